/**
 * Mends the slips of the keyboard that make front matter unreadable: tabs, full-width colons and spaces.
 * It changes a copy, keeps account of every inserted character, and never touches values.
 */
import type { Problem } from './document.ts';

export interface Repaired {
  readonly text: string;
  /** One problem for each kind of slip, at its first place; spans are relative to the original. */
  readonly problems: readonly Problem[];
  /** Offset in the original of an offset in `text`. */
  toSource(offset: number): number;
}

type Slip = 'yaml-tab' | 'yaml-fullwidth-space' | 'yaml-fullwidth-colon' | 'yaml-missing-space';

const LINE = /([^\r\n]*)(\r\n|[\r\n]|$)/g;
const SHAPE = /^([ \t\u3000\u00a0]*)((?:-[ \t]+)*)(.*)$/;
const KEY = /^(["']?)([^\s:：#"'[\]{},&*!|>%@`?][^:：]{0,60}?)\1[ \t\u3000\u00a0]*([:：])(.*)$/;

/** Repairs the text between the fences; the same text comes back when nothing was wrong. */
export function repairYaml(original: string): Repaired {
  const repair = new Repair(original);
  const lines = [...original.matchAll(LINE)].filter((match) => match[0] !== '');
  lines.forEach((match, i) => {
    repair.line(match[1] ?? '', match[2] ?? '', match.index, () => nextShape(lines, i));
  });
  return repair.done();
}

interface Shape {
  readonly indent: number;
  readonly isKey: boolean;
}

function nextShape(lines: readonly RegExpMatchArray[], from: number): Shape | null {
  for (let i = from + 1; i < lines.length; i++) {
    const [, space = '', dashes = '', content = ''] = SHAPE.exec(lines[i]?.[1] ?? '') ?? [];
    if (content !== '') return { indent: space.length, isKey: dashes === '' && KEY.test(content) };
  }
  return null;
}

class Repair {
  readonly #tabWidth: number;
  readonly #inserted: number[] = [];
  readonly #slips = new Map<Slip, { start: number; end: number; line: string; key: string; count: number }>();
  #out = '';
  /** Column of the last key or item, and whether deeper lines would continue its value. */
  #column = -1;
  #hasValue = false;

  constructor(original: string) {
    const spaces = [...original.matchAll(/^( +)[^\s#]/gm)].map((match) => (match[1] ?? '').length);
    this.#tabWidth = spaces.reduce((least, width) => Math.min(least, width), 8);
    if (spaces.length === 0) this.#tabWidth = 2;
  }

  line(line: string, eol: string, at: number, next: () => Shape | null): void {
    // The YAML reader knows no line end of a lone CR.
    const end = eol === '\r' ? '\n' : eol;
    const [, space = '', dashes = '', content = ''] = SHAPE.exec(line) ?? [];
    let column = 0;
    for (const character of space) column += character === '\t' ? this.#tabWidth : 1;
    const continued = this.#hasValue && column > this.#column;
    if (content === '' || content.startsWith('#') || continued) {
      this.#out += line + end;
      return;
    }
    this.#indent(space, at, line);
    this.#out += dashes;
    const start = at + space.length + dashes.length;
    const own = column + dashes.length;
    const match = KEY.exec(content);
    const colon = match === null ? -1 : content.length - (match[4] ?? '').length - 1;
    const keyed = match !== null && this.#isKey(content, colon, dashes, own, next);
    if (keyed) this.#key(content, colon, start, line, match[2] ?? '');
    else this.#out += content;
    this.#column = keyed ? own : column;
    this.#hasValue = keyed ? /^\s*[^\s#]/.test(content.slice(colon + 1)) : content !== '-';
    this.#out += end;
  }

  done(): Repaired {
    const inserted = this.#inserted;
    const problems: Problem[] = [];
    for (const [code, { start, end, line, key, count }] of this.#slips) {
      problems.push({ code, severity: 'warning', span: { start, end }, params: { line, key, count } });
    }
    return { text: this.#out, problems, toSource: (offset) => offset - countBelow(inserted, offset) };
  }

  /** In a list of texts `- 注：见附件` is a text; it is a key when another key stands below it. */
  #isKey(content: string, colon: number, dashes: string, own: number, next: () => Shape | null): boolean {
    const after = content.charAt(colon + 1);
    const regular = content.charAt(colon) === ':' && (after === '' || after === ' ' || after === '\t');
    if (regular) return true;
    if (content.charAt(colon) === ':') {
      if (content.startsWith('//', colon + 1)) return false;
      if (/[0-9]/.test(after) && /[0-9]/.test(content.charAt(colon - 1))) return false;
    }
    if (dashes === '') return true;
    const below = next();
    return below?.isKey === true && below.indent === own;
  }

  #indent(space: string, at: number, line: string): void {
    const tab = space.indexOf('\t');
    if (tab >= 0) this.#slip('yaml-tab', at + tab, at + space.lastIndexOf('\t') + 1, line, '');
    const wide = space.search(/[\u3000\u00a0]/);
    if (wide >= 0) this.#slip('yaml-fullwidth-space', at + wide, at + wide + 1, line, '');
    for (const character of space) {
      this.#out += ' ';
      if (character === '\t') for (let i = 1; i < this.#tabWidth; i++) this.#insertSpace();
    }
  }

  #key(content: string, colon: number, start: number, line: string, key: string): void {
    const at = start + colon;
    const after = content.charAt(colon + 1);
    const wideSpace = after === '\u3000' || after === '\u00a0';
    const tight = after !== '' && after !== ' ' && after !== '\t' && !wideSpace;
    this.#out += `${content.slice(0, colon)}:`;
    if (content.charAt(colon) === '：') this.#slip('yaml-fullwidth-colon', at, at + 1, line, key);
    else if (wideSpace) this.#slip('yaml-fullwidth-space', at + 1, at + 2, line, key);
    else if (tight) this.#slip('yaml-missing-space', at, at + 1, line, key);
    if (tight) this.#insertSpace();
    this.#out += wideSpace ? ` ${content.slice(colon + 2)}` : content.slice(colon + 1);
  }

  #insertSpace(): void {
    this.#inserted.push(this.#out.length);
    this.#out += ' ';
  }

  #slip(code: Slip, start: number, end: number, line: string, key: string): void {
    const known = this.#slips.get(code);
    if (known === undefined)
      this.#slips.set(code, { start, end, line: line.trim().slice(0, 80), key, count: 1 });
    else known.count++;
  }
}

function countBelow(sorted: readonly number[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
