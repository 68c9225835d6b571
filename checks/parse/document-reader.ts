/**
 * Reads one Markdown file again and again while it is being edited: only the pieces that changed are parsed.
 * What it gives equals a fresh `parseDocument` of the same text; it refuses to know who edits and how.
 */
import { LineMap } from '../base/span.ts';
import { costOf, surelyCheap } from './complexity.ts';
import type { Block, Encoding, ParsedDocument, Problem } from './document.ts';
import { readFrontMatter } from './front-matter.ts';
import { keptBlocks, movedProblems } from './kept-blocks.ts';
import { readBody, readPiece } from './markdown.ts';
import { sectionStarts } from './sections.ts';

/** Short pieces make an edit cheap; the parser's own start costs more than a few hundred characters. */
const SHORTEST = 256;

/** Blocks and problems of some characters, as they stood when these began at `start`. */
interface Piece {
  readonly start: number;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
  /** What it cost the parser. */
  readonly cost: number;
}

export class DocumentReader {
  #last: ParsedDocument | null = null;
  #front: ReturnType<typeof readFrontMatter> | null = null;
  /** By the characters of the piece. */
  #pieces = new Map<string, Piece>();
  #starts: readonly number[] = [];

  /** As `parseDocument`. The same text gives the same document. */
  read(
    path: string,
    text: string,
    encoding: Encoding = 'utf-8',
    problems: readonly Problem[] = [],
  ): ParsedDocument {
    const last = this.#last;
    if (last && last.text === text && last.path === path && last.encoding === encoding) return last;
    const front = this.#readFront(text, last);
    const found: Problem[] = [...problems, ...front.problems];
    const blocks = this.#readBody(text, front.bodyStart, found, last);
    found.sort((a, b) => a.span.start - b.span.start);
    const lines = new LineMap(text);
    const document = { path, text, encoding, lines, frontMatter: front.frontMatter, blocks, problems: found };
    this.#front = front;
    this.#last = document;
    return document;
  }

  /** A sound front matter ends with its closing fence, whatever comes after it. */
  #readFront(text: string, last: ParsedDocument | null): ReturnType<typeof readFrontMatter> {
    const known = this.#front;
    const sound = known !== null && known.frontMatter !== null && known.problems.length === 0;
    if (sound && last && text.startsWith(last.text.slice(0, known.bodyStart))) return known;
    return readFrontMatter(text);
  }

  #readBody(text: string, bodyStart: number, found: Problem[], last: ParsedDocument | null): Block[] {
    const before = this.#pieces;
    const pieces = new Map<string, Piece>();
    const known = last === null ? undefined : movedStarts(this.#starts, last.text, text);
    let starts: readonly number[] = [];
    /** The characters of each piece, cut once. */
    let cut: readonly string[] = [];
    let next = 0;
    const cutAt = (whole: string, from: number): void => {
      starts = sectionStarts(whole, from, SHORTEST, known);
      cut = starts.map((at, index) => whole.slice(at, starts[index + 1] ?? whole.length));
    };
    const blocks = readBody(text, bodyStart, found, {
      cheap: (whole, from) => {
        let cost = 0;
        cutAt(whole, from);
        for (const characters of cut) {
          const own = before.get(characters)?.cost ?? costOf(characters, 0);
          if (typeof own !== 'number') return false;
          cost += own;
        }
        return surelyCheap(cost, whole.length);
      },
      cut: (whole, from) => {
        if (starts[0] !== from) cutAt(whole, from);
        return starts;
      },
      read: (whole, from, to, problems) => {
        const characters = cut[next++] ?? whole.slice(from, to);
        // Equal pieces of one file must not share what is remembered of where they stand.
        const piece = pieces.has(characters) ? undefined : before.get(characters);
        const kept = piece ? moved(piece, from) : parsed(whole, from, to);
        pieces.set(characters, kept);
        problems.push(...kept.problems);
        return kept.blocks;
      },
    });
    this.#pieces = pieces;
    this.#starts = starts;
    return blocks;
  }
}

function parsed(text: string, start: number, end: number): Piece {
  const problems: Problem[] = [];
  const blocks = keptBlocks(readPiece(text, start, end, problems), 0);
  const cost = costOf(text.slice(start, end), 0);
  return { start, blocks, problems, cost: typeof cost === 'number' ? cost : Number.POSITIVE_INFINITY };
}

function moved(piece: Piece, start: number): Piece {
  const by = start - piece.start;
  if (by === 0) return piece;
  return {
    start,
    blocks: keptBlocks(piece.blocks, by),
    problems: movedProblems(piece.problems, by),
    cost: piece.cost,
  };
}

/** Where the pieces of `before` begin in `after`: those ahead of the change stay, those behind it move with the text. */
function movedStarts(starts: readonly number[], before: string, after: string): ReadonlySet<number> {
  const head = commonHead(before, after);
  const tail = Math.min(commonTail(before, after), Math.min(before.length, after.length) - head);
  const by = after.length - before.length;
  const result = new Set<number>();
  for (const start of starts) {
    if (start <= head) result.add(start);
    else if (start >= before.length - tail) result.add(start + by);
  }
  return result;
}

/** Characters compared at once: comparing slices is much faster than characters one by one. */
const STRIDE = 1024;

function commonHead(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at + STRIDE <= shorter && a.slice(at, at + STRIDE) === b.slice(at, at + STRIDE)) at += STRIDE;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function commonTail(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (
    at + STRIDE <= shorter &&
    a.slice(a.length - at - STRIDE, a.length - at) === b.slice(b.length - at - STRIDE, b.length - at)
  )
    at += STRIDE;
  while (at < shorter && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at++;
  return at;
}
