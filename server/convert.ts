/**
 * The only place that knows positions of the protocol: lines and characters in the encoding agreed with the client.
 * Inside, everything is an offset in UTF-16 units; what lies outside a text is moved to its nearest end.
 */
import type { Position, Range } from 'vscode-languageserver';

export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

/** UTF-16 is what every client understands; others are taken only when UTF-16 is not offered. */
export function agreeOn(offered: readonly string[] | undefined): Encoding {
  if (offered === undefined || offered.length === 0 || offered.includes('utf-16')) return 'utf-16';
  return offered.includes('utf-32') ? 'utf-32' : offered.includes('utf-8') ? 'utf-8' : 'utf-16';
}

function width(point: number, encoding: Encoding): number {
  if (encoding === 'utf-32') return 1;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

/** UTF-16 index in a line of the client's character; inside a character: its beginning. */
export function indexOf(line: string, character: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return Math.max(0, Math.min(character, line.length));
  let units = 0;
  let index = 0;
  for (const char of line) {
    units += width(char.codePointAt(0) ?? 0, encoding);
    if (units > character) return index;
    index += char.length;
  }
  return index;
}

/** The client's character at a UTF-16 index of a line. */
export function characterOf(line: string, index: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return index;
  let units = 0;
  let at = 0;
  for (const char of line) {
    at += char.length;
    if (at > index) break;
    units += width(char.codePointAt(0) ?? 0, encoding);
  }
  return units;
}

/** What is needed of a text to convert: itself and where its lines begin. */
export interface Lined {
  readonly text: string;
  readonly lines: {
    readonly lineCount: number;
    lineStart(line: number): number;
    position(offset: number): Position;
  };
}

/** The line without its end. */
export function lineText({ text, lines }: Lined, line: number): string {
  const start = lines.lineStart(line);
  let end = line + 1 < lines.lineCount ? lines.lineStart(line + 1) : text.length;
  while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return text.slice(start, end);
}

/** Converts between one text of the core and the client. `mark`: the client's copy begins with a byte order mark. */
export class Converter {
  readonly #encoding: Encoding;
  readonly #lined: Lined;
  readonly #mark: number;

  constructor(lined: Lined, encoding: Encoding, mark = false) {
    this.#lined = lined;
    this.#encoding = encoding;
    // U+FEFF is one unit in UTF-16 and UTF-32, three in UTF-8.
    this.#mark = mark ? (encoding === 'utf-8' ? 3 : 1) : 0;
  }

  offset({ line, character }: Position): number {
    const { lines, text } = this.#lined;
    if (line < 0) return 0;
    if (line >= lines.lineCount) return text.length;
    const asked = Math.max(0, line === 0 ? character - this.#mark : character);
    return lines.lineStart(line) + indexOf(lineText(this.#lined, line), asked, this.#encoding);
  }

  position(offset: number): Position {
    return this.outward(this.#lined.lines.position(offset));
  }

  range(span: { readonly start: number; readonly end: number }): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  /** A position in UTF-16, as reports hold it, in the client's encoding. */
  outward({ line, character }: Position): Position {
    const shift = line === 0 ? this.#mark : 0;
    if (this.#encoding === 'utf-16') return { line, character: character + shift };
    return { line, character: characterOf(lineText(this.#lined, line), character, this.#encoding) + shift };
  }
}
