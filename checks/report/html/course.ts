/**
 * The course of one decision as a table with bars: every dated act, and where it lies between the first and the last.
 */
import { parseIsoDay } from '../../base/civil-day.ts';
import { markupText as text } from '../markup-text.ts';
import type { ActEntry, DossierReport } from '../report.ts';
import { placeMarkup, table, tableRow, type Words } from './words.ts';

/** Empty where no act has a day. */
export function course(dossier: DossierReport, words: Words): string {
  const { page, gate } = words;
  const dated = dossier.acts.flatMap((act) => {
    const from = parseIsoDay(act.day);
    const to = act.until === null ? from : parseIsoDay(act.until);
    return from === null || to === null ? [] : [{ act, from, to: Math.max(from, to) }];
  });
  if (dated.length === 0) return '';
  const first = Math.min(...dated.map(({ from }) => from));
  const last = Math.max(...dated.map(({ to }) => to));
  const rows = dated.map(({ act, from, to }) => {
    const decisive = act.record === '会议' && act.day === dossier.decisionDate;
    return tableRow([
      text(dayText(act, words)),
      text(words.label(act.step)),
      `${text(act.text)}${decisive ? ` <strong>（${text(page.decision)}）</strong>` : ''}`,
      bar(from - first, to - first, last - first),
      placeMarkup(act.location),
    ]);
  });
  const head = [page.day, page.step, page.act, page.span, gate.place].map(text);
  return `<h3>${text(page.course)}</h3>\n${table(page.course, 'course', head, rows)}`;
}

const dayText = ({ day, until }: ActEntry, { page }: Words): string =>
  until === null ? day : `${day} ${page.until} ${until}`;

/** In per mille of the whole; never thinner than what can be seen. */
function bar(from: number, to: number, whole: number): string {
  const scale = whole === 0 ? 0 : 1000 / whole;
  const width = Math.max(12, Math.round((to - from) * scale));
  const x = Math.min(Math.round(from * scale), 1000 - width);
  return `<svg viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true"><line x1="0" y1="10" x2="1000" y2="10"/><rect x="${x}" y="3" width="${width}" height="14"/></svg>`;
}
