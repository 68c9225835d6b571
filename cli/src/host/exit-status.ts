/**
 * With which status to leave after a report: 0 nothing at the fail level, 1 something, 2 the check is incomplete.
 * It refuses to know how the report came about.
 */
import { type Report, severities } from '../../../checks/index.ts';
import type { FailLevel } from './settings-keys.ts';

/** Findings that mean that the tool could not do its work, whatever the fail level. */
const incomplete = new Set(['internal-error', 'file-unreadable']);

export function exitStatus(report: Report, failOn: FailLevel): 0 | 1 | 2 {
  const codes = [
    ...report.findings,
    ...report.dossiers.flatMap(({ findings, diagnostics }) => [...findings, ...diagnostics]),
  ];
  if (codes.some(({ code }) => incomplete.has(code))) return 2;
  if (failOn === 'never') return 0;
  // What is not shown fails all the same.
  const { diagnostics, hidden } = report.summary;
  return reaching(diagnostics, failOn) + reaching(hidden, failOn) > 0 ? 1 : 0;
}

/** How many are at or above the fail level. */
export function reaching(counts: Report['summary']['hidden'], failOn: Exclude<FailLevel, 'never'>): number {
  const failing = severities.slice(0, severities.indexOf(failOn) + 1);
  return counts === undefined ? 0 : failing.reduce((sum, severity) => sum + counts[severity], 0);
}
