/**
 * Keeps blocks from one version of their file to the next, in which the same characters may stand elsewhere.
 * Moving changes the blocks in place: an edit near the beginning would else make every block behind it anew.
 */
import type { Span } from '../base/span.ts';
import type { Block, Cell, Link, Problem } from './document.ts';

/** The same blocks, whose flows keep what readers remember about them; each has spans of its own. */
export function keptBlocks(blocks: readonly Block[]): Block[] {
  const span = ({ start, end }: Span): Span => ({ start, end });
  const links = (all: readonly Link[]): readonly Link[] =>
    all.length === 0 ? all : all.map((link) => ({ ...link, span: span(link.span), whole: span(link.whole) }));
  const cell = (one: Cell): Cell => ({
    span: span(one.span),
    flow: one.flow.kept(),
    links: links(one.links),
  });
  return blocks.map((block): Block => {
    const own = { span: span(block.span), links: links(block.links) };
    if (block.kind !== 'table') return { ...block, ...own, flow: block.flow.kept() };
    return {
      ...block,
      ...own,
      header: block.header.map(cell),
      rows: block.rows.map((row) => row.map(cell)),
      memory: block.memory ?? new Map(),
    };
  });
}

/** Moves kept blocks `by` characters further on, with everything that holds their spans. */
export function moveBlocks(blocks: readonly Block[], by: number): void {
  const move = (span: { start: number; end: number }): void => {
    span.start += by;
    span.end += by;
  };
  const moveLinks = (links: readonly Link[]): void => {
    for (const link of links) {
      move(link.span);
      move(link.whole);
    }
  };
  const moveCell = ({ span, flow, links }: Cell): void => {
    move(span);
    flow.move(by);
    if (links.length > 0) moveLinks(links);
  };
  for (const block of blocks) {
    move(block.span);
    if (block.links.length > 0) moveLinks(block.links);
    if (block.kind !== 'table') block.flow.move(by);
    else {
      for (const cell of block.header) moveCell(cell);
      for (const row of block.rows) for (const cell of row) moveCell(cell);
    }
  }
}

export function movedProblems(problems: readonly Problem[], by: number): readonly Problem[] {
  if (by === 0 || problems.length === 0) return problems;
  return problems.map((problem) => ({
    ...problem,
    span: { start: problem.span.start + by, end: problem.span.end + by },
  }));
}
