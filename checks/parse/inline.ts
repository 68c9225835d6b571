/**
 * Turns the inline nodes of one paragraph, heading or cell into source lines of running text with their links.
 * It decides nothing about lines: which of them belong together is `reading.ts`'s question.
 */
import type { PhrasingContent } from 'mdast';
import { align, type PieceSink, skipLineBreak } from './align.ts';
import type { Link } from './document.ts';
import { FlowDraft } from './flow.ts';
import { type Definition, imageLabelEnd, inlineTargetSpan, linkTarget } from './links.ts';

/** One source line; offsets are those of the whole file, markup included. */
export class LineDraft extends FlowDraft {
  start: number;
  end: number;
  readonly links: Link[] = [];
  /** How many characters stand in bold. */
  bold = 0;
  /** True when a hard break (two spaces, backslash, `<br>`) ends it. */
  hard = false;

  constructor(start: number) {
    super();
    this.start = start;
    this.end = start;
  }
}

/** What inline reading needs to know of the file: its text, the way from parsed offsets to it, its definitions. */
export interface Source {
  readonly text: string;
  readonly toFile: (offset: number) => number;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** Lines of `nodes` in source order; at least one, possibly empty. */
export function readInline(source: Source, nodes: readonly PhrasingContent[], start: number): LineDraft[] {
  const reader = new InlineReader(source, start);
  reader.read(nodes);
  return reader.lines;
}

class InlineReader implements PieceSink {
  readonly lines: LineDraft[];
  readonly #source: Source;
  #line: LineDraft;
  #bold = false;

  constructor(source: Source, start: number) {
    this.#source = source;
    this.#line = new LineDraft(start);
    this.lines = [this.#line];
  }

  append(piece: string, start: number, end: number): void {
    const line = this.#line;
    line.append(piece, start, end);
    if (this.#bold) line.bold += piece.length;
    if (end > line.end) line.end = end;
  }

  newline(_start: number, end: number): void {
    this.#line = new LineDraft(end);
    this.lines.push(this.#line);
  }

  read(nodes: readonly PhrasingContent[]): void {
    const { text, toFile } = this.#source;
    for (const node of nodes) {
      const start = toFile(node.position?.start.offset ?? 0);
      const end = toFile(node.position?.end.offset ?? 0);
      switch (node.type) {
        case 'text':
          this.#text(node.value, start, end);
          continue;
        case 'emphasis':
        case 'delete':
          this.read(node.children);
          break;
        case 'strong': {
          const outer = this.#bold;
          this.#bold = true;
          this.read(node.children);
          this.#bold = outer;
          break;
        }
        case 'inlineCode':
          this.#code(node.value, start, end);
          break;
        case 'break':
          this.#line.hard = true;
          this.newline(start, skipLineBreak(text, end, text.length));
          continue;
        case 'html':
          if (/^<br\s*\/?>$/i.test(node.value)) this.#brokenLine(start, end);
          break;
        case 'link':
        case 'linkReference':
        case 'image':
        case 'imageReference':
          this.#link(node, start, end);
          break;
      }
      if (end > this.#line.end) this.#line.end = end;
    }
  }

  #text(value: string, start: number, end: number): void {
    const { text } = this.#source;
    if (end - start === value.length && !/[\n\r]/.test(value) && text.startsWith(value, start)) {
      this.append(value, start, end);
    } else {
      align(value, text, start, end, this);
    }
  }

  /** A `<br>` that ends a source line breaks it there already; inside a cell or a line it breaks it here. */
  #brokenLine(start: number, end: number): void {
    this.#line.hard = true;
    this.#line.end = end;
    this.newline(start, end);
  }

  #code(value: string, start: number, end: number): void {
    const { text } = this.#source;
    let from = start;
    while (text.charCodeAt(from) === 96) from++;
    const to = Math.max(from, end - (from - start));
    if (text.charCodeAt(from) === 32 && value.charCodeAt(0) !== 32) from++;
    this.#label(value, from, to);
  }

  /** Code and image labels: on one line in all but freak cases, which map as a whole. */
  #label(value: string, from: number, to: number): void {
    const oneLine = value.replace(/[ \t]*(?:\r\n|[\r\n])[ \t>]*/g, ' ');
    if (oneLine === value && this.#source.text.startsWith(value, from)) {
      this.append(value, from, from + value.length);
    } else {
      this.append(oneLine, from, to);
    }
  }

  #link(
    node: PhrasingContent & { type: 'link' | 'linkReference' | 'image' | 'imageReference' },
    start: number,
    end: number,
  ): void {
    const { text, toFile, definitions } = this.#source;
    const image = node.type === 'image' || node.type === 'imageReference';
    const line = this.#line;
    let label = '';
    let labelEnd = start + 1;
    if (image) {
      label = (node.alt ?? '').replace(/\s*[\r\n]\s*/g, ' ');
      labelEnd = imageLabelEnd(text, start, end);
      this.#label(label, start + 2, labelEnd);
    } else {
      this.read(node.children);
      label = labelOf(node.children);
      const last = node.children.at(-1);
      if (last !== undefined) labelEnd = toFile(last.position?.end.offset ?? 0);
    }
    const whole = { start, end };
    if (node.type === 'link' || node.type === 'image') {
      const span = inlineTargetSpan(text, start, labelEnd, end);
      line.links.push({ target: linkTarget(node.url), label, span, whole, image });
      return;
    }
    const definition = definitions.get(node.identifier);
    if (definition !== undefined) {
      line.links.push({ target: linkTarget(definition.url), label, span: definition.span, whole, image });
    }
  }
}

function labelOf(nodes: readonly PhrasingContent[]): string {
  let label = '';
  for (const node of nodes) {
    if ('value' in node) label += node.type === 'html' ? '' : node.value.replace(/\s*[\r\n]\s*/g, ' ');
    else if ('children' in node) label += labelOf(node.children);
    else if ('alt' in node) label += node.alt ?? '';
  }
  return label;
}
