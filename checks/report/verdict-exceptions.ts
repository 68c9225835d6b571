/**
 * Which exception covers which verdict, for formats that show both in one line.
 */
import type { DossierReport, ExceptionEntry, Location, VerdictEntry } from './report.ts';

export interface Covered {
  /** The exception of a verdict of this dossier; null where none covers it. */
  readonly of: (verdict: VerdictEntry) => ExceptionEntry | null;
  /** Exceptions that cover no verdict: those of findings. */
  readonly others: readonly ExceptionEntry[];
}

export function coveredBy(dossier: DossierReport): Covered {
  const byVerdict = new Map<VerdictEntry, ExceptionEntry>();
  const others: ExceptionEntry[] = [];
  for (const exception of dossier.exceptions) {
    const free = dossier.verdicts.filter(
      (v) => v.obligation === exception.code && v.severity === null && !byVerdict.has(v),
    );
    const verdict = free.find((v) => sameStart(v.location, exception.location)) ?? free[0];
    if (verdict) byVerdict.set(verdict, exception);
    else others.push(exception);
  }
  return { of: (verdict) => byVerdict.get(verdict) ?? null, others };
}

const sameStart = (a: Location, b: Location): boolean =>
  a.path === b.path &&
  a.range.start.line === b.range.start.line &&
  a.range.start.character === b.range.start.character;
