/**
 * Folds verdicts with one cause into one diagnostic and leaves out what the level hides.
 * It decides what a reader sees first; every verdict stays in the report all the same.
 */
import { type Level, levels } from '../lawbook/law.ts';
import type { Language } from '../messages/language.ts';
import { findingDiagnostic } from '../report/finding.ts';
import type { Diagnostic, FindingEntry, Location, Severity, VerdictEntry } from '../report/report.ts';
import { severities } from '../report/report.ts';

/** Slips that a verdict at the same place already tells, with the duty they touch. */
const toldByVerdict = new Set(['impossible-date', 'uncertain-date', 'count-mismatch']);

function sameStart(a: { readonly location: Location }, b: { readonly location: Location }): boolean {
  const [x, y] = [a.location.range.start, b.location.range.start];
  return a.location.path === b.location.path && x.line === y.line && x.character === y.character;
}

export interface Foldable {
  readonly entry: VerdictEntry;
  readonly details: readonly string[];
}

const severityRank = (severity: Severity | null): number =>
  severity === null ? 9 : severities.indexOf(severity);

/** Worst first; among equals a statement about the thing itself (no folded details) and the graver level. */
function leading(group: readonly Foldable[]): Foldable {
  const [first, ...rest] = group;
  if (!first) throw new Error('空组');
  return rest.reduce((best, next) => {
    const a = severityRank(best.entry.severity) - severityRank(next.entry.severity);
    if (a !== 0) return a <= 0 ? best : next;
    const violated = Number(next.entry.verdict === 'violated') - Number(best.entry.verdict === 'violated');
    if (violated !== 0) return violated > 0 ? next : best;
    return levels.indexOf(best.entry.level) <= levels.indexOf(next.entry.level) ? best : next;
  }, first);
}

function messageOf(group: readonly Foldable[], lead: Foldable, language: Language): string {
  if (group.length === 1) return lead.entry.message;
  const details = [...new Set(group.flatMap((f) => f.details))];
  if (lead.entry.cause?.startsWith('details:') && details.length > 1) {
    const record = /“([^”]+)”/.exec(lead.entry.message)?.[1];
    const subject = record === undefined ? (language === 'en' ? 'The dossier' : '案卷') : `“${record}”`;
    return language === 'en'
      ? `${subject} does not state: ${details.join(', ')}.`
      : `${subject}没有写明：${details.join('、')}。`;
  }
  if (lead.entry.cause?.startsWith('circumstance:'))
    return language === 'en'
      ? `${lead.entry.message} ${group.length} duties depend on it.`
      : `${lead.entry.message}取决于它的要求共${group.length}项。`;
  return lead.entry.message;
}

export function foldDiagnostics(
  verdicts: readonly Foldable[],
  findings: readonly FindingEntry[],
  level: Level,
  language: Language,
): Diagnostic[] {
  const shown = verdicts.filter(
    ({ entry }) =>
      entry.severity !== null &&
      (entry.verdict === 'violated' || levels.indexOf(entry.level) <= levels.indexOf(level)),
  );
  const groups = new Map<string, Foldable[]>();
  for (const foldable of shown) {
    const cause = foldable.entry.cause ?? foldable.entry.obligation;
    const group = groups.get(cause);
    if (group) group.push(foldable);
    else groups.set(cause, [foldable]);
  }
  const diagnostics: Diagnostic[] = [];
  for (const group of groups.values()) {
    const lead = leading(group);
    const { entry } = lead;
    const ids = [entry.obligation, ...group.map((f) => f.entry.obligation)];
    diagnostics.push({
      severity: entry.severity ?? 'information',
      code: entry.obligation,
      message: messageOf(group, lead, language),
      remedy: entry.remedy,
      location: entry.location,
      obligations: [...new Set(ids)],
      step: entry.step,
      citation: entry.citation,
      related: entry.related,
      fingerprint: entry.fingerprint ?? '',
    });
  }
  for (const finding of findings) {
    // A verdict that already points at the unreadable date or wrong figure says more.
    const told = toldByVerdict.has(finding.code) && diagnostics.some((d) => sameStart(d, finding));
    if (told) continue;
    diagnostics.push(findingDiagnostic(finding));
  }
  return diagnostics;
}
