/**
 * A finding as the diagnostic that shows it: the same place and words, no duty behind it.
 */
import { fingerprint } from '../base/fingerprint.ts';
import type { Diagnostic, FindingEntry } from './report.ts';

export function findingDiagnostic({ code, severity, message, location, related }: FindingEntry): Diagnostic {
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
    fingerprint: fingerprint([code, message]),
  };
}
