/** A link: which file it names, whether it is there, what was read from it. */
import { hoverTexts } from '../../messages/hover-texts.ts';
import type { ParsedDocument } from '../../parse/document.ts';
import type { Analysis } from '../analysis.ts';
import { factsIn } from '../facts-at.ts';
import { follow, linkAt } from '../links-in.ts';
import { bulleted, escapeMarkdown, shortened, stacked } from '../markdown.ts';
import type { HoverPart } from './part.ts';

const MOST_FACTS = 8;

export function linkPart(analysis: Analysis, document: ParsedDocument, offset: number): HoverPart | null {
  const link = linkAt(document, offset);
  const seen = link && follow(analysis, document.path, link);
  if (!link || !seen) return null;
  const text = hoverTexts(analysis.language);
  const facts = seen.path === null ? [] : factsIn(analysis, seen.path);
  const lines = [
    ...new Set(
      facts
        .filter((owned) => !owned.cell)
        .map(({ fact }) => `${fact.record} · ${fact.field}${text.colon}${shortened(fact.text, 60)}`),
    ),
  ];
  const shown = lines.slice(0, MOST_FACTS).map(escapeMarkdown);
  if (lines.length > MOST_FACTS) shown.push(text.more(lines.length - MOST_FACTS));
  return {
    span: link.whole.start <= offset && offset <= link.whole.end ? link.whole : link.span,
    top: stacked([`**${escapeMarkdown(shortened(link.target, 120))}**`, text.link[seen.state]]),
    details: shown.length === 0 ? [] : [`**${text.readFrom}**\n\n${bulleted(shown)}`],
  };
}
