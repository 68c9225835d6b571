/**
 * What could be written at the caret: front-matter keys and values, headings, fields, organs, places, files, duties.
 * It offers words of the law data and of the workspace, and invents none; dates and facts are never offered.
 * The order of the answer is the order in which to show it.
 */
import { type Analysis, documentOf } from './analysis.ts';
import { bodyOffers } from './completions/body.ts';
import { frontMatterOffers } from './completions/front-matter.ts';
import { linkTargets } from './completions/link-targets.ts';
import { caretIn } from './completions/offer.ts';
import type { Completion } from './data.ts';
import { isOffset } from './facts-at.ts';
import { frontMatterLines, inFrontMatter } from './front-matter-lines.ts';
import type { Surroundings } from './service.ts';

export function completions(
  analysis: Analysis,
  path: string,
  offset: number,
  around: Surroundings,
): readonly Completion[] {
  const document = documentOf(analysis, path);
  if (!document || !isOffset(document.text, offset)) return [];
  const caret = caretIn(document.text, offset);
  if (path === analysis.path) {
    const front = frontMatterLines(document.text);
    if (inFrontMatter(front, offset)) return frontMatterOffers(analysis, front, caret);
  }
  const links = linkTargets(analysis, path, caret, around);
  if (links) return links;
  return path === analysis.path ? bodyOffers(analysis, caret) : [];
}
