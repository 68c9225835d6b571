/**
 * A finding as the diagnostic that shows it: the same place and words, no duty behind it.
 */
import { fingerprint as sum } from '../base/fingerprint.ts';
import type { Diagnostic, FindingEntry } from './report.ts';

export function findingDiagnostic(finding: FindingEntry): Diagnostic {
  const { code, severity, message, location, related } = finding;
  return {
    severity,
    code,
    message,
    remedy: null,
    location,
    obligations: [],
    step: null,
    citation: null,
    related,
    fingerprint: findingFingerprint(finding),
  };
}

export function findingFingerprint({ code, message, fingerprint }: FindingEntry): string {
  return fingerprint ?? sum([code, message]);
}

/** From what the sentence is filled with: the same in both languages, and wherever in the file it stands. */
export function fingerprintOfFinding(
  code: string,
  params: Readonly<Record<string, string | number>>,
): string {
  const said = Object.entries(params)
    .filter(([name]) => name !== 'line')
    .map(([name, value]) => `${name}=${value}`);
  return sum([code, ...said.sort()]);
}
