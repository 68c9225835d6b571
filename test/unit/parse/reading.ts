/** Shortens parsed documents to what a test wants to say; no expectations of its own. */

import type { Block, ParsedDocument, YamlNode } from '../../../checks/parse/document.ts';
import { parseDocument } from '../../../checks/parse/markdown.ts';

export const parse = (text: string): ParsedDocument => parseDocument('案卷.md', text);

/** `H2 标题`, `h7 标题` (not marked), `L0 文字`, `L1q 引文`, `T 甲|乙 / 丙|丁`. */
export function sketch(block: Block): string {
  if (block.kind === 'heading') return `${block.marked ? 'H' : 'h'}${block.depth} ${block.flow.raw}`;
  if (block.kind === 'line') return `L${block.depth}${block.quoted ? 'q' : ''} ${block.flow.raw}`;
  const rows = [block.header, ...block.rows].map((row) => row.map((cell) => cell.flow.raw).join('|'));
  return `T ${rows.join(' / ')}`;
}

export const sketches = (text: string): string[] => parse(text).blocks.map(sketch);

export function plain(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.value)]));
}

/** Front matter as plain data, and each problem as `code@text it points at`. */
export function front(text: string): { data: unknown; problems: string[] } {
  const document = parse(text);
  return {
    data: document.frontMatter === null ? null : plain(document.frontMatter.map),
    problems: document.problems.map(({ code, span }) => `${code}@${text.slice(span.start, span.end)}`),
  };
}

/** All that a block says, places included. */
export const blockOf = (block: Block): unknown => {
  const { span, links, kind } = block;
  if (block.kind === 'table')
    return {
      kind,
      span,
      links,
      quoted: block.quoted,
      cells: [block.header, ...block.rows].map((row) =>
        row.map((cell) => [cell.flow.raw, cell.span, cell.flow.span(0, cell.flow.text.length), cell.links]),
      ),
    };
  const { flow, depth } = block;
  return {
    kind,
    span,
    links,
    depth,
    raw: flow.raw,
    text: flow.text,
    where: [flow.span(0, flow.text.length), flow.span(1, 2)],
    rest: block.kind === 'heading' ? block.marked : block.quoted,
  };
};
