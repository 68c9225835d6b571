/**
 * What is not raised, as a Markdown table: kind, finding, reason, whose name, until when.
 */
import { gateTexts } from '../messages/gate-texts.ts';
import type { Language } from '../messages/language.ts';
import { markdownPlace, type PlaceLink } from './markdown-item.ts';
import { forgeText as plain } from './markdown-text.ts';
import type { ExceptionEntry } from './report.ts';

export interface ExceptionTable {
  /** Header and its rule. */
  readonly head: string;
  /** One row each, in the order given. */
  readonly rows: readonly string[];
}

export const markdownRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export function exceptionTable(
  exceptions: readonly ExceptionEntry[],
  language: Language,
  link?: PlaceLink,
): ExceptionTable {
  const texts = gateTexts(language);
  const head = [texts.kind, texts.what, texts.reason, texts.by, texts.expires, texts.place];
  return {
    head: [markdownRow(head), markdownRow(head.map(() => '---'))].join('\n'),
    rows: exceptions.map(({ kind, code, message, reason, by, expires, location }) =>
      markdownRow([
        texts.exceptionKind[kind],
        `${plain(message)} \\[${plain(code)}\\]`,
        plain(reason) || texts.none,
        by === null ? texts.none : plain(by),
        expires === null ? texts.none : plain(expires),
        markdownPlace(location, link),
      ]),
    ),
  };
}
