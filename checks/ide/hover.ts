/**
 * What the thing under the pointer is: the fact as read, the duty with its citation, the day count day by day.
 * It explains and decides nothing.
 */
import type { Analysis } from './analysis.ts';
import type { Hover } from './data.ts';
import type { Surroundings } from './service.ts';

export function hover(
  _analysis: Analysis,
  _path: string,
  _offset: number,
  _around: Surroundings,
): Hover | null {
  return null;
}
