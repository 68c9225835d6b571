/**
 * Headings as this dossier writes them: depth, mark and numbering of its steps and records, for one more of the kind.
 * It knows numerals and places; what a heading means it asks the vocabulary.
 */

import { readNumber } from '../base/chinese-numeral.ts';
import { fold } from '../base/fold.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Terms } from '../facts/terms.ts';
import type { RecordTerm, StepTerm } from '../lawbook/law.ts';
import type { HeadingBlock } from '../parse/document.ts';
import { chineseNumeral } from '../report/citation.ts';
import type { TextEdit } from './data.ts';

const NUMERAL = /[一二三四五六七八九十百]+|[0-9]+/;

/** A heading taken apart: `before` holds mark and numbering, `after` what follows the title (the stars of a bold line). */
export interface HeadingShape {
  readonly block: HeadingBlock;
  readonly before: string;
  readonly after: string;
  /** Null where it has no numbering that can be continued. */
  readonly number: number | null;
}

export function headingsOf(dossier: Dossier): readonly HeadingShape[] {
  const { blocks, text } = dossier.document;
  return blocks.flatMap((block): HeadingShape[] => {
    if (block.kind !== 'heading') return [];
    const title = block.flow.span(0, block.flow.text.length);
    const before = text.slice(block.span.start, title.start);
    const found = NUMERAL.exec(fold(before.replace(/^#+/, '')));
    // `2.1` and `第二部分第一节` are numbered by their last part; one numeral alone can be continued safely.
    const single =
      found !== null && !NUMERAL.test(fold(before.replace(/^#+/, '').slice(found.index + found[0].length)));
    return [
      {
        block,
        before,
        after: text.slice(title.end, block.span.end).replace(/[\s]+$/, ''),
        number: single ? readNumber(found[0]) : null,
      },
    ];
  });
}

/** The same numbering with another number, Chinese numerals staying Chinese. */
export function renumbered({ before, number }: HeadingShape, next: number): string {
  if (number === null) return before;
  const hashes = /^#*/.exec(before)?.[0] ?? '';
  return (
    hashes +
    before.slice(hashes.length).replace(/[一二三四五六七八九十百]+|[0-9０-９]+/, (numeral) => {
      return /[一二三四五六七八九十百]/.test(numeral) ? chineseNumeral(next) : String(next);
    })
  );
}

/** The words under which a step or record is found again; null where no heading opens just that. */
export const stepHeading = (terms: Terms, step: StepTerm): string | null =>
  step.headings.map((h) => h.replace(/^=/, '')).find((h) => terms.heading(h).step === step.name) ?? null;

export const recordHeading = (terms: Terms, record: RecordTerm): string | null =>
  [record.name, ...record.headings.map((h) => h.replace(/^=/, ''))].find(
    (h) => terms.heading(h).record?.term.name === record.name,
  ) ?? null;

/** Where the section of a heading ends: at the next heading that is not below it. Trailing blank lines are outside. */
export function sectionEnd(dossier: Dossier, heading: HeadingBlock): number {
  const { blocks, text } = dossier.document;
  const next = blocks.find(
    (b) => b.kind === 'heading' && b.span.start > heading.span.start && b.depth <= heading.depth,
  );
  const end = next ? lineStart(text, next.span.start) : text.length;
  const kept = text.slice(0, end).trimEnd().length;
  return Math.max(kept, heading.span.end);
}

const lineStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;

/** Edits that move the numbers of these headings up by one, as far as they run on from `from` without a gap. */
export function shifted(followers: readonly HeadingShape[], from: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let expected = from;
  for (const heading of followers) {
    if (heading.number !== expected) break;
    const { start } = heading.block.span;
    edits.push({
      span: { start, end: start + heading.before.length },
      text: renumbered(heading, expected + 1),
    });
    expected++;
  }
  return edits;
}
