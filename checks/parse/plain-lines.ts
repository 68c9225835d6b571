/**
 * Reads text line by line without Markdown: attachments in plain text, and files the parser must not be given.
 * Every line that has characters becomes a block, so that nothing is lost.
 */
import type { Block } from './document.ts';
import { LineDraft } from './inline.ts';
import { titleEnd, titleStart } from './numbering.ts';
import { pushLine } from './reading.ts';

const HEADING = /^(#{1,6})[ \t]+(?=\S)/;

/** Blocks of `text` from offset `from` on. `markdown`: `#` headings and `>` quotes still count. */
export function plainBlocks(text: string, from: number, markdown: boolean): Block[] {
  const out: Block[] = [];
  let at = from;
  while (at < text.length) {
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
    const line = new LineDraft(at);
    line.append(text.slice(at, end), at, end);
    line.end = end;
    const heading = markdown ? HEADING.exec(line.raw.slice(0, 80)) : null;
    if (heading !== null) pushHeading(line, heading[0].length, (heading[1] ?? '').length, out);
    else pushLine(text, line, { depth: 0, quoted: markdown && line.raw.startsWith('>') }, true, out);
    at = end + 1;
  }
  return out;
}

function pushHeading(line: LineDraft, prefix: number, depth: number, out: Block[]): void {
  const start = prefix + titleStart(line.raw.slice(prefix));
  const end = start + titleEnd(line.raw.slice(start));
  const flow = line.flow(start, Math.max(start, end), line.start);
  out.push({
    kind: 'heading',
    depth,
    marked: true,
    flow,
    span: { start: line.start, end: line.end },
    links: [],
  });
}
