/**
 * Links that lead nowhere: absolute paths, backslashes, names that nearly fit. It proposes a file only where exactly
 * one is near, and never opens any.
 */

import type { Span } from '../../base/span.ts';
import { nearest } from '../../dossier/nearest.ts';
import { destination } from '../../dossier/workspace-path.ts';
import type { TextEdit } from '../data.ts';
import type { Answer, Offer, Sheet, Tidying } from './question.ts';

const broken: ReadonlySet<string> = new Set(['link-not-found', 'link-absolute', 'link-outside']);

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** From the dossier's folder, with the characters encoded that would end a Markdown target. */
export function relativeTarget(from: string, to: string, angled: boolean): string {
  const base = folderOf(from).split('/').filter(Boolean);
  const parts = to.split('/');
  let same = 0;
  while (same < base.length && same < parts.length - 1 && base[same] === parts[same]) same++;
  const path = [...base.slice(same).map(() => '..'), ...parts.slice(same)].join('/');
  return angled
    ? path
    : path.replace(/[\s()<>%#]/g, (c) =>
        encodeURIComponent(c).replace(/[()]/g, (b) => (b === '(' ? '%28' : '%29')),
      );
}

/** Files that may be meant: those the host lists, and those that the dossier's own links lead to. */
function candidates({ analysis, paths }: Sheet): readonly string[] {
  const linked = analysis.dossier.records.flatMap((r) =>
    r.links.flatMap((l) =>
      l.path !== null && (l.state === 'readable' || l.state === 'unread') ? [l.path] : [],
    ),
  );
  const all = new Set([...paths(), ...linked]);
  all.delete(analysis.path);
  return [...all].filter((p) => analysis.files.stat(p)?.kind === 'file');
}

/** The one file that the written path most likely means; null where none is near, or several are. */
function meant(sheet: Sheet, written: string): string | null {
  const { analysis } = sheet;
  const clean = written
    .replace(/\\/g, '/')
    .replace(/^[a-z]:/i, '')
    .replace(/^file:/i, '');
  const parts = clean.split('/').filter((p) => p !== '' && p !== '.' && p !== '..');
  // The longest tail of the path that is a file in the dossier's folder, then in the workspace.
  for (let i = 0; i < parts.length; i++) {
    const tail = parts.slice(i).join('/');
    for (const path of [`${folderOf(analysis.path)}${tail}`, tail])
      if (path !== analysis.path && analysis.files.stat(path)?.kind === 'file') return path;
  }
  const name = (parts.at(-1) ?? '').normalize('NFC');
  if (name === '') return null;
  const near = candidates(sheet).filter((p) => p.startsWith(folderOf(analysis.path)));
  const same = near.filter((p) => nameOf(p).normalize('NFC') === name);
  if (same.length > 0) return same.length === 1 ? (same[0] ?? null) : null;
  const to = destination(analysis.path, clean);
  const folder = to.kind === 'path' ? folderOf(to.path) : null;
  const beside = near.filter((p) => folder === null || folderOf(p) === folder);
  const stem = (p: string): string => nameOf(p).replace(/\.[^.]*$/, '');
  const twins = beside.filter((p) => stem(p) === stem(name));
  if (twins.length === 1) return twins[0] ?? null;
  const found = beside.filter((p) => nearest(stem(name), [stem(p)]) !== null);
  return found.length === 1 ? (found[0] ?? null) : null;
}

export const repairLink: Answer = (question) => {
  const { analysis, diagnostic, document, span, words } = question;
  if (!broken.has(diagnostic.code)) return [];
  const link = document.blocks.flatMap((b) => b.links).find((l) => l.span.start === span.start);
  if (!link || link.span.end !== span.end) return [];
  const file = meant(question, link.target);
  if (file === null) return [];
  const angled = document.text.charAt(span.start - 1) === '<';
  const text = relativeTarget(analysis.path, file, angled);
  if (text === document.text.slice(span.start, span.end)) return [];
  return [
    {
      title: words(`链接改为“${text}”`, `Link to “${text}”`),
      safe: false,
      preferred: true,
      edits: [{ span, text }],
    },
  ];
};

/** `02\草案.md` opens on one system only. */
export const backslashes: Tidying = ({ analysis, document, words }) =>
  document.blocks
    .flatMap((b) => b.links)
    .flatMap(({ span }): Offer[] => {
      const written = document.text.slice(span.start, span.end);
      if (!written.includes('\\')) return [];
      const text = written.replace(/\\/g, '/');
      const to = destination(analysis.path, text);
      if (to.kind !== 'path' || analysis.files.stat(to.path)?.kind !== 'file') return [];
      const edit: TextEdit = { span: spanOf(span), text };
      return [
        { title: words('路径里的反斜杠改为斜杠', 'Use slashes in the path'), safe: true, edits: [edit] },
      ];
    });

const spanOf = ({ start, end }: Span): Span => ({ start, end });
