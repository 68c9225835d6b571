/**
 * The line around a caret, and how one offer is put together.
 * It refuses to know what is offered.
 */
import type { Span } from '../../base/span.ts';
import type { Completion, CompletionKind } from '../data.ts';

export interface Caret {
  readonly offset: number;
  readonly lineStart: number;
  /** The line up to the caret, and after it. */
  readonly before: string;
  readonly after: string;
}

export function caretIn(text: string, offset: number): Caret {
  let lineStart = offset;
  while (lineStart > 0 && !isBreak(text.charCodeAt(lineStart - 1))) lineStart--;
  let end = offset;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return { offset, lineStart, before: text.slice(lineStart, offset), after: text.slice(offset, end) };
}

const isBreak = (code: number): boolean => code === 10 || code === 13;

export interface Words {
  readonly detail?: string | null | undefined;
  readonly documentation?: string | null | undefined;
  readonly insert?: string;
  readonly snippet?: boolean;
  readonly filter?: string;
}

export function offer(kind: CompletionKind, label: string, span: Span, words: Words = {}): Completion {
  return {
    label,
    kind,
    detail: words.detail ?? null,
    documentation: words.documentation || null,
    span,
    insert: words.insert ?? label,
    snippet: words.snippet ?? false,
    filter: words.filter ?? null,
  };
}

/** Whether what is typed could become one of these words; running prose could not, and gets no offers. */
export function begins(typed: string, words: readonly string[]): boolean {
  const start = typed.trim().toLowerCase();
  return start === '' || words.some((word) => word.toLowerCase().startsWith(start));
}
