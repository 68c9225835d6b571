/**
 * Carries blocks over to a later version of their file, in which the same characters stand elsewhere.
 * It changes offsets and nothing else.
 */
import type { Span } from '../base/span.ts';
import type { Block, Cell, Link, Problem } from './document.ts';

const movedSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function movedLinks(links: readonly Link[], by: number): readonly Link[] {
  if (links.length === 0) return links;
  return links.map((link) => ({
    ...link,
    span: movedSpan(link.span, by),
    whole: movedSpan(link.whole, by),
  }));
}

/** The same blocks `by` characters further on. Their flows keep what readers remember about them. */
export function keptBlocks(blocks: readonly Block[], by: number): Block[] {
  const movedCell = (cell: Cell): Cell => ({
    span: movedSpan(cell.span, by),
    flow: cell.flow.kept(by),
    links: movedLinks(cell.links, by),
  });
  return blocks.map((block): Block => {
    const span = movedSpan(block.span, by);
    const links = movedLinks(block.links, by);
    if (block.kind !== 'table') return { ...block, span, links, flow: block.flow.kept(by) };
    return {
      ...block,
      span,
      links,
      header: block.header.map(movedCell),
      rows: block.rows.map((row) => row.map(movedCell)),
      memory: block.memory ?? new Map(),
    };
  });
}

export function movedProblems(problems: readonly Problem[], by: number): readonly Problem[] {
  if (by === 0 || problems.length === 0) return problems;
  return problems.map((problem) => ({ ...problem, span: movedSpan(problem.span, by) }));
}
