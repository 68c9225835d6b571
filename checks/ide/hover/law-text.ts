/**
 * What the law itself says on a duty: the words of its article, and the rules of all places on the same point.
 * The words come from the user's own library; this project holds none.
 */
import { explain } from '../../engine/explain.ts';
import type { Obligation } from '../../lawbook/law.ts';
import { findStatute, quote } from '../../lawbook/statute.ts';
import { hoverTexts } from '../../messages/hover-texts.ts';
import type { Analysis } from '../analysis.ts';
import { citationOf } from '../duty-words.ts';
import { bulleted, escapeMarkdown } from '../markdown.ts';
import type { Surroundings } from '../service.ts';

const MOST_QUOTED = 12;

/** The cited words from the user's own law library, as a quotation; null where it does not hold the statute. */
export function quotation(analysis: Analysis, obligation: Obligation, around: Surroundings): string | null {
  const title = analysis.tools.lawbook.instrument(obligation.instrument)?.title;
  const statute = title && findStatute(around.library, title);
  const lines = statute ? quote(statute, obligation.citation) : null;
  if (!lines || lines.length === 0) return null;
  const shown = lines.slice(0, MOST_QUOTED).map((line) => `> ${escapeMarkdown(line)}`);
  if (lines.length > MOST_QUOTED) shown.push('> …');
  const text = hoverTexts(analysis.language);
  return `**${text.quoted}** ${escapeMarkdown(citationOf(analysis, obligation))}\n\n${shown.join('  \n')}`;
}

/** The rules of nation, province, city and district on the same point; null where there is only this one. */
export function samePoint(analysis: Analysis, obligation: Obligation, on: number): string | null {
  const { language, report, tools } = analysis;
  const text = hoverTexts(language);
  const parts = explain(tools.lawbook, obligation.id, {
    asOf: on,
    language,
    jurisdiction: report.jurisdiction.at(-1) ?? 'CN',
  })?.parts;
  const label = language === 'en' ? 'On the same point' : '同一事项的规定';
  // Rules of particular matters (expropriation, planning) that do not apply here would only confuse.
  const apart = new Set(
    analysis.verdicts.filter((v) => v.verdict === 'not-applicable').map((v) => v.obligation.id),
  );
  const lines = (parts ?? [])
    .filter((part) => part.label === label && !apart.has(/：(\S+) /.exec(part.text)?.[1] ?? ''))
    .map((part) => escapeMarkdown(part.text));
  return lines.length < 2 ? null : `**${text.samePoint}**\n\n${bulleted(lines)}`;
}
