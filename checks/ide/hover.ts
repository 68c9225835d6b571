/**
 * What the thing under the pointer is: the fact as read, the duty with its citation, the day count day by day.
 * It explains and decides nothing; where nothing is known it is silent.
 */
import { type Analysis, documentOf } from './analysis.ts';
import type { Hover } from './data.ts';
import { contains, factsIn, isOffset } from './facts-at.ts';
import { frontMatterLines, inFrontMatter } from './front-matter-lines.ts';
import { diagnosticParts, diagnosticsAt } from './hover/diagnostic.ts';
import { factPart } from './hover/fact.ts';
import { frontMatterPart } from './hover/front-matter.ts';
import { headingPart } from './hover/heading.ts';
import { linkPart } from './hover/link.ts';
import { obligationPart } from './hover/obligation.ts';
import type { HoverPart } from './hover/part.ts';
import { obligationIdAt } from './obligation-ids.ts';
import { blockAt } from './sections.ts';
import type { Surroundings } from './service.ts';

/** The fact under the pointer; a pointer on the key of a field (`- 期间：`) means what stands behind it. */
function meantFact(
  analysis: Analysis,
  path: string,
  offset: number,
  told: ReadonlySet<string>,
): HoverPart | null {
  const block = blockAt(documentOf(analysis, path)?.blocks ?? [], offset);
  const inLine =
    block?.kind === 'line'
      ? factsIn(analysis, path).filter(({ fact }) => contains(block.span, fact.place.span.start))
      : [];
  const next = inLine.some(({ fact }) => contains(fact.place.span, offset))
    ? undefined
    : inLine.find(({ fact }) => fact.carrier !== 'prose' && fact.place.span.start > offset);
  if (!next) return factPart(analysis, path, offset, told);
  const { span } = next.fact.place;
  const part = factPart(analysis, path, span.start, told);
  return part && block ? { ...part, span: { start: block.span.start, end: span.end } } : part;
}

export function hover(analysis: Analysis, path: string, offset: number, around: Surroundings): Hover | null {
  const document = documentOf(analysis, path);
  if (!document || !isOffset(document.text, offset)) return null;
  const placed = diagnosticsAt(analysis, path, offset);
  const told = new Set(placed.flatMap(({ diagnostic }) => diagnostic.obligations));
  const found: (HoverPart | null)[] = [...diagnosticParts(analysis, placed, around)];
  const mention = obligationIdAt(document.text, offset, analysis.tools.lawbook);
  if (mention) found.push(obligationPart(analysis, mention, around));
  const front = path === analysis.path ? frontMatterLines(document.text) : null;
  if (inFrontMatter(front, offset)) {
    if (!mention) found.push(frontMatterPart(analysis, front, offset));
  } else {
    const heading = path === analysis.path ? headingPart(analysis, offset, told) : null;
    found.push(heading);
    found.push(linkPart(analysis, document, offset));
    if (!heading) found.push(meantFact(analysis, path, offset, told));
  }
  const parts = found.filter((part) => part !== null);
  const tops = parts.map((part) => part.top).filter((top) => top !== '');
  if (tops.length === 0) return null;
  const details = [...new Set(parts.flatMap((part) => part.details))];
  const markdown = [tops.join('\n\n'), ...(details.length > 0 ? [details.join('\n\n')] : [])].join(
    '\n\n---\n\n',
  );
  const span = parts.reduce(
    (a, b) => (b.span.end - b.span.start < a.span.end - a.span.start ? b : a),
    parts[0] as HoverPart,
  ).span;
  return { markdown, span: { start: Math.min(span.start, offset), end: Math.max(span.end, offset) } };
}
