/**
 * The records and fields that reading found in a file, as outline entries.
 * Records that a heading opens are left to the headings; it decides nothing about nesting.
 */
import type { Span } from '../../base/span.ts';
import type { Block, ParsedDocument } from '../../parse/document.ts';
import type { Analysis } from '../analysis.ts';
import { factsIn, type OwnedFact } from '../facts-at.ts';
import { shortened } from '../markdown.ts';
import { blockAt, type Section, sectionAt } from '../sections.ts';
import type { Draft } from './nesting.ts';

/** Longest value shown beside a field. */
const LONGEST = 60;

/**
 * Records opened by a key, a row or a sentence: from the first of their facts in the same line to the last in the same
 * section.
 */
export function recordDrafts(
  analysis: Analysis,
  path: string,
  document: ParsedDocument,
  sections: readonly Section[],
): Draft[] {
  const drafts: Draft[] = [];
  for (const record of analysis.dossier.records) {
    const { span } = record.place;
    if (record.place.path !== path || span.end <= span.start) continue;
    const section = sectionAt(sections, span.start);
    if (section && span.start < section.heading.span.end) continue;
    const limit = section?.span.end ?? Number.POSITIVE_INFINITY;
    const line = blockAt(document.blocks, span.start);
    let { start, end } = span;
    for (const fact of record.facts) {
      const at = fact.place.span;
      if (fact.place.path !== path) continue;
      if (at.start >= span.start && at.end <= limit) end = Math.max(end, at.end);
      else if (line?.kind === 'line' && at.start >= line.span.start) start = Math.min(start, at.start);
    }
    const entry = {
      name: record.kind,
      owner: record.kind,
      detail: null,
      kind: 'record',
      loose: true,
    } as const;
    drafts.push({ ...entry, span: { start, end }, selection: span });
  }
  return drafts;
}

/** A field alone in its line covers the whole line; several in one line (running text) only their own words. */
export function factDrafts(analysis: Analysis, path: string, document: ParsedDocument): Draft[] {
  const fields = factsIn(analysis, path).filter((owned) => !owned.cell);
  const alone = new Map<Block, number>();
  const blocks = fields.map(({ fact }) => blockAt(document.blocks, fact.place.span.start));
  for (const block of blocks) if (block) alone.set(block, (alone.get(block) ?? 0) + 1);
  const seen = new Set<string>();
  const drafts: Draft[] = [];
  fields.forEach(({ fact, record }: OwnedFact, i) => {
    const { span } = fact.place;
    const name = `${span.start}:${span.end}:${fact.field}`;
    if (span.end <= span.start || seen.has(name)) return;
    seen.add(name);
    const block = blocks[i];
    const line =
      block?.kind === 'line' && alone.get(block) === 1 && fact.carrier !== 'prose' ? block.span : span;
    drafts.push({
      name: fact.field,
      detail: shortened(fact.text, LONGEST),
      kind: 'field',
      owner: record.kind,
      span: hull(line, span),
      selection: span,
    });
  });
  for (const record of analysis.dossier.records)
    for (const table of record.tables)
      if (table.place.path === path && table.place.span.end > table.place.span.start)
        drafts.push(
          tableDraft(table.columns, table.rows.length, table.place.span, analysis.language === 'en'),
        );
  return drafts;
}

const hull = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

function tableDraft(columns: readonly string[], rows: number, span: Span, english: boolean): Draft {
  return {
    name: shortened(columns.join(english ? ', ' : '、'), LONGEST),
    detail: english ? `${rows} row${rows === 1 ? '' : 's'}` : `${rows} 行`,
    kind: 'field',
    span,
    selection: span,
    owner: null,
  };
}
