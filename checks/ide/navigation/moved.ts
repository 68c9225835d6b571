/**
 * How links must change when a file or folder of the workspace moves, so that they go on leading where they led.
 * Only the characters of a target change; anchors, titles and labels stay. The files themselves are moved by others.
 */
import { destination } from '../../dossier/workspace-path.ts';
import type { Link, ParsedDocument } from '../../parse/document.ts';
import type { Analysis } from '../analysis.ts';
import type { TextEdit } from '../data.ts';
import { linksOf } from '../links-in.ts';
import { linkTargetText, relativePath } from '../relative-path.ts';

type Move = (path: string) => string;

/** Where a path lies after `from` (a file, or a folder with all in it) has become `to`. */
function mover(from: string, to: string): Move {
  const [old, next] = [from.replace(/\/+$/, ''), to.replace(/\/+$/, '')];
  return (path) => {
    if (path === old) return next;
    return path.startsWith(`${old}/`) ? next + path.slice(old.length) : path;
  };
}

function edit(document: ParsedDocument, link: Link, move: Move): TextEdit | null {
  const here = move(document.path);
  const led = destination(document.path, link.target);
  if (led.kind !== 'path') return null;
  const there = move(led.path);
  const leads = destination(here, link.target);
  if (leads.kind === 'path' && leads.path === there) return null;
  const { span } = link;
  const written = document.text.slice(span.start, span.end);
  const target = linkTargetText(relativePath(here, there), {
    angled: document.text.charAt(span.start - 1) === '<',
    // Encoded Chinese in the old target: the user's editor writes links so.
    percent: /%[89A-Fa-f][0-9A-Fa-f]/.test(written),
  });
  const dotted = written.startsWith('./') && !target.startsWith('.') ? './' : '';
  // A folder named with a closing slash keeps it.
  const slash = /[/\\]$/.test(written) && !target.endsWith('/') ? '/' : '';
  return { span, text: `${dotted}${target}${slash}` };
}

/**
 * Edits for the dossier and its attachments, by the path that each file has before the move: apply them first, or
 * at the places that the move gives them.
 */
export function moved(
  analysis: Analysis,
  from: string,
  to: string,
): readonly { readonly path: string; readonly edits: readonly TextEdit[] }[] {
  if (from === '' || to === '' || from === to) return [];
  const move = mover(from, to);
  return [analysis.dossier.document, ...analysis.dossier.attachments.values()].flatMap((document) => {
    const edits = linksOf(document).flatMap((link) => edit(document, link, move) ?? []);
    return edits.length === 0 ? [] : [{ path: document.path, edits }];
  });
}
