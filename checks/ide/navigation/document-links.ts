/**
 * What can be clicked: links to files and to the net, and ids of duties, which lead to their explanation.
 * Only http and https count as the net; what would run something leads nowhere.
 */
import { hoverTexts } from '../../messages/hover-texts.ts';
import { type Analysis, documentOf } from '../analysis.ts';
import type { DocumentLink } from '../data.ts';
import { inLanguage } from '../duty-words.ts';
import { follow, linksOf } from '../links-in.ts';
import { obligationIds } from '../obligation-ids.ts';

const web = /^https?:\/\//i;

export function links(analysis: Analysis, path: string): readonly DocumentLink[] {
  const document = documentOf(analysis, path);
  if (!document) return [];
  const text = hoverTexts(analysis.language);
  const found: DocumentLink[] = [];
  for (const link of linksOf(document)) {
    const seen = follow(analysis, path, link);
    if (!seen) continue;
    if (seen.state === 'web') {
      if (web.test(link.target))
        found.push({ span: link.span, target: { kind: 'web', url: link.target }, tooltip: text.link.web });
    } else if (seen.path !== null && seen.state !== 'missing' && seen.state !== 'directory')
      found.push({
        span: link.span,
        target: { kind: 'file', path: seen.path, span: null },
        tooltip: text.link[seen.state],
      });
  }
  const taken = [...found];
  for (const { obligation, span } of obligationIds(document.text, analysis.tools.lawbook))
    if (!taken.some((other) => other.span.start < span.end && span.start < other.span.end))
      found.push({
        span,
        target: { kind: 'explanation', id: obligation.id },
        tooltip: inLanguage(analysis.language, obligation.duty),
      });
  return found.sort((a, b) => a.span.start - b.span.start);
}
