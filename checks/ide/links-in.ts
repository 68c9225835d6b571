/**
 * The links of a file: where each leads and what is there.
 * It asks the host whether a file exists and opens nothing.
 */
import type { LinkState } from '../dossier/dossier.ts';
import { destination } from '../dossier/workspace-path.ts';
import type { Link, ParsedDocument } from '../parse/document.ts';
import type { Analysis } from './analysis.ts';

/** States that can be told without opening the file. */
export type SeenState = Exclude<LinkState, 'unreadable'>;

export interface SeenLink {
  readonly link: Link;
  /** Workspace path; null where it leads nowhere in the workspace. */
  readonly path: string | null;
  readonly state: SeenState;
}

const known = new WeakMap<ParsedDocument, readonly Link[]>();

/** Each place that names a target once, in the order of the file. */
export function linksOf(document: ParsedDocument): readonly Link[] {
  const before = known.get(document);
  if (before) return before;
  const seen = new Set<number>();
  const links = document.blocks
    .flatMap((block) => block.links)
    .filter(({ span }) => span.end > span.start && !seen.has(span.start) && seen.add(span.start))
    .sort((a, b) => a.span.start - b.span.start);
  known.set(document, links);
  return links;
}

/** Null for a link inside the same file (`#…`). `from`: path of the file in which it stands. */
export function follow(analysis: Analysis, from: string, link: Link): SeenLink | null {
  const to = destination(from, link.target);
  if (to.kind === 'same-file') return null;
  if (to.kind !== 'path') return { link, path: null, state: to.kind };
  return { link, path: to.path, state: stateOf(analysis, from, to.path) };
}

function stateOf(analysis: Analysis, from: string, path: string): SeenState {
  if (path === from) return 'circular';
  if (analysis.dossier.attachments.has(path)) return 'readable';
  const stat = analysis.files.stat(path);
  if (!stat) return 'missing';
  if (stat.kind === 'directory') return 'directory';
  return stat.size === 0 ? 'empty' : 'unread';
}

/** The link whose brackets or target the offset touches. */
export function linkAt(document: ParsedDocument, offset: number): Link | null {
  const touches = ({ span, whole }: Link): boolean =>
    (whole.start <= offset && offset <= whole.end) || (span.start <= offset && offset <= span.end);
  return document.blocks.flatMap((block) => block.links).find(touches) ?? null;
}
