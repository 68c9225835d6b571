/**
 * Ends and beginnings of lines, and insertions between them. It knows characters only.
 */
import type { TextEdit } from '../data.ts';

export const newline = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';

export function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

/** Where the line that holds `at` ends, its line end excluded. */
export function lineEnd(text: string, at: number): number {
  const rest = /[\r\n]/.exec(text.slice(at));
  return rest === null ? text.length : at + rest.index;
}

export const insertion = (at: number, text: string): TextEdit => ({ span: { start: at, end: at }, text });
