/**
 * One source line cut to a window, with the columns that a marker must cover under it.
 * Full-width characters take two columns, tabs go to the next stop; it refuses to know what the line means.
 */
import stringWidth from 'string-width';
import { visible } from './visible.ts';

export interface Excerpt {
  /** What to print: control characters made visible, `…` where the line goes on. */
  readonly text: string;
  /** Terminal columns before the marker. */
  readonly before: number;
  /** Columns the marker covers, at least 1. */
  readonly marked: number;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly shown: string;
  readonly column: number;
  readonly width: number;
}

const tabStop = 4;
/** A line of a megabyte is not segmented whole for a window of a hundred columns. */
const longestScan = 2000;
let segmenter: Intl.Segmenter | null = null;
/** Letters, signs and characters that stand alone whatever follows; nearly every line. The machinery costs 40 ms to start. */
const plain = /^[\x20-\x7e·—‘’“”…\u3000-\u3020\u4e00-\u9fff\uff01-\uff5e]*$/;

/**
 * `from` and `to` are UTF-16 offsets in `line` (half open, may be equal); `width` is the window in columns.
 */
export function excerpt(line: string, from: number, to: number, width: number): Excerpt {
  const start = Math.max(0, Math.min(from, line.length));
  const end = Math.max(start, Math.min(to, line.length));
  const near = nearPart(line, start, end);
  const pieces = cut(line.slice(near.from, near.to), near.from);
  const last = pieces.at(-1);
  const total = last ? last.column + last.width : 0;
  const first = pieces.find((piece) => piece.to > start);
  const markFrom = first ? first.column : total;
  let markTo = markFrom;
  for (const piece of pieces) if (piece.from < end && piece.to > start) markTo = piece.column + piece.width;

  const window = Math.max(20, width);
  const cutLeft = near.from > 0;
  const cutRight = near.to < line.length;
  let left = 0;
  if (total > window) {
    const room = window - Math.min(window, markTo - markFrom);
    left = Math.max(0, Math.min(markFrom - Math.floor(room / 2), total - window));
  }
  const kept = pieces.filter((piece) => piece.column >= left && piece.column + piece.width <= left + window);
  const head = kept[0];
  const tail = kept.at(-1);
  const origin = head ? head.column : left;
  const edge = tail ? tail.column + tail.width : origin;
  const opening = cutLeft || origin > 0 ? '…' : '';
  const closing = cutRight || edge < total ? '…' : '';
  const before = opening.length + Math.max(0, markFrom - origin);
  return {
    text: (opening + kept.map((piece) => piece.shown).join('') + closing).trimEnd(),
    before,
    marked: Math.max(1, Math.min(markTo, edge) - Math.max(markFrom, origin)),
  };
}

/** The part of an overlong line around the range, never splitting a surrogate pair. */
function nearPart(line: string, start: number, end: number): { readonly from: number; readonly to: number } {
  if (line.length <= longestScan) return { from: 0, to: line.length };
  const half = longestScan / 2;
  let from = Math.max(0, start - half);
  let to = Math.min(line.length, Math.max(start, Math.min(end, start + half)) + half);
  if (from > 0 && isLow(line, from)) from--;
  if (to < line.length && isLow(line, to)) to++;
  return { from, to };
}

function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function cut(text: string, offset: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let column = 0;
  if (plain.test(text)) {
    for (let i = 0; i < text.length; i++) {
      const width = text.charCodeAt(i) < 0x3000 ? 1 : 2;
      pieces.push({ from: offset + i, to: offset + i + 1, shown: text.charAt(i), column, width });
      column += width;
    }
    return pieces;
  }
  segmenter ??= new Intl.Segmenter('zh');
  for (const { segment, index } of segmenter.segment(text)) {
    const shown = segment === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : visible(segment);
    const width = segment === '\t' ? shown.length : stringWidth(shown);
    pieces.push({ from: offset + index, to: offset + index + segment.length, shown, column, width });
    column += width;
  }
  return pieces;
}
