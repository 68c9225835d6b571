/**
 * Small words beside dates: the weekday, the n-th working day, the earliest lawful day of what comes next.
 * Only dates that were read as facts are annotated, each place once.
 */
import { chineseDay, chineseWeekday, type Day, dayParts, isoDay, weekday } from '../base/civil-day.ts';
import { fold } from '../base/fold.ts';
import type { Fact } from '../facts/fact.ts';
import { deadline } from '../lawbook/day-count.ts';
import { explainCount } from '../lawbook/day-explanation.ts';
import { type Analysis, documentOf } from './analysis.ts';
import type { Hint } from './data.ts';
import { type Interval, intervals } from './intervals.ts';
import { wordsOf } from './wording.ts';

const english = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const FULL =
  /[0-9〇零一二三四五六七八九]{4}\s?(?:年|[-./])\s?[0-9一二三四五六七八九十]{1,3}\s?(?:月|[-./])\s?[0-9一二三四五六七八九十廿]{1,3}\s?[日号]?/g;
const ENDING = /(?:[0-9]{1,2}\s?(?:月|[-./])\s?)?[0-9]{1,2}\s?[日号]?$/;
/** The writer has given the weekday already. */
const GIVEN = /^\s?[(（]?\s?(?:星期|周|礼拜)/;

interface Note {
  readonly parts: string[];
  readonly tooltips: string[];
}

/** Where the days of a fact end in its source, each with its day. */
function ends(fact: Fact, text: string): readonly { readonly at: number; readonly day: Day }[] {
  if (fact.status !== 'stated') return [];
  const { start, end } = fact.place.span;
  const source = fold(text.slice(start, end));
  const full = [...source.matchAll(FULL)].map((m) => start + m.index + m[0].trimEnd().length);
  if (fact.value.type === 'day') return full[0] === undefined ? [] : [{ at: full[0], day: fact.value.day }];
  if (fact.value.type !== 'period') return [];
  const { start: first, end: last } = fact.value;
  const out: { at: number; day: Day }[] = [];
  if (first !== null && full[0] !== undefined) out.push({ at: full[0], day: first });
  const closing = full[1] ?? (ENDING.test(source) ? end : undefined);
  if (last !== null && closing !== undefined && closing !== out[0]?.at) out.push({ at: closing, day: last });
  return out;
}

export function hints(analysis: Analysis, path: string): readonly Hint[] {
  const document = documentOf(analysis, path);
  if (!document) return [];
  const { text } = document;
  const words = wordsOf(analysis.language);
  const notes = new Map<number, Note>();
  const note = (at: number): Note => {
    const known = notes.get(at) ?? { parts: [], tooltips: [] };
    notes.set(at, known);
    return known;
  };
  for (const record of analysis.dossier.records)
    for (const fact of factsOf(record))
      if (fact.place.path === path)
        for (const { at, day } of ends(fact, text)) {
          if (notes.has(at) || GIVEN.test(text.slice(at, at + 5))) continue;
          note(at).parts.push(words(chineseWeekday(day).replace('星期', '周'), english[weekday(day)] ?? ''));
        }
  for (const interval of intervals(analysis)) {
    const { to, from, count, unit, bound, verdict } = interval;
    if (unit === '工作日' && to && count && count.count !== 'unknown' && count.count > 0) {
      const at = to.fact.place.path === path ? ends(to.fact, text).at(-1)?.at : undefined;
      if (at !== undefined)
        put(
          note(at),
          words(`第${count.count}个工作日`, `working day ${count.count}`),
          explainCount(count, analysis.language),
        );
    }
    // What has not come yet, or came too early or too late: when it may, or must.
    const open = to === null || verdict.verdict === 'violated';
    if (!open || !from || from.fact.place.path !== path) continue;
    const all = ends(from.fact, text);
    const at = (all.find((e) => e.day === from.day) ?? all[0])?.at;
    const last = limit(interval, analysis);
    if (at === undefined || last === null) continue;
    put(
      note(at),
      bound === 'at-least'
        ? words(`最早 ${shortDay(last.day, from.day)}`, `earliest ${isoDay(last.day)}`)
        : words(`最迟 ${shortDay(last.day, from.day)}`, `latest ${isoDay(last.day)}`),
      `${words(verdict.obligation.duty)}${words('。', '. ')}${last.why}`,
    );
  }
  return [...notes]
    .filter(([, { parts }]) => parts.length > 0)
    .sort(([a], [b]) => a - b)
    .map(([offset, { parts, tooltips }]) => ({
      offset,
      label: parts.join(' · '),
      tooltip: tooltips.length === 0 ? null : tooltips.join('\n\n'),
    }));
}

/** Without the year where the date beside it has the same: a hint must not break the line. */
function shortDay(day: Day, beside: Day): string {
  const written = chineseDay(day);
  return dayParts(day).year === dayParts(beside).year ? written.slice(written.indexOf('年') + 1) : written;
}

function factsOf(record: Analysis['dossier']['records'][number]): readonly Fact[] {
  return [
    ...record.facts,
    ...record.attached,
    ...record.tables.flatMap((table) => table.rows.flatMap((row) => [...row.cells.values()])),
  ];
}

function put(note: Note, part: string, tooltip: string): void {
  if (note.parts.includes(part)) return;
  // Two laws may ask different intervals from one day: one of them is enough to read, both are in the tooltip.
  if (!note.parts.some((p) => p.slice(0, 2) === part.slice(0, 2))) note.parts.push(part);
  if (!note.tooltips.includes(tooltip)) note.tooltips.push(tooltip);
}

function limit(
  { from, required, unit }: Interval,
  { tools, language }: Analysis,
): { readonly day: Day; readonly why: string } | null {
  if (!from) return null;
  const found = deadline(from.day, required, unit, tools.lawbook.calendar);
  if (found.last === 'unknown') return null;
  return { day: found.last, why: explainCount(found, language) };
}
