/**
 * Changes a person may accept for a diagnostic. Safe ones change form only; unsafe ones insert placeholders.
 * None invents a fact or a date.
 */
import type { Analysis } from './analysis.ts';
import type { Fix, TextEdit } from './data.ts';

export function fixes(_analysis: Analysis, _path: string, _start: number, _end: number): readonly Fix[] {
  return [];
}

export function fixAll(_analysis: Analysis, _path: string): readonly TextEdit[] {
  return [];
}
