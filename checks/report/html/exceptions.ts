/**
 * What is not raised, as a table: kind, finding, reason, whose name, until when.
 */
import { markupText as text } from '../markup-text.ts';
import type { ExceptionEntry } from '../report.ts';
import { placeMarkup, table, tableRow, type Words } from './words.ts';

/** Empty where there are none. */
export function exceptions(list: readonly ExceptionEntry[], { gate }: Words): string {
  if (list.length === 0) return '';
  const head = [gate.kind, gate.what, gate.reason, gate.by, gate.expires, gate.place].map(text);
  const rows = list.map(({ kind, code, message, reason, by, expires, location }) =>
    tableRow([
      text(gate.exceptionKind[kind]),
      `${text(message)} [${text(code)}]`,
      text(reason || gate.none),
      text(by ?? gate.none),
      text(expires ?? gate.none),
      placeMarkup(location),
    ]),
  );
  return `<h3>${text(gate.exceptions)}</h3>\n${table(gate.exceptions, 'exceptions', head, rows)}`;
}
