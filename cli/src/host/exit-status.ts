/**
 * With which status to leave after a report: 0 nothing at the fail level, 1 something, 2 the check is incomplete.
 * It refuses to know how the report came about.
 */
import { type Report, severities } from '../../../checks/index.ts';
import type { FailLevel } from '../options.ts';

/** Findings that mean that the tool could not do its work, whatever the fail level. */
const incomplete = new Set(['internal-error', 'file-unreadable']);

export function exitStatus(report: Report, failOn: FailLevel): 0 | 1 | 2 {
  const codes = [
    ...report.findings,
    ...report.dossiers.flatMap(({ findings, diagnostics }) => [...findings, ...diagnostics]),
  ];
  if (codes.some(({ code }) => incomplete.has(code))) return 2;
  if (failOn === 'never') return 0;
  const failing = severities.slice(0, severities.indexOf(failOn) + 1);
  return failing.some((severity) => report.summary.diagnostics[severity] > 0) ? 1 : 0;
}
