/** A heading: how the step or record stands, who does it, what is still open. */

import type { Verdict } from '../../engine/verdict.ts';
import { hoverTexts } from '../../messages/hover-texts.ts';
import { reportTexts } from '../../messages/report-texts.ts';
import { verdictNames } from '../../report/report.ts';
import type { Analysis } from '../analysis.ts';
import { inLanguage, verdictList } from '../duty-words.ts';
import { contains } from '../facts-at.ts';
import { escapeMarkdown, stacked } from '../markdown.ts';
import { type Section, sectionsOf } from '../sections.ts';
import type { HoverPart } from './part.ts';

const MOST_OPEN = 6;

function counts(analysis: Analysis, verdicts: readonly Verdict[]): string {
  const words = reportTexts(analysis.language);
  const told = verdictNames.filter((name) => name !== 'not-checkable' && name !== 'not-applicable');
  return told
    .map((name) => [words.verdict[name], verdicts.filter((v) => v.verdict === name).length] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(words.separator);
}

/** Verdicts of the record that the heading opens: judged for that act, or resting on what stands in its section. */
function ofRecord(analysis: Analysis, section: Section, kind: string): readonly Verdict[] {
  const { span } = section;
  return analysis.verdicts.filter(
    (v) =>
      (v.place.path === analysis.path && contains(section.titleSpan, v.place.span.start)) ||
      (v.obligation.each === kind &&
        v.place.path === analysis.path &&
        span.start <= v.place.span.start &&
        v.place.span.end <= span.end) ||
      v.facts.some(
        ({ place, record }) =>
          record === kind &&
          place.path === analysis.path &&
          span.start <= place.span.start &&
          place.span.end <= span.end,
      ),
  );
}

export function headingPart(analysis: Analysis, offset: number, told: ReadonlySet<string>): HoverPart | null {
  const { dossier, language, tools } = analysis;
  const section = sectionsOf(dossier.document, tools.terms).find((s) => contains(s.heading.span, offset));
  const { step, record } = section?.meaning ?? { step: null, record: null };
  if (!section || step === null) return null;
  const text = hoverTexts(language);
  const term = tools.lawbook.vocabulary.steps.find((s) => s.name === step);
  const isStep = dossier.sections.get(step)?.span.start === section.titleSpan.start;
  const kind = record?.term.name ?? null;
  const verdicts =
    isStep || kind === null
      ? analysis.verdicts.filter((v) => v.obligation.step === step)
      : ofRecord(analysis, section, kind);
  const summary = counts(analysis, verdicts);
  const open = verdicts.filter(
    (v) => (v.verdict === 'violated' || v.verdict === 'undetermined') && !told.has(v.obligation.id),
  );
  const name = isStep || kind === null ? step : `${step} · ${kind}`;
  const english = language === 'en' ? (isStep ? term?.en : record?.term.en) : undefined;
  return {
    span: section.titleSpan,
    top: stacked([
      `**${escapeMarkdown(name)}**${english ? text.bracket(escapeMarkdown(english)) : ''}`,
      summary === '' ? text.nothingDue : summary,
      isStep && term?.who ? `${text.who}${text.colon}${escapeMarkdown(inLanguage(language, term.who))}` : '',
    ]),
    details: [
      open.length === 0 ? '' : `**${text.stillOpen}**\n\n${verdictList(analysis, open, MOST_OPEN)}`,
      record && !isStep
        ? escapeMarkdown(
            `${text.fields}${text.colon}${record.term.fields.map((f) => f.name).join(text.comma)}`,
          )
        : '',
    ].filter((detail) => detail !== ''),
  };
}
