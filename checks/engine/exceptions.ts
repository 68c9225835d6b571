/**
 * Writes down what was found and is not raised, each with its reason, and what is wrong with the baseline itself.
 * It decides nothing.
 */
import { isoDay } from '../base/civil-day.ts';
import { findingMessage } from '../messages/finding-messages.ts';
import type { Language } from '../messages/language.ts';
import type { ExceptionEntry, FindingEntry } from '../report/report.ts';
import type { BaselineProblem } from './baseline.ts';
import type { Locate } from './findings.ts';
import type { Suppressed } from './inline-exceptions.ts';
import type { Past } from './past.ts';
import type { Verdict } from './verdict.ts';
import type { Waived } from './waivers.ts';

export function exceptionsOf(
  waived: Waived['waived'],
  absorbed: Past['absorbed'],
  suppressed: Suppressed['suppressed'],
  locate: Locate,
  language: Language,
): ExceptionEntry[] {
  const ofVerdict = ({ obligation, what, place }: Verdict) => ({
    code: obligation.id,
    message: language === 'en' ? what.en : what.zh,
    location: locate(place),
  });
  const ofFinding = ({ code, message, location }: FindingEntry) => ({ code, message, location });
  return [
    ...waived.map(({ verdict, waiver: { reason, approver, day, expires } }) => ({
      kind: 'waiver' as const,
      ...ofVerdict(verdict),
      reason,
      by: approver,
      date: day === null ? null : isoDay(day),
      expires: expires === null ? null : isoDay(expires),
    })),
    ...absorbed.map((one) => {
      const { reason, by, date, expires } = one.entry;
      const found = 'verdict' in one ? ofVerdict(one.verdict) : ofFinding(one.finding);
      return { kind: 'baseline' as const, ...found, reason, by, date, expires };
    }),
    ...suppressed.map(({ finding, remark }) => ({
      kind: 'inline' as const,
      ...ofFinding(finding),
      reason: remark.reason,
      by: null,
      date: null,
      expires: null,
    })),
  ];
}

/** At the entry's line in the baseline file. */
export function aboutBaseline(
  { code, severity, entry, params }: BaselineProblem,
  path: string,
  language: Language,
): FindingEntry {
  const start = { line: entry.line, character: 0 };
  return {
    code,
    severity,
    message: findingMessage(code, params, language),
    location: { path, range: { start, end: start } },
    related: [],
  };
}
