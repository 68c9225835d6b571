/**
 * Reads the Markdown that nearly all of a dossier is written in (headings, paragraphs, one-line items, tables, links,
 * bold words) without the general parser, which takes many times as long. It claims a text only where it is sure
 * that the general parser would see the same; anything else it leaves to that.
 */
import type {
  BlockContent,
  ListItem,
  Node,
  Paragraph,
  PhrasingContent,
  Root,
  TableCell,
  TableRow,
} from 'mdast';

/** Tree of text[from, to) with offsets of `text`, both ends being those of a piece; null where it is not sure. */
export function plainTree(text: string, from: number, to: number): Root | null {
  return new PlainReader(text, from, to).read();
}

type Line = readonly [start: number, end: number];

const blank = /^[ \t]*$/;
/** Rules, underlines and delimiter rows. */
const drawn = /^[-=*_:|+][-=*_:| \t+]*$/;
const heading = /^(#{1,6})[ \t]+(?=\S)/;
const emptyHeading = /^#{1,6}[ \t]*$/;
const bullet = /^((?: {2})*)- (?=\S)/;
const ordered = /^[0-9]{1,9}[.)] (?=\S)/;
/** Begins something that is neither text nor one of the above. */
const opens = /^(?:[ \t>]|[-+*](?:[ \t]|$)|[0-9]{1,9}[.)](?:[ \t]|$)|~~~|\||#{1,6}(?:[ \t]|$))/;
/** Characters that inline markup is made of. */
const marks = /[*_`[\]<&\\\0]/;
const delimiters = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+$/;
const letter = /[\p{L}\p{N}]/u;

const place = (start: number, end: number): NonNullable<Node['position']> => ({
  start: { line: 1, column: 1, offset: start },
  end: { line: 1, column: 1, offset: end },
});

class PlainReader {
  readonly #text: string;
  readonly #to: number;
  readonly #blocks: BlockContent[] = [];
  #at: number;

  constructor(text: string, from: number, to: number) {
    this.#text = text;
    this.#at = from;
    this.#to = to;
  }

  read(): Root | null {
    for (let line = this.#next(); line !== null; ) {
      const words = this.#words(line);
      if (blank.test(words)) {
        line = this.#next();
        continue;
      }
      const last = words.charCodeAt(words.length - 1);
      if (last === 32 || last === 9 || drawn.test(words)) return null;
      let after: Line | null | undefined;
      if (heading.test(words)) after = this.#heading(line, words);
      else if (words.charCodeAt(0) === 124) after = this.#table(line, words);
      else if (bullet.test(words) || ordered.test(words)) after = this.#items(line);
      else after = this.#paragraph(line, words);
      if (after === undefined) return null;
      line = after;
    }
    return { type: 'root', children: this.#blocks };
  }

  /** The next line without its end; null after the last. */
  #next(): Line | null {
    const text = this.#text;
    const start = this.#at;
    if (start >= this.#to) return null;
    let end = start;
    while (end < this.#to && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    this.#at = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
    return [start, end];
  }

  #words([start, end]: Line): string {
    return this.#text.slice(start, end);
  }

  // Each of the following reads one block and gives the line after it, null at the end, undefined where it is not sure.

  #heading([start, end]: Line, words: string): Line | null | undefined {
    const [opening = '', hashes = ''] = heading.exec(words) ?? [];
    if (words.endsWith('#')) return undefined;
    const children = this.#inline(start + opening.length, end);
    if (children === null) return undefined;
    const depth = hashes.length as 1 | 2 | 3 | 4 | 5 | 6;
    this.#blocks.push({ type: 'heading', depth, children, position: place(start, end) });
    return this.#next();
  }

  #paragraph(line: Line, words: string): Line | null | undefined {
    if (opens.test(words)) return undefined;
    const [start] = line;
    let [, end] = line;
    for (;;) {
      const next = this.#next();
      const more = next === null ? '' : this.#words(next);
      if (
        next === null ||
        blank.test(more) ||
        heading.test(more) ||
        (bullet.test(more) && more.startsWith('- '))
      ) {
        const paragraph = this.#text.slice(start, end);
        // A bar may make it the head of a table.
        const children = paragraph.includes('|') ? null : this.#inline(start, end);
        if (children === null) return undefined;
        this.#blocks.push({ type: 'paragraph', children, position: place(start, end) });
        return next;
      }
      const last = more.charCodeAt(more.length - 1);
      if (last === 32 || last === 9 || drawn.test(more) || opens.test(more)) return undefined;
      [, end] = next;
    }
  }

  /** Items of one line each; deeper ones two columns further in than the item above. */
  #items(first: Line): Line | null | undefined {
    let depth = 0;
    /** The deepest depth that an item below the last one may have. */
    let deepest = 1;
    let line: Line | null = first;
    const open: ListItem[] = [];
    while (line !== null) {
      const words = this.#words(line);
      if (blank.test(words) || heading.test(words)) break;
      const last = words.charCodeAt(words.length - 1);
      const mark = bullet.exec(words) ?? ordered.exec(words);
      if (mark === null || last === 32 || last === 9) return undefined;
      const indent = mark[1];
      depth = indent === undefined ? 1 : indent.length / 2 + 1;
      if (depth > deepest) return undefined;
      // What stands under a numbered item is indented by the width of its number.
      deepest = indent === undefined ? 1 : depth + 1;
      const content = words.slice(mark[0].length);
      if (opens.test(content) || drawn.test(content) || emptyHeading.test(content) || content.includes('|'))
        return undefined;
      const [start, end] = line;
      const children = this.#inline(start + mark[0].length, end);
      if (children === null) return undefined;
      const paragraph: Paragraph = {
        type: 'paragraph',
        children,
        position: place(end - content.length, end),
      };
      const item: ListItem = { type: 'listItem', children: [paragraph], position: place(start, end) };
      open.length = depth - 1;
      const outer = open.at(-1)?.children ?? this.#blocks;
      outer.push({ type: 'list', children: [item], position: place(start, end) });
      open.push(item);
      line = this.#next();
    }
    return line;
  }

  #table(line: Line, words: string): Line | null | undefined {
    const below = this.#next();
    if (below === null || !delimiters.test(this.#words(below)) || !words.endsWith('|')) return undefined;
    const width = this.#words(below).split('|').length;
    const rows: TableRow[] = [];
    const [start] = line;
    let [, end] = below;
    let row: Line | null = line;
    for (;;) {
      const cells = this.#row(row, width);
      if (cells === null) return undefined;
      rows.push({ type: 'tableRow', children: cells, position: place(...row) });
      row = this.#next();
      const next = row === null ? '' : this.#words(row);
      if (row === null || blank.test(next) || heading.test(next)) break;
      if (!next.startsWith('|') || !next.endsWith('|') || next.length < 2) return undefined;
      [, end] = row;
    }
    this.#blocks.push({ type: 'table', children: rows, position: place(start, end) });
    return row;
  }

  #row([start, end]: Line, width: number): TableCell[] | null {
    const text = this.#text;
    const cells: TableCell[] = [];
    for (let bar = start; bar < end - 1; ) {
      const close = text.indexOf('|', bar + 1);
      let [from, to] = [bar + 1, close];
      while (from < to && (text.charCodeAt(from) === 32 || text.charCodeAt(from) === 9)) from++;
      while (to > from && (text.charCodeAt(to - 1) === 32 || text.charCodeAt(to - 1) === 9)) to--;
      const children = this.#inline(from, to);
      if (children === null) return null;
      cells.push({ type: 'tableCell', children, position: place(bar, close) });
      bar = close;
    }
    return cells.length === width - 2 ? cells : null;
  }

  /** Text, links and bold words of text[from, to); null where there is other markup, or may be. */
  #inline(from: number, to: number): PhrasingContent[] | null {
    const text = this.#text;
    const words = text.slice(from, to);
    if (words === '') return [];
    const nodes: PhrasingContent[] = [];
    let plain = from;
    let at = from + words.search(marks);
    if (at < from) return [{ type: 'text', value: words, position: place(from, to) }];
    const close = (end: number): void => {
      if (end > plain)
        nodes.push({ type: 'text', value: text.slice(plain, end), position: place(plain, end) });
    };
    while (at < to) {
      const taken = this.#markup(at, to);
      if (taken === null) return null;
      const [node, end] = taken;
      if (node !== null) {
        close(at);
        nodes.push(node);
        plain = end;
      }
      const next = text.slice(end, to).search(marks);
      if (next < 0) break;
      at = end + next;
    }
    close(to);
    return nodes;
  }

  /** The markup at one of the `marks`, or none (literal characters), and where it ends. */
  #markup(at: number, to: number): readonly [PhrasingContent | null, number] | null {
    const text = this.#text;
    switch (text.charCodeAt(at)) {
      case 42:
        return this.#mask(at, to) ?? this.#bold(at, to);
      case 91:
        return this.#link(at, to);
      case 95: {
        // Between two letters a low line is one.
        const within = letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at + 1));
        return within && at + 1 < to ? [null, at + 1] : null;
      }
      case 38:
        return /[#a-zA-Z]/.test(text.charAt(at + 1)) ? null : [null, at + 1];
      default:
        return null;
    }
  }

  /** `王**`: stars that close nothing, because none is open, and open nothing, because no word follows. */
  #mask(at: number, to: number): readonly [null, number] | null {
    const text = this.#text;
    let end = at;
    while (end < to && text.charCodeAt(end) === 42) end++;
    const over = end === to || /[\s\p{P}\p{S}]/u.test(text.charAt(end));
    return over && at > 0 && letter.test(text.charAt(at - 1)) ? [null, end] : null;
  }

  /** `**words**` that begin and end with a letter or figure: open and closed whatever stands around. */
  #bold(at: number, to: number): readonly [PhrasingContent, number] | null {
    const text = this.#text;
    if (text.charCodeAt(at + 1) !== 42) return null;
    const close = text.indexOf('*', at + 2);
    if (close < 0 || close + 2 > to || text.charCodeAt(close + 1) !== 42 || text.charCodeAt(close + 2) === 42)
      return null;
    const words = text.slice(at + 2, close);
    if (marks.test(words) || /[\r\n]/.test(words)) return null;
    if (!letter.test(words.charAt(0)) || !letter.test(words.charAt(words.length - 1))) return null;
    const child: PhrasingContent = { type: 'text', value: words, position: place(at + 2, close) };
    return [{ type: 'strong', children: [child], position: place(at, close + 2) }, close + 2];
  }

  /** `[label](target)` without anything special in either. */
  #link(at: number, to: number): readonly [PhrasingContent, number] | null {
    const text = this.#text;
    if (text.charCodeAt(at - 1) === 33) return null;
    const middle = text.indexOf('](', at);
    const close = middle < 0 ? -1 : text.indexOf(')', middle);
    if (close < 0 || close >= to) return null;
    const label = text.slice(at + 1, middle);
    const url = text.slice(middle + 2, close);
    if (label === '' || label !== label.trim() || marks.test(label) || /[\r\n]/.test(label)) return null;
    if (!/^[^\s()<>&\\\0]+$/.test(url)) return null;
    const child: PhrasingContent = { type: 'text', value: label, position: place(at + 1, middle) };
    return [{ type: 'link', url, title: null, children: [child], position: place(at, close + 1) }, close + 1];
  }
}
