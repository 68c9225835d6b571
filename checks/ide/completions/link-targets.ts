/** Files that a link could name: those beside the dossier first; and the other dossiers by their numbers. */
import type { Analysis } from '../analysis.ts';
import type { Completion } from '../data.ts';
import { linkTargetText, relativePath } from '../relative-path.ts';
import type { Surroundings } from '../service.ts';
import { type Caret, offer } from './offer.ts';

const MOST = 300;
const opened = /\]\((<?)([^()<>]*)$/;

/** Null where the caret stands in no link target. */
export function linkTargets(
  analysis: Analysis,
  path: string,
  caret: Caret,
  around: Surroundings,
): readonly Completion[] | null {
  const match = opened.exec(caret.before);
  if (!match) return null;
  const [, angle = '', typed = ''] = match;
  const angled = angle === '<';
  const rest = (angled ? /^[^<>\n]*?(?=>)/ : /^[^()\s<>]*/).exec(caret.after)?.[0] ?? '';
  // Without a closing bracket on the line what follows is the user's text.
  const closed = caret.after.charAt(rest.length) === (angled ? '>' : ')');
  const span = {
    start: caret.offset - typed.length,
    end: caret.offset + (closed ? rest.length : 0),
  };
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const near = (other: string): number => (other.startsWith(folder) ? 0 : 1);
  const writing = { angled, percent: false };
  const english = analysis.language === 'en';
  const files = around
    .paths()
    .filter((other) => other !== path)
    .sort((a, b) => near(a) - near(b) || (a < b ? -1 : a > b ? 1 : 0))
    .slice(0, MOST)
    .map((other) => {
      const relative = relativePath(path, other);
      return offer('file', relative, span, {
        insert: linkTargetText(relative, writing),
        detail: analysis.dossier.attachments.has(other) ? (english ? 'linked already' : '已有链接') : null,
      });
    });
  const dossiers = around
    .dossiers()
    .filter((other) => other.path !== analysis.path)
    .slice(0, MOST)
    .map((other) => {
      const label = [other.id, other.title].filter((word) => word !== '').join(' ') || other.path;
      const relative = relativePath(path, other.path);
      return offer('dossier-id', label, span, {
        insert: linkTargetText(relative, writing),
        detail: relative,
        filter: `${label} ${relative}`,
      });
    });
  return [...files, ...dossiers];
}
