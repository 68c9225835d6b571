/**
 * What a finding under the pointer means: the duty in plain words, its article, what to do, by which day's rules;
 * below that the words of the article, the rules of all places on the same point, what else has the same cause.
 * The finding's own message is left to the editor, which shows it anyway.
 */
import { isoDay } from '../../base/civil-day.ts';
import type { Span } from '../../base/span.ts';
import type { Verdict } from '../../engine/verdict.ts';
import { hoverTexts } from '../../messages/hover-texts.ts';
import { reportTexts } from '../../messages/report-texts.ts';
import { type Diagnostic, severities } from '../../report/report.ts';
import { type Analysis, documentOf } from '../analysis.ts';
import { citationOf, dutyLine, inLanguage } from '../duty-words.ts';
import { contains } from '../facts-at.ts';
import { bulleted, escapeMarkdown, shortened, stacked } from '../markdown.ts';
import type { Surroundings } from '../service.ts';
import { quotation, samePoint } from './law-text.ts';
import type { HoverPart } from './part.ts';

const MOST_DIAGNOSTICS = 3;
const MOST_SAME_CAUSE = 5;

export interface PlacedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly span: Span;
}

/** Diagnostics whose range touches the offset, the gravest first, each with its range. */
export function diagnosticsAt(analysis: Analysis, path: string, offset: number): readonly PlacedDiagnostic[] {
  const lines = documentOf(analysis, path)?.lines;
  if (!lines) return [];
  const touching = analysis.report.diagnostics.flatMap((diagnostic) => {
    const { location } = diagnostic;
    if (location.path !== path) return [];
    const span = { start: lines.offset(location.range.start), end: lines.offset(location.range.end) };
    return contains(span, offset) ? [{ diagnostic, span }] : [];
  });
  const rank = ({ diagnostic }: PlacedDiagnostic): number => severities.indexOf(diagnostic.severity);
  return touching.sort((x, y) => rank(x) - rank(y));
}

/** The verdict that leads the diagnostic. */
function verdictOf(analysis: Analysis, diagnostic: Diagnostic): Verdict | null {
  const raised = analysis.verdicts.filter((v) => v.obligation.id === diagnostic.code && v.severity !== null);
  const { start } = diagnostic.location.range;
  const same = raised.find((v) => {
    const at = documentOf(analysis, v.place.path)?.lines.position(v.place.span.start);
    return at?.line === start.line && at.character === start.character;
  });
  return same ?? raised[0] ?? null;
}

function related(analysis: Analysis, diagnostic: Diagnostic): string | null {
  const text = hoverTexts(analysis.language);
  const lines = diagnostic.related.map(({ message, location }) => {
    const document = documentOf(analysis, location.path);
    const written = document
      ? document.text.slice(
          document.lines.offset(location.range.start),
          document.lines.offset(location.range.end),
        )
      : '';
    const where = location.path.slice(location.path.lastIndexOf('/') + 1);
    return escapeMarkdown(`${message}${text.colon}${shortened(written, 60)}${text.bracket(where)}`);
  });
  return lines.length === 0 ? null : `**${text.see}**\n\n${bulleted(lines)}`;
}

function ofDuty(
  analysis: Analysis,
  placed: PlacedDiagnostic,
  verdict: Verdict,
  around: Surroundings,
): HoverPart {
  const { language, tools } = analysis;
  const { diagnostic, span } = placed;
  const text = hoverTexts(language);
  const { obligation } = verdict;
  const severity = reportTexts(language).severity[diagnostic.severity];
  const instrument = tools.lawbook.instrument(obligation.instrument);
  const version = instrument ? text.inForce(instrument.number, instrument.effective) : '';
  const remedy = diagnostic.remedy ?? inLanguage(language, obligation.remedy);
  const others = diagnostic.obligations.filter((id) => id !== obligation.id);
  const same = others.slice(0, MOST_SAME_CAUSE).flatMap((id) => {
    const other = tools.lawbook.obligation(id);
    return other ? [dutyLine(analysis, other)] : [];
  });
  if (others.length > MOST_SAME_CAUSE) same.push(text.more(others.length - MOST_SAME_CAUSE));
  const notes = [obligation.partly, obligation.note].flatMap((note) =>
    note ? [escapeMarkdown(inLanguage(language, note))] : [],
  );
  return {
    span,
    top: stacked([
      `**${severity}** ${escapeMarkdown(inLanguage(language, obligation.duty))}`,
      `${text.basis}${text.colon}${escapeMarkdown(citationOf(analysis, obligation))}${text.bracket(obligation.id)}`,
      remedy === '' ? '' : `${text.remedy}${text.colon}${escapeMarkdown(remedy)}`,
    ]),
    details: [
      escapeMarkdown(
        `${text.judgedBy(isoDay(verdict.judgedAt))}${version === '' ? '' : text.bracket(version)}`,
      ),
      quotation(analysis, obligation, around),
      samePoint(analysis, obligation, verdict.judgedAt),
      same.length === 0 ? null : `**${text.sameCause}**\n\n${bulleted(same)}`,
      related(analysis, diagnostic),
      ...notes,
    ].filter((detail) => detail !== null),
  };
}

/**
 * Nothing for findings of form that their own message explains. Where several stand at one place only the first is
 * told at length: the place is then that of something missing, and a page of text would help nobody.
 */
export function diagnosticParts(
  analysis: Analysis,
  placed: readonly PlacedDiagnostic[],
  around: Surroundings,
): readonly HoverPart[] {
  const parts: HoverPart[] = [];
  for (const one of placed.slice(0, MOST_DIAGNOSTICS)) {
    const verdict = one.diagnostic.obligations.length > 0 ? verdictOf(analysis, one.diagnostic) : null;
    if (verdict) {
      const part = ofDuty(analysis, one, verdict, around);
      parts.push(parts.length === 0 ? part : { ...part, details: [] });
    } else {
      const see = related(analysis, one.diagnostic);
      if (see) parts.push({ span: one.span, top: see, details: [] });
    }
  }
  const more = placed.length - MOST_DIAGNOSTICS;
  const last = parts.at(-1);
  if (more > 0 && last)
    parts[parts.length - 1] = {
      ...last,
      top: `${last.top}\n\n${hoverTexts(analysis.language).moreHere(more)}`,
    };
  return parts;
}
