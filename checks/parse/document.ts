/**
 * What parsing yields: one file as a flat sequence of blocks in one coordinate system, front matter included.
 * It knows Markdown and YAML, and refuses to know what a decision procedure is.
 */
import type { LineMap, Span } from '../base/span.ts';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'binary';

/** A finding about the form of one file; `code` is kebab-case, `params` fill the message of that code. */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly span: Span;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * Running text as a reader sees it: markup removed, every character still knowing where it came from.
 * `raw` keeps the original characters; `text` is `raw` folded (see base/fold.ts), same length, for matching.
 */
export interface Flow {
  readonly raw: string;
  readonly text: string;
  /** Source span of the half-open range [from, to) of `text`. */
  span(from: number, to: number): Span;
  /** What readers keep about these characters while they stay as they are; null where nobody will read them again. */
  readonly memory: Map<unknown, unknown> | null;
  /** The same characters with a memory: they will be read again. */
  kept(): Flow;
  /** Now they stand `by` further on in the file. */
  move(by: number): void;
}

/** A link or image as written: `target` decoded, without fragment; `span` covers the target's characters. */
export interface Link {
  readonly target: string;
  readonly label: string;
  readonly span: Span;
  /** The whole construct, brackets included. */
  readonly whole: Span;
  readonly image: boolean;
}

interface BlockBase {
  readonly span: Span;
  readonly links: readonly Link[];
}

/**
 * `depth` 1–6 for `#` headings; numbered paragraphs that serve as headings get 6 (第一部分、第一章), 7 (第一节、一、),
 * 8 (（一）), 9 (1.、a wholly bold line), 10 (（1）).
 */
export interface HeadingBlock extends BlockBase {
  readonly kind: 'heading';
  readonly depth: number;
  /** False for a numbered paragraph that serves as a heading. */
  readonly marked: boolean;
  /** The heading without its numbering. */
  readonly flow: Flow;
}

/** One logical line: a paragraph, or one line of it where lines are clearly separate, or the own text of a list item. */
export interface LineBlock extends BlockBase {
  readonly kind: 'line';
  /** 0 for paragraphs, 1 for items of a top-level list, 2 for items nested in it … */
  readonly depth: number;
  /** True inside a block quote, an HTML block or a code fence: quoted matter, never a fact. */
  readonly quoted: boolean;
  readonly flow: Flow;
}

export interface Cell {
  readonly span: Span;
  readonly flow: Flow;
  readonly links: readonly Link[];
}

export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  readonly quoted: boolean;
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** As that of a flow, for the table as a whole. */
  readonly memory: Map<unknown, unknown> | null;
}

export type Block = HeadingBlock | LineBlock | TableBlock;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly span: Span;
  /** As YAML typed it; dates stay text, text is kept verbatim in `source`. */
  readonly value: string | number | boolean | null;
  readonly source: string;
}
export interface YamlList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly YamlNode[];
}
export interface YamlMap {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly YamlEntry[];
}
export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface FrontMatter {
  /** From the opening to the closing fence, fences included. */
  readonly span: Span;
  readonly map: YamlMap;
}

export interface ParsedDocument {
  readonly path: string;
  /** The decoded text without BOM; all spans index it. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly lines: LineMap;
  /** Null when the file has none, or one too broken to read (then `problems` says so). */
  readonly frontMatter: FrontMatter | null;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}
