/**
 * From evidence to the file, from a statement to the other places that state the same, from a duty to its page.
 * It follows places that reading has found, and searches no text.
 */
import type { Analysis } from './analysis.ts';
import type { DocumentLink, Target, TextEdit } from './data.ts';

export function definition(_analysis: Analysis, _path: string, _offset: number): readonly Target[] {
  return [];
}

export function references(_analysis: Analysis, _path: string, _offset: number): readonly Target[] {
  return [];
}

export function links(_analysis: Analysis, _path: string): readonly DocumentLink[] {
  return [];
}

export function moved(
  _analysis: Analysis,
  _from: string,
  _to: string,
): readonly { readonly path: string; readonly edits: readonly TextEdit[] }[] {
  return [];
}
