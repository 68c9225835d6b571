/**
 * The outline of a dossier: its steps, their records, their fields; and what can be folded.
 * It shows what was read, in the order of the file.
 */
import type { Analysis } from './analysis.ts';
import type { Folding, OutlineEntry } from './data.ts';

export function symbols(_analysis: Analysis, _path: string): readonly OutlineEntry[] {
  return [];
}

export function folding(_analysis: Analysis, _path: string): readonly Folding[] {
  return [];
}
