/**
 * What could be written at the caret: front-matter keys and values, fields, organs, places, files, duties.
 * It offers words of the law data and of the workspace, and invents none.
 */
import type { Analysis } from './analysis.ts';
import type { Completion } from './data.ts';
import type { Surroundings } from './service.ts';

export function completions(
  _analysis: Analysis,
  _path: string,
  _offset: number,
  _around: Surroundings,
): readonly Completion[] {
  return [];
}
