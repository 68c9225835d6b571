/**
 * Decides which source lines of a paragraph a reader would read as one, and which of them is a heading.
 * Office text often has neither blank lines nor `#`, so the lines themselves must tell.
 */
import type { Block, HeadingBlock, LineBlock, Link } from './document.ts';
import { LineDraft } from './inline.ts';
import {
  bulletLength,
  CLOSES_LINE,
  closedHeading,
  isBareTitle,
  isFieldLine,
  numberedTitle,
  numberingOf,
  titleEnd,
  titleStart,
} from './numbering.ts';

const NO_LINKS: readonly Link[] = [];

/** Where lines stand: depth in lists, whether quoted, whether a numbered line may be a heading. */
export interface Standing {
  readonly depth: number;
  readonly quoted: boolean;
}

/** Appends the blocks of one paragraph to `out`. `text` is the whole file. */
export function readLines(text: string, lines: readonly LineDraft[], standing: Standing, out: Block[]): void {
  let i = 0;
  while (i < lines.length) {
    let line = lines[i] as LineDraft;
    let j = i + 1;
    const standalone = standsAlone(text, line, standing);
    // Only the last source line is looked at: looking at all that was joined would cost its square.
    for (let last = line; j < lines.length && !standalone; j++) {
      const next = lines[j] as LineDraft;
      if (isSeparate(text, last, next, standing)) break;
      if (j === i + 1) line = copy(line);
      append(line, last, next);
      last = next;
    }
    pushLine(text, line, standing, j === i + 1, out);
    i = j;
  }
}

function copy(line: LineDraft): LineDraft {
  const result = new LineDraft(line.start);
  append(result, result, line);
  return result;
}

function append(line: LineDraft, last: LineDraft, next: LineDraft): void {
  line.join(next, glue(last.raw, next.raw));
  line.bold += next.bold;
  line.end = next.end;
  line.hard = next.hard;
  for (const link of next.links) line.links.push(link);
}

/** All lines as one, for headings and cells. */
export function joined(lines: readonly LineDraft[]): LineDraft {
  const [first] = lines;
  if (first !== undefined && lines.length === 1) return first;
  const result = new LineDraft(first?.start ?? 0);
  let last = result;
  for (const line of lines) {
    result.join(line, last.hard ? ' ' : glue(last.raw, line.raw));
    result.end = line.end;
    for (const link of line.links) result.links.push(link);
    last = line;
  }
  return result;
}

const WIDE = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef‘’“”…—·\u{20000}-\u{3ffff}]/u;

/** Between Chinese characters a line end is no space. */
function glue(before: string, after: string): string {
  const code = after.codePointAt(0);
  if (before === '' || code === undefined) return '';
  const last = before.charCodeAt(before.length - 1);
  const left = last >= 0xdc00 && last <= 0xdfff ? before.slice(-2) : before.slice(-1);
  return WIDE.test(left) && WIDE.test(String.fromCodePoint(code)) ? '' : ' ';
}

const SHORT_LINE = 30;
const GOES_ON = /^[和及与、，,）)》”或并等的]/;
const RUNS_ON = /[、，,（(《“/—-][\s\u3000]*$/;

function isSeparate(text: string, line: LineDraft, next: LineDraft, place: Standing): boolean {
  // Officials indent each paragraph by two wide spaces: such a line begins one.
  if (line.hard || next.raw.charCodeAt(0) === 0x3000) return true;
  const head = next.raw.slice(0, 48).trimStart();
  if (head === '') return false;
  if (numberingOf(head) !== null || bulletLength(head) > 0 || isFieldLine(head)) return true;
  if (CLOSES_LINE.test(line.raw.slice(-4))) return true;
  // A short field line was ended by its writer, not by the width of a page.
  const ended = line.raw.length < SHORT_LINE && isFieldLine(line.raw) && !RUNS_ON.test(line.raw);
  if (ended && place.depth === 0 && head.length > 5 && !GOES_ON.test(head)) return true;
  return standsAlone(text, next, place);
}

/** A line that is a heading by itself takes nothing in and joins nothing. */
function standsAlone(text: string, line: LineDraft, place: Standing): boolean {
  if (place.depth > 0 || place.quoted || line.raw.length > 40) return false;
  return headingOf(text, line, line.raw.trim()) !== null;
}

interface Title {
  readonly depth: number;
  readonly length: number;
  readonly marked: boolean;
}

function headingOf(text: string, line: LineDraft, trimmed: string): Title | null {
  if (text.charCodeAt(line.start) === 35) {
    const closed = closedHeading(trimmed);
    if (closed !== null) return { ...closed, marked: true };
  }
  if (line.links.length > 0) return null;
  const numbering = numberedTitle(trimmed);
  if (numbering !== null) return { ...numbering, marked: false };
  if (line.bold > 0 && line.bold >= trimmed.length && isBareTitle(trimmed)) {
    return { depth: 9, length: 0, marked: false };
  }
  return null;
}

/** Appends one logical line: a heading, an item with an unusual mark, or plain. `single`: it is one source line. */
export function pushLine(
  text: string,
  line: LineDraft,
  place: Standing,
  single: boolean,
  out: Block[],
): void {
  const { raw } = line;
  let from = trimmedStart(raw, 0);
  const to = trimmedEnd(raw, from);
  const links = line.links.length === 0 ? NO_LINKS : line.links;
  if (from === to && links.length === 0) return;
  const span = trimmedSpan(text, line.start, line.end);
  if (single && place.depth === 0 && !place.quoted && to - from <= 40) {
    const title = headingOf(text, line, raw.slice(from, to));
    if (title !== null) {
      let start = from + title.length;
      if (title.marked) start += titleStart(raw.slice(start, to));
      const end = start + titleEnd(raw.slice(start, to));
      const flow = line.flow(start, end, span.start);
      const { depth, marked } = title;
      out.push({ kind: 'heading', depth, marked, flow, span, links } satisfies HeadingBlock);
      return;
    }
  }
  let { depth } = place;
  if (depth === 0 && !place.quoted) {
    const bullet = bulletLength(raw.slice(from, from + 16));
    if (bullet > 0 && from + bullet < to) {
      from += bullet;
      depth = 1;
    }
  }
  const flow = line.flow(from, to, span.start);
  out.push({ kind: 'line', depth, quoted: place.quoted, flow, span, links } satisfies LineBlock);
}

export function trimmedStart(raw: string, from: number): number {
  let at = from;
  while (at < raw.length && isSpace(raw.charCodeAt(at))) at++;
  return at;
}

export function trimmedEnd(raw: string, from: number): number {
  let at = raw.length;
  while (at > from && isSpace(raw.charCodeAt(at - 1))) at--;
  return at;
}

function trimmedSpan(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** ASCII space, tab, line ends, no-break and ideographic space, zero-width marks. */
function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x200b
  );
}
