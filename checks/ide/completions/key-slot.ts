/** Where a key of the front matter is being typed, and how it is written there. */
import type { Span } from '../../base/span.ts';
import type { KeyLine } from '../front-matter-lines.ts';
import type { Caret } from './offer.ts';

/** The word being typed at the place of a key: from the first character after indentation and list mark. */
export function keySpanAt(line: KeyLine, caret: Caret): Span {
  const start = Math.min(line.span.start + line.column, caret.offset);
  if (line.key !== null) return line.keySpan;
  return {
    start,
    end: Math.max(
      caret.offset,
      start + (/^\S*/.exec(caret.before.slice(line.column) + caret.after)?.[0].length ?? 0),
    ),
  };
}

/** A key followed by its colon, unless one stands there. */
export const keyInsert = (line: KeyLine, key: string): string => (line.key === null ? `${key}: ` : key);
