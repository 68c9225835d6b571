/**
 * Dates and document numbers in fields, written in a form of their own: `2024.3.5`, `沪府发[2024]5号`.
 * Only values of fields and tables in the dossier's own file, and only where the new form is read as the very same.
 */
import { chineseDay, day } from '../../base/civil-day.ts';
import { findDocumentNumbers } from '../../base/document-number.ts';
import { fold } from '../../base/fold.ts';
import { findTimes } from '../../base/times.ts';
import type { Fact } from '../../facts/fact.ts';
import type { TextEdit } from '../data.ts';
import type { Offer, Sheet, Tidying } from './question.ts';

/** A day in full in Arabic digits, whatever parts it; anything that follows must not be one more digit. */
const DAY =
  /(?<![0-9./-])([0-9]{4})\s?([年./-])\s?([0-9]{1,2})\s?([月./-])\s?([0-9]{1,2})(?:\s?[日号])?(?![0-9])/g;

function fieldFacts({ analysis }: Sheet): readonly Fact[] {
  const seen = new Set<string>();
  return analysis.dossier.records
    .flatMap((r) => [
      ...r.facts,
      ...r.tables.flatMap((t) => t.rows.flatMap((row) => [...row.cells.values()])),
    ])
    .filter(({ place, carrier, status }) => {
      const key = `${place.span.start}-${place.span.end}`;
      if (place.path !== analysis.path || seen.has(key)) return false;
      seen.add(key);
      return (carrier === 'field' || carrier === 'table') && status === 'stated';
    });
}

const timesIn = (text: string): string =>
  findTimes(fold(text), {})
    .map((r) => (r.kind === 'day' ? `${r.day}` : r.kind === 'period' ? `${r.start}-${r.end}` : r.kind))
    .join(' ');

export const dateForms: Tidying = (sheet) => {
  const { text } = sheet.document;
  return fieldFacts(sheet).flatMap(({ value, place }): Offer[] => {
    if (value.type !== 'day' && value.type !== 'period') return [];
    const { start, end } = place.span;
    const written = text.slice(start, end);
    const edits: TextEdit[] = [];
    let after = '';
    let at = 0;
    for (const match of fold(written).matchAll(DAY)) {
      const [whole = '', year, , month, , date] = match;
      const meant = day(Number(year), Number(month), Number(date));
      const old = written.slice(match.index, match.index + whole.length);
      if (meant === null || old === chineseDay(meant)) continue;
      if (value.type === 'day' ? value.day !== meant : value.start !== meant && value.end !== meant) continue;
      edits.push({
        span: { start: start + match.index, end: start + match.index + whole.length },
        text: chineseDay(meant),
      });
      after += written.slice(at, match.index) + chineseDay(meant);
      at = match.index + whole.length;
    }
    after += written.slice(at);
    // The same value before and after, or the form was more than a form.
    if (edits.length === 0 || timesIn(after) !== timesIn(written)) return [];
    return [
      {
        title: sheet.words(
          `日期写成“${edits.map((e) => e.text).join('”“')}”`,
          `Write the date as ${edits.map((e) => e.text).join(', ')}`,
        ),
        safe: true,
        edits,
      },
    ];
  });
};

const BRACKETS = /([[(])([ \t]{0,3}(?:19|20)[0-9]{2}[ \t]{0,3})([\])])/;

export const documentNumbers: Tidying = (sheet) => {
  const { lawbook } = sheet.analysis.tools;
  const { text } = sheet.document;
  return fieldFacts(sheet).flatMap((fact): Offer[] => {
    if (lawbook.field(`${fact.record}.${fact.field}`)?.type !== 'document-number') return [];
    const { start, end } = fact.place.span;
    const written = text.slice(start, end);
    const folded = fold(written);
    const edits = findDocumentNumbers(folded).flatMap((number): TextEdit[] => {
      const found = BRACKETS.exec(folded.slice(number.from, number.to));
      if (!found || number.year === null) return [];
      const open = number.from + found.index;
      const close = open + found[0].length - 1;
      return [
        { at: open, sign: '〔' },
        { at: close, sign: '〕' },
      ].flatMap(({ at, sign }) =>
        written.charAt(at) === sign ? [] : [{ span: { start: start + at, end: start + at + 1 }, text: sign }],
      );
    });
    return edits.length === 0
      ? []
      : [
          {
            title: sheet.words('文号的年份用六角括号〔〕', 'Put the year of the document number in 〔〕'),
            safe: true,
            edits,
          },
        ];
  });
};
