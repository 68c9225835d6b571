/**
 * Finds for each character of a Markdown text value the source characters it was written with.
 * It knows escapes, character references, line ends and the container marks before a continued line, nothing else.
 */

/** Receives the pieces of one text value in order; both ranges are source offsets. */
export interface PieceSink {
  append(piece: string, start: number, end: number): void;
  /** A line end inside the value; the range covers the spaces before it, the line end and the marks after it. */
  newline(start: number, end: number): void;
}

/** Aligns `value` with `source[start, end)`; never throws, whatever the two look like. */
export function align(value: string, source: string, start: number, end: number, sink: PieceSink): void {
  let from = 0;
  let at = start;
  for (;;) {
    const to = lineEnd(value, from);
    const piece = from === 0 && to === value.length ? value : value.slice(from, to);
    at = alignLine(piece, source, at, end, sink);
    if (to === value.length) return;
    from = to + (value.charCodeAt(to) === 13 && value.charCodeAt(to + 1) === 10 ? 2 : 1);
    const next = skipLineBreak(source, at, end);
    sink.newline(at, next);
    at = next;
  }
}

function lineEnd(value: string, from: number): number {
  for (let i = from; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return value.length;
}

/** Container marks are safe to skip: a bare `>` cannot begin a continued line, it would have opened a quote. */
export function skipLineBreak(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(source.charCodeAt(at))) at++;
  if (source.charCodeAt(at) === 13) at++;
  if (source.charCodeAt(at) === 10) at++;
  while (at < end && (isBlank(source.charCodeAt(at)) || source.charCodeAt(at) === 62)) at++;
  return Math.min(at, end);
}

function alignLine(piece: string, source: string, start: number, end: number, sink: PieceSink): number {
  if (piece === '') return start;
  if (source.startsWith(piece, start) && endsLine(source, start + piece.length, end)) {
    sink.append(piece, start, start + piece.length);
    return start + piece.length;
  }
  let at = start;
  let i = 0;
  let runStart = 0;
  let runSource = at;
  const closeRun = (): void => {
    if (i > runStart) sink.append(piece.slice(runStart, i), runSource, runSource + i - runStart);
  };
  while (i < piece.length && at < end) {
    const code = source.charCodeAt(at);
    const [width, length] =
      code === 92 ? escapeAt(source, at) : code === 38 ? referenceAt(piece, i, source, at) : NOTHING;
    if (width > 0) {
      closeRun();
      sink.append(piece.slice(i, i + length), at, at + width);
      at += width;
      i += length;
      runStart = i;
      runSource = at;
    } else if (code === piece.charCodeAt(i) || code === 0) {
      at++;
      i++;
    } else {
      closeRun();
      at++;
      runStart = i;
      runSource = at;
    }
  }
  closeRun();
  if (i < piece.length) sink.append(piece.slice(i), end, end);
  return at;
}

function endsLine(source: string, from: number, end: number): boolean {
  let at = from;
  while (at < end && isBlank(source.charCodeAt(at))) at++;
  const code = source.charCodeAt(at);
  return at >= end || code === 10 || code === 13;
}

type Match = readonly [sourceWidth: number, valueLength: number];
const NOTHING: Match = [0, 0];
const ESCAPE: Match = [2, 1];
const ESCAPABLE = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const REFERENCE = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{0,31}));/y;

function escapeAt(source: string, at: number): Match {
  return at + 1 < source.length && ESCAPABLE.includes(source.charAt(at + 1)) ? ESCAPE : NOTHING;
}

/** A named reference may stand for one or two characters; which one shows by what follows it on both sides. */
function referenceAt(piece: string, i: number, source: string, at: number): Match {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  if (match === null) return NOTHING;
  const written = match[0];
  const name = match[3];
  if (name === undefined) {
    const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
    return [written.length, code > 0xffff && code <= 0x10ffff ? 2 : 1];
  }
  if (name === 'amp' || name === 'AMP') return [written.length, 1];
  if (piece.startsWith(written, i)) return NOTHING;
  const high = piece.charCodeAt(i);
  if (high >= 0xd800 && high <= 0xdbff) return [written.length, 2];
  const follows = source.charAt(at + written.length);
  const second = piece.charAt(i + 1);
  const two = second !== '' && second !== follows && piece.charAt(i + 2) === follows && follows !== '&';
  return [written.length, two && follows !== '\\' ? 2 : 1];
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
