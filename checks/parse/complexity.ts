/**
 * Decides before parsing whether a text would cost the Markdown parser more than its length.
 * It counts marks and reads nothing: hostile or broken files are to be read line by line instead.
 */
import type { Span } from '../base/span.ts';

/** UTF-16 units beyond which a file is read line by line. */
export const LARGEST_TEXT = 8 * 1024 * 1024;
/** List and quote marks before one line, and columns of indentation before a list mark. */
const DEEPEST_LINE = 100;
const DEEPEST_INDENT = 400;
/** The parser pairs brackets, and emphasis marks, within a paragraph: the sum of squares is what it costs. */
const LARGEST_COST = 60_000_000;

export interface Excess {
  readonly code: 'file-too-large' | 'file-too-complex';
  readonly span: Span;
}

/** What is excessive in `text` from offset `from` on, or null. Linear in the length of the text. */
export function excessOf(text: string, from: number): Excess | null {
  const cost = costOf(text, from);
  return typeof cost === 'number' ? null : cost;
}

/** Pieces that begin after blank lines cost together what the whole costs, to a few units; this leaves a wide margin. */
export const surelyCheap = (sum: number, length: number): boolean =>
  sum <= LARGEST_COST / 2 && length <= LARGEST_TEXT;

/** What the marks of `text` from offset `from` on cost the parser, or what is excessive in it. */
export function costOf(text: string, from: number): number | Excess {
  if (text.length - from > LARGEST_TEXT) {
    return { code: 'file-too-large', span: { start: from, end: from } };
  }
  let cost = 0;
  let paragraph = from;
  let marks = 0;
  let ticks = 0;
  let inTable = false;
  for (let at = from; at < text.length; ) {
    const lineStart = at;
    const first = contentStart(text, at);
    if (first.marks > DEEPEST_LINE || (first.listed && first.at - at > DEEPEST_INDENT)) {
      return { code: 'file-too-complex', span: { start: at, end: first.at } };
    }
    let before = 0;
    for (at = first.at; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || code === 13) break;
      if (code < 128 && code !== before) {
        if (code === 42 || code === 95 || code === 33) marks++;
        else if (code === 96) ticks++;
      }
      if (code === 91 || code === 93) marks++;
      before = code;
    }
    const blank = at === first.at;
    if (blank) inTable = false;
    else if (isDelimiterRow(text, first.at, at)) inTable = true;
    if (blank || inTable || first.listed || at >= text.length - 1) {
      cost += marks * marks + ticks * (at - paragraph);
      paragraph = at;
      marks = 0;
      ticks = 0;
    }
    if (cost + marks * marks + ticks * (at - paragraph) > LARGEST_COST) {
      return { code: 'file-too-complex', span: { start: lineStart, end: at } };
    }
    at++;
  }
  return cost + marks * marks + ticks * (text.length - paragraph);
}

function contentStart(text: string, from: number): { at: number; marks: number; listed: boolean } {
  let at = from;
  let marks = 0;
  let listed = false;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 9) continue;
    if (code === 62) {
      marks++;
      continue;
    }
    let mark = at;
    while (mark - at < 9 && isDigit(text.charCodeAt(mark))) mark++;
    const sign = text.charCodeAt(mark);
    const isMark = mark > at ? sign === 46 || sign === 41 : sign === 45 || sign === 42 || sign === 43;
    const next = text.charCodeAt(mark + 1);
    if (!isMark || (next !== 32 && next !== 9)) break;
    marks++;
    listed = true;
    at = mark;
  }
  return { at, marks, listed };
}

function isDelimiterRow(text: string, from: number, to: number): boolean {
  const code = text.charCodeAt(from);
  if (code !== 124 && code !== 45 && code !== 58) return false;
  return to - from < 10_000 && /^\|?[ \t]*:?-+:?[ \t]*\|[ \t:|-]*$/.test(text.slice(from, to));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
