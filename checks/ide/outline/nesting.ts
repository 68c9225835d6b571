/**
 * Puts outline entries into each other by the ranges they cover.
 * What lies across the end of another is cut there, or left out; a field below a record not its own says whose it is.
 */
import type { Span } from '../../base/span.ts';
import type { OutlineEntry } from '../data.ts';

export interface Draft extends Omit<OutlineEntry, 'children'> {
  /** May be cut down to its selection so that it fits (a record told in running text has no clear end). */
  readonly loose?: boolean;
  /** The kind of record that it is or belongs to. */
  readonly owner: string | null;
}

interface Node extends Draft {
  span: Span;
  readonly children: Node[];
}

/** Rank where two cover the same range: the wider idea goes outside. */
const rank: Readonly<Record<Draft['kind'], number>> = { dossier: 0, step: 1, record: 2, field: 3 };

const inside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The drafts that lie inside `whole`, nested; children inside parents, siblings in order and apart. */
export function nested(drafts: readonly Draft[], whole: Span): readonly OutlineEntry[] {
  const sorted = [...drafts].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end || rank[a.kind] - rank[b.kind],
  );
  const roots: Node[] = [];
  const open: Node[] = [];
  for (const draft of sorted) {
    if (!inside(draft.span, whole) || !inside(draft.selection, draft.span)) continue;
    while (open.length > 0 && (open.at(-1)?.span.end ?? 0) <= draft.span.start) open.pop();
    // A loose one gives way to what follows it but does not belong to it.
    for (let top = open.at(-1); top?.loose && draft.kind !== 'field'; top = open.at(-1)) {
      if (top.selection.end > draft.span.start || top.children.some((c) => c.span.end > draft.span.start))
        break;
      top.span = { start: top.span.start, end: Math.max(top.selection.end, draft.span.start) };
      open.pop();
    }
    const top = open.at(-1);
    const span =
      top && !inside(draft.span, top.span) ? { start: draft.span.start, end: top.span.end } : draft.span;
    if (!inside(draft.selection, span)) continue;
    const stray =
      draft.kind === 'field' && draft.owner !== null && top !== undefined && top.owner !== draft.owner;
    const detail = stray ? `${draft.detail ?? ''} · ${draft.owner}` : draft.detail;
    const node: Node = { ...draft, detail, span, children: [] };
    (top?.children ?? roots).push(node);
    open.push(node);
  }
  return roots.map(plain);
}

function plain({ name, detail, kind, span, selection, children }: Node): OutlineEntry {
  return { name, detail, kind, span, selection, children: children.map(plain) };
}
