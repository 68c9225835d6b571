/**
 * The sections of a file by its headings, each with what its heading opens; and which of them hold a place.
 * It reads headings as the dossier's reader does and refuses to look at what stands below them.
 */
import type { Span } from '../base/span.ts';
import type { HeadingMeaning, Terms } from '../facts/terms.ts';
import type { Block, HeadingBlock, ParsedDocument } from '../parse/document.ts';

export interface Section {
  readonly heading: HeadingBlock;
  readonly title: string;
  /** The heading's own words. */
  readonly titleSpan: Span;
  /** From the heading to the last character before the next heading of its depth or above, blank lines left out. */
  readonly span: Span;
  readonly parent: Section | null;
  readonly meaning: HeadingMeaning;
}

const known = new WeakMap<ParsedDocument, readonly Section[]>();

/** In the order of the file; linear in its length. */
export function sectionsOf(document: ParsedDocument, terms: Terms): readonly Section[] {
  const before = known.get(document);
  if (before) return before;
  const sections = build(document, terms);
  known.set(document, sections);
  return sections;
}

function build(document: ParsedDocument, terms: Terms): readonly Section[] {
  const { text, blocks } = document;
  const headings = blocks.filter((b): b is HeadingBlock => b.kind === 'heading');
  const ends = new Map<HeadingBlock, number>();
  const open: HeadingBlock[] = [];
  const close = (depth: number, at: number): void => {
    for (let last = open.at(-1); last && last.depth >= depth; last = open.at(-1)) {
      ends.set(last, at);
      open.pop();
    }
  };
  for (const heading of headings) {
    close(heading.depth, heading.span.start);
    open.push(heading);
  }
  close(0, text.length);
  const sections: Section[] = [];
  const above: Section[] = [];
  for (const heading of headings) {
    while ((above.at(-1)?.heading.depth ?? -1) >= heading.depth) above.pop();
    const { flow } = heading;
    const section: Section = {
      heading,
      title: flow.raw.trim(),
      titleSpan: flow.raw === '' ? heading.span : flow.span(0, flow.raw.length),
      span: {
        start: heading.span.start,
        end: trimmedEnd(text, heading.span.end, ends.get(heading) ?? text.length),
      },
      parent: above.at(-1) ?? null,
      meaning: terms.heading(flow.text.trim()),
    };
    sections.push(section);
    above.push(section);
  }
  return sections;
}

function trimmedEnd(text: string, least: number, end: number): number {
  let at = end;
  while (at > least && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

/** The innermost section that a caret at `offset` writes into: the last heading that begins before it. */
export function sectionAt(sections: readonly Section[], offset: number): Section | null {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.heading.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1] ?? null;
}

/** The last block that begins at or before `offset` and reaches to it; null between blocks. */
export function blockAt(blocks: readonly Block[], offset: number): Block | null {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low - 1];
  return block && offset <= block.span.end ? block : null;
}
