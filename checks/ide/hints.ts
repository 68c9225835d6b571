/**
 * Small words beside dates: the weekday, the n-th working day, the earliest day of the next step.
 */
import type { Analysis } from './analysis.ts';
import type { Hint } from './data.ts';

export function hints(_analysis: Analysis, _path: string): readonly Hint[] {
  return [];
}
