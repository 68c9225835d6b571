/**
 * Flattens the Markdown tree of one file into blocks in source order; the tree is not kept.
 * It decides what is quoted and what stands in a list, and leaves lines and titles to `reading.ts`.
 */
import type { List, Node, Parent, Root, RootContent, Table, TableRow } from 'mdast';
import type { Block, Cell, Link, Problem } from './document.ts';
import { LineDraft, readInline, type Source } from './inline.ts';
import { type Definition, definitionTargetSpan } from './links.ts';
import { titleEnd, titleStart } from './numbering.ts';
import { joined, pushLine, readLines, type Standing, trimmedEnd, trimmedStart } from './reading.ts';

type ToFile = (offset: number) => number;

const TOP: Standing = { depth: 0, quoted: false };

/** Blocks of `root`, with `toFile` from its offsets to those of `text`; problems (`html-comment-unclosed`) are appended. */
export function flatten(root: Root, text: string, toFile: ToFile, problems: Problem[]): Block[] {
  const definitions = new Map<string, Definition>();
  if (text.includes(']:')) collectDefinitions(root, text, toFile, definitions);
  const out: Block[] = [];
  new Flattener({ text, toFile, definitions }, problems, out).all(root.children, TOP);
  return out;
}

function collectDefinitions(
  parent: Parent,
  text: string,
  toFile: ToFile,
  found: Map<string, Definition>,
): void {
  for (const node of parent.children) {
    if (node.type === 'definition') {
      if (found.has(node.identifier)) continue;
      const span = definitionTargetSpan(text, toFile(startOf(node)), toFile(endOf(node)));
      found.set(node.identifier, { url: node.url, span });
    } else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') {
      collectDefinitions(node, text, toFile, found);
    }
  }
}

class Flattener {
  readonly #source: Source;
  readonly #problems: Problem[];
  readonly #out: Block[];

  constructor(source: Source, problems: Problem[], out: Block[]) {
    this.#source = source;
    this.#problems = problems;
    this.#out = out;
  }

  all(nodes: readonly RootContent[], standing: Standing): void {
    const { text, toFile } = this.#source;
    for (const node of nodes) {
      const start = toFile(startOf(node));
      const end = toFile(endOf(node));
      switch (node.type) {
        case 'paragraph':
          readLines(text, readInline(this.#source, node.children, start), standing, this.#out);
          break;
        case 'heading': {
          const lines = readInline(this.#source, node.children, start);
          // A row of dashes under a paragraph is meant as a rule across the page far more often than as a heading.
          const underlined = text.charCodeAt(start) !== 35;
          if (standing.quoted) this.#line(joined(lines), standing);
          else if (underlined && (lines.length > 1 || !isTitle(lines[0]))) {
            readLines(text, lines, standing, this.#out);
          } else this.#heading(joined(lines), node.depth, start, end);
          break;
        }
        case 'list':
          this.#list(node, standing);
          break;
        case 'blockquote':
          this.all(node.children, { depth: standing.depth, quoted: true });
          break;
        case 'table':
          this.#table(node, standing, start);
          break;
        case 'code':
          this.#code(start, end, standing);
          break;
        case 'html':
          this.#html(start, end, standing);
          break;
      }
    }
  }

  #list(node: List, standing: Standing): void {
    const inside = { depth: standing.depth + 1, quoted: standing.quoted };
    for (const item of node.children) this.all(item.children, inside);
  }

  #line(line: LineDraft, standing: Standing): void {
    pushLine(this.#source.text, line, standing, false, this.#out);
  }

  #heading(line: LineDraft, depth: number, start: number, end: number): void {
    const from = trimmedStart(line.raw, 0);
    const to = trimmedEnd(line.raw, from);
    if (from === to && line.links.length === 0) return;
    const title = line.raw.slice(from, to);
    const first = from + titleStart(title);
    const after = first + titleEnd(line.raw.slice(first, to));
    const flow = after > first ? line.flow(first, after, start) : line.flow(from, to, start);
    this.#out.push({ kind: 'heading', depth, marked: true, flow, span: { start, end }, links: line.links });
  }

  #table(node: Table, standing: Standing, start: number): void {
    const { text, toFile } = this.#source;
    const rows = node.children;
    // A line right under a table belongs to it by grammar only: without any bar a reader takes it for text.
    let count = rows.length;
    while (
      count > 1 &&
      !text.slice(toFile(startOf(rows[count - 1])), toFile(endOf(rows[count - 1]))).includes('|')
    ) {
      count--;
    }
    const cells = rows.slice(0, count).map((row) => this.#row(row));
    const links: Link[] = [];
    for (const row of cells) for (const cell of row) for (const link of cell.links) links.push(link);
    this.#out.push({
      kind: 'table',
      quoted: standing.quoted,
      header: cells[0] ?? [],
      rows: cells.slice(1),
      memory: null,
      span: { start, end: toFile(endOf(rows[count - 1])) },
      links,
    });
    if (count === rows.length) return;
    const after: LineDraft[] = [];
    for (const row of rows.slice(count)) {
      for (const cell of row.children) {
        for (const line of readInline(this.#source, cell.children, toFile(startOf(cell)))) after.push(line);
      }
    }
    readLines(text, after, standing, this.#out);
  }

  #row(row: TableRow): Cell[] {
    const { text, toFile } = this.#source;
    const cells: Cell[] = [];
    for (const cell of row.children) {
      let start = toFile(startOf(cell.children[0] ?? cell));
      if (cell.children.length === 0 && text.charCodeAt(start) === 124) start++;
      const line = joined(readInline(this.#source, cell.children, start));
      const end = cell.children.length === 0 ? start : toFile(endOf(cell.children.at(-1)));
      const from = trimmedStart(line.raw, 0);
      const flow = line.flow(from, trimmedEnd(line.raw, from), start);
      cells.push({ span: { start, end }, flow, links: line.links });
    }
    return cells;
  }

  #code(start: number, end: number, standing: Standing): void {
    const { text } = this.#source;
    const first = text.slice(start, end).search(/[\r\n]/);
    if (first < 0) return;
    const lastLine = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
    const closed = lastLine > start && /^[\s>]*(?:`{3,}|~{3,})[ \t]*$/.test(text.slice(lastLine, end));
    this.#verbatim(start + first, closed ? lastLine : end, [], { depth: standing.depth, quoted: true });
  }

  #html(start: number, end: number, standing: Standing): void {
    const { text } = this.#source;
    const comments: number[] = [];
    let rest = '';
    let at = start;
    while (at < end) {
      const open = text.indexOf('<!--', at);
      if (open < 0 || open >= end) break;
      const close = text.indexOf('-->', open + 4);
      if (close < 0 || close >= end) {
        this.#problems.push({
          code: 'html-comment-unclosed',
          severity: 'warning',
          span: { start: open, end: open + 4 },
          params: {},
        });
        break;
      }
      comments.push(open, close + 3);
      rest += text.slice(at, open);
      at = close + 3;
    }
    rest += text.slice(at, end);
    // Text after a comment on its line is no HTML, though Markdown counts it in.
    const quoted = standing.quoted || comments.length === 0 || rest.includes('<');
    this.#verbatim(start, end, comments, { depth: standing.depth, quoted });
  }

  /** The source lines of a range as they are, without the ranges in `dropped` (pairs of offsets, ascending). */
  #verbatim(start: number, end: number, dropped: readonly number[], standing: Standing): void {
    const { text } = this.#source;
    let at = start;
    let next = 0;
    while (at < end) {
      let stop = at;
      while (stop < end && text.charCodeAt(stop) !== 10 && text.charCodeAt(stop) !== 13) stop++;
      if (at > start) while (at < stop && ' \t>'.includes(text.charAt(at))) at++;
      const line = new LineDraft(at);
      line.end = stop;
      while (at < stop) {
        const open = dropped[next] ?? end;
        const close = dropped[next + 1] ?? end;
        if (at < open) line.append(text.slice(at, Math.min(open, stop)), at, Math.min(open, stop));
        at = Math.max(at, Math.min(open < stop ? close : stop, stop));
        if (close <= at) next += 2;
      }
      pushLine(text, line, standing, true, this.#out);
      at = stop + 1;
    }
  }
}

function isTitle(line: LineDraft | undefined): boolean {
  return (
    line !== undefined &&
    line.raw.length <= 40 &&
    !/[。；;，,：:]/.test(line.raw.slice(0, titleEnd(line.raw)))
  );
}

function startOf(node: Node | undefined): number {
  return node?.position?.start.offset ?? 0;
}

function endOf(node: Node | undefined): number {
  return node?.position?.end.offset ?? 0;
}
