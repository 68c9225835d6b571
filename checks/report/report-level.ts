/**
 * Leaves out what the reader did not ask to see, and counts it: what is hidden is never silent.
 * It changes no verdict, and so not whether a check passes.
 */
import { type Diagnostic, type Severity, severities } from './report.ts';

export type Counts = Readonly<Record<Severity, number>>;

export interface Shown {
  readonly diagnostics: readonly Diagnostic[];
  /** What was left out, by severity; null where nothing was. */
  readonly hidden: Counts | null;
}

/** `level`: the least severe that is shown. */
export function shownFrom(diagnostics: readonly Diagnostic[], level: Severity): Shown {
  const shown = severities.slice(0, severities.indexOf(level) + 1);
  const kept = diagnostics.filter(({ severity }) => shown.includes(severity));
  if (kept.length === diagnostics.length) return { diagnostics, hidden: null };
  const hidden = { error: 0, warning: 0, information: 0 };
  for (const { severity } of diagnostics) if (!shown.includes(severity)) hidden[severity]++;
  return { diagnostics: kept, hidden };
}

/** The sum of what several parts hid; null where none did. */
export function sumHidden(parts: readonly (Counts | undefined)[]): Counts | null {
  const some = parts.filter((part) => part !== undefined);
  if (some.length === 0) return null;
  const sum = { error: 0, warning: 0, information: 0 };
  for (const part of some) for (const severity of severities) sum[severity] += part[severity];
  return sum;
}
