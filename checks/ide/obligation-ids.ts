/**
 * Where a text names duties by their ids (`N713-15-1d`, `HQ-41b`): only ids that the law knows.
 */
import type { Span } from '../base/span.ts';
import type { Obligation } from '../lawbook/law.ts';
import type { Lawbook } from '../lawbook/lawbook.ts';

export interface ObligationMention {
  readonly obligation: Obligation;
  readonly span: Span;
}

const shape = /(?<![A-Za-z0-9-])[A-Z][A-Z0-9]*(?:-[A-Za-z0-9]+)+(?![A-Za-z0-9-])/g;

export function obligationIds(text: string, lawbook: Lawbook): readonly ObligationMention[] {
  const found: ObligationMention[] = [];
  for (const match of text.matchAll(shape)) {
    const obligation = lawbook.obligation(match[0]);
    if (obligation)
      found.push({ obligation, span: { start: match.index, end: match.index + match[0].length } });
  }
  return found;
}

export const obligationIdAt = (text: string, offset: number, lawbook: Lawbook): ObligationMention | null => {
  // Only the line is looked at: ids hold no break.
  const from = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const end = text.slice(offset).search(/[\r\n]/);
  const line = text.slice(from, end < 0 ? text.length : offset + end);
  const at = offset - from;
  const hit = obligationIds(line, lawbook).find((m) => m.span.start <= at && at <= m.span.end);
  return hit ? { ...hit, span: { start: hit.span.start + from, end: hit.span.end + from } } : null;
};
