/**
 * Reads a plain-text attachment: every line a block, numbered titles as headings, no markup.
 * Characters that would be marks in Markdown stay as they are.
 */
import { LineMap } from '../base/span.ts';
import type { Encoding, ParsedDocument, Problem } from './document.ts';
import { plainBlocks } from './plain-lines.ts';

/** `encoding` and `problems` are those of `decode`, kept in the result; there is never front matter. */
export function parsePlainText(
  path: string,
  text: string,
  encoding: Encoding = 'utf-8',
  problems: readonly Problem[] = [],
): ParsedDocument {
  const lines = new LineMap(text);
  return { path, text, encoding, lines, frontMatter: null, blocks: plainBlocks(text, 0, false), problems };
}
