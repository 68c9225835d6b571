/**
 * With which status to leave after a report: 0 nothing at the fail level, 1 something, 2 the check is incomplete.
 * It refuses to know how the report came about.
 */
import { type Report, severities } from '../../../checks/index.ts';
import type { FailLevel } from './settings-keys.ts';

/** Findings that mean that the tool could not do its work, whatever the fail level. */
const incomplete = new Set(['internal-error', 'file-unreadable']);

export function exitStatus(report: Report, failOn: FailLevel): 0 | 1 | 2 {
  return statusOf(isIncomplete(report), report.summary, failOn);
}

/** Whether something in it could not be done. */
export function isIncomplete(report: Pick<Report, 'findings' | 'dossiers'>): boolean {
  const codes = [
    ...report.findings,
    ...report.dossiers.flatMap(({ findings, diagnostics }) => [...findings, ...diagnostics]),
  ];
  return codes.some(({ code }) => incomplete.has(code));
}

/** The same from what was counted. */
export function statusOf(
  isIncomplete: boolean,
  { diagnostics, hidden }: Pick<Report['summary'], 'diagnostics' | 'hidden'>,
  failOn: FailLevel,
): 0 | 1 | 2 {
  if (isIncomplete) return 2;
  if (failOn === 'never') return 0;
  // What is not shown fails all the same.
  return reaching(diagnostics, failOn) + reaching(hidden, failOn) > 0 ? 1 : 0;
}

/** How many are at or above the fail level. */
export function reaching(counts: Report['summary']['hidden'], failOn: Exclude<FailLevel, 'never'>): number {
  const failing = severities.slice(0, severities.indexOf(failOn) + 1);
  return counts === undefined ? 0 : failing.reduce((sum, severity) => sum + counts[severity], 0);
}
