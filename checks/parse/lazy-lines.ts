/**
 * Finds lines that Markdown would count to the list or quote above only because no blank line stands between.
 * Office text seldom has blank lines, so a new title, field, table or paragraph there leaves the list for a reader.
 */
import { CLOSES_LINE, isFieldLine, numberingOf } from './numbering.ts';

const LIST_ITEM = /^[ \t]*(?:[-*+]|[0-9]{1,9}[.)])(?:[ \t]|$)/;
const OTHER_BLOCK = /^(?:#{1,6}[ \t]|`{3}|~{3}|(?:[-*_][ \t]*){3,}$|<)/;
const FENCE = /^[ \t]*(?:`{3}|~{3})/;

/** Offsets of the lines of `text` from `from` on before which the parser must see a blank line, ascending. */
export function lazyLines(text: string, from: number): number[] {
  const found: number[] = [];
  let inside = false;
  let fenced = false;
  let previous = '';
  let at = from;
  while (at < text.length) {
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    const line = text.slice(at, Math.min(end, at + 120));
    if (FENCE.test(line)) fenced = !fenced;
    if (fenced || line.trim() === '') {
      previous = '';
    } else {
      const first = line.charCodeAt(0);
      if (first === 62 || LIST_ITEM.test(line)) {
        inside = true;
      } else if (first !== 32 && first !== 9 && inside) {
        const other = previous === '' || OTHER_BLOCK.test(line);
        if (!other && leaves(previous, line)) found.push(at);
        if (other || found.at(-1) === at) inside = false;
      }
      previous = end - at > 4 ? text.slice(end - 4, end) : line;
    }
    at = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
  return found;
}

function leaves(previous: string, line: string): boolean {
  if (line.startsWith('|') || line.startsWith('\u3000') || line.startsWith('**')) return true;
  return CLOSES_LINE.test(previous) || numberingOf(line) !== null || isFieldLine(line);
}

/** `text` from `from` on with an empty line before each of `lines`. */
export function withBlankLines(text: string, from: number, lines: readonly number[]): string {
  if (lines.length === 0) return from === 0 ? text : text.slice(from);
  const pieces: string[] = [];
  let at = from;
  for (const line of lines) {
    pieces.push(text.slice(at, line), '\n');
    at = line;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** The way back from offsets in the result of `withBlankLines` to offsets in `text`. */
export function offsetsBefore(from: number, lines: readonly number[]): (offset: number) => number {
  if (lines.length === 0) return (offset) => offset + from;
  return (offset) => {
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // The inserted line end before line `middle` stands where that many were inserted already.
      if ((lines[middle] as number) - from + middle < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low + from;
  };
}
