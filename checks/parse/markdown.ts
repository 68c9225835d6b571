/**
 * Reads one Markdown file: front matter and body as blocks in one coordinate system, whatever the file holds.
 * It never throws: what the parser cannot or must not read is read line by line, and a problem says so.
 */
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { LineMap } from '../base/span.ts';
import { flatten } from './blocks.ts';
import { excessOf } from './complexity.ts';
import type { Block, Encoding, ParsedDocument, Problem } from './document.ts';
import { readFrontMatter } from './front-matter.ts';
import { lazyLines, offsetsBefore, withBlankLines } from './lazy-lines.ts';
import { plainBlocks } from './plain-lines.ts';
import { plainTree } from './plain-tree.ts';
import { sectionStarts } from './sections.ts';

/**
 * Tables are all of GFM that is read: the rest costs as much again and says nothing here.
 * Indented code is off, because office text is indented with spaces and must not turn into quoted matter.
 */
function officeMarkdown(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable(), { disable: { null: ['codeIndented'] } }];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
}

const processor = unified().use(remarkParse).use(officeMarkdown).freeze();

/**
 * Reads the decoded `text` of the file at `path`. `encoding` and `problems` are those of `decode`, kept in the result.
 * Own problems: those of the front matter, `file-too-large`, `file-too-complex`, `markdown-unreadable`,
 * `html-comment-unclosed`; all in order of their place.
 */
export function parseDocument(
  path: string,
  text: string,
  encoding: Encoding = 'utf-8',
  problems: readonly Problem[] = [],
): ParsedDocument {
  const front = readFrontMatter(text);
  const found: Problem[] = [...problems, ...front.problems];
  const blocks = readBody(text, front.bodyStart, found);
  found.sort((a, b) => a.span.start - b.span.start);
  const lines = new LineMap(text);
  return { path, text, encoding, lines, frontMatter: front.frontMatter, blocks, problems: found };
}

/** Blocks of text[from, to), which begins and ends where `sectionStarts` says; problems are appended. */
export function readPiece(text: string, from: number, to: number, problems: Problem[]): Block[] {
  const plain = plainTree(text, from, to);
  if (plain === null) return readAnyPiece(text, from, to, problems);
  return flatten(plain, text, (offset) => offset, problems);
}

/** As `readPiece`, whatever is written there. */
export function readAnyPiece(text: string, from: number, to: number, problems: Problem[]): Block[] {
  const piece = text.slice(0, to);
  const lazy = lazyLines(piece, from);
  const root = processor.parse(withBlankLines(piece, from, lazy));
  return flatten(root, text, offsetsBefore(from, lazy), problems);
}

/** Reads a body piece by piece where `cut` says that pieces begin; `read` gives the blocks of text[from, to). */
export interface BodyReading {
  /** True only where it is known already that nothing in text[from, …) is excessive. */
  readonly cheap: (text: string, from: number) => boolean;
  readonly cut: (text: string, from: number) => readonly number[];
  readonly read: (text: string, from: number, to: number, problems: Problem[]) => readonly Block[];
}

// The parser's time grows faster than its text: pieces keep long dossiers linear.
const inPieces: BodyReading = { cheap: () => false, cut: sectionStarts, read: readPiece };

/** Blocks of `text` from `bodyStart` on; problems are appended. What the parser must not be given is read by lines. */
export function readBody(
  text: string,
  bodyStart: number,
  problems: Problem[],
  reading: BodyReading = inPieces,
): Block[] {
  const excess = reading.cheap(text, bodyStart) ? null : excessOf(text, bodyStart);
  if (excess !== null) {
    problems.push({ ...excess, severity: 'warning', params: {} });
    return plainBlocks(text, bodyStart, true);
  }
  // The parser drops a byte order mark without counting it.
  const base = text.charCodeAt(bodyStart) === 0xfeff ? bodyStart + 1 : bodyStart;
  const known = problems.length;
  try {
    const starts = reading.cut(text, base);
    const blocks: Block[] = [];
    for (const [index, from] of starts.entries())
      for (const block of reading.read(text, from, starts[index + 1] ?? text.length, problems))
        blocks.push(block);
    return blocks;
  } catch (error) {
    problems.length = known;
    const reason = error instanceof Error ? error.message : String(error);
    problems.push({
      code: 'markdown-unreadable',
      severity: 'error',
      span: { start: base, end: base },
      params: { reason },
    });
    return plainBlocks(text, base, true);
  }
}
