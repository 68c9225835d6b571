/**
 * The order in which results appear: by code point of the path, then position, then severity and code.
 * Byte-identical on every machine, so it refuses to know locales.
 */
import type { Position } from '../base/span.ts';
import { type Location, type Report, type Severity, severities } from './report.ts';

/** Compares by Unicode code point (UTF-16 order differs above U+FFFF). */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    // Surrogates stand for code points above every other unit, though their own numbers are lower.
    const high = Number(isSurrogate(x)) - Number(isSurrogate(y));
    return high === 0 ? x - y : high;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

interface Placed {
  readonly location: Location;
  readonly severity: Severity;
  readonly code: string;
}

function comparePlaced(a: Placed, b: Placed): number {
  return (
    compareCodePoints(a.location.path, b.location.path) ||
    comparePositions(a.location.range.start, b.location.range.start) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compareCodePoints(a.code, b.code)
  );
}

/** The same report in output order; verdicts keep the order in which the engine gave them. */
export function orderReport(report: Report): Report {
  return {
    ...report,
    dossiers: report.dossiers
      .map((dossier) => ({
        ...dossier,
        findings: [...dossier.findings].sort(comparePlaced),
        diagnostics: [...dossier.diagnostics].sort(comparePlaced),
      }))
      .sort((a, b) => compareCodePoints(a.path, b.path)),
    findings: [...report.findings].sort(comparePlaced),
  };
}
