/**
 * Decides which days, periods and lengths a folded text states, supplying from context what the writer left out.
 * Refuses to know what happened then: whether a day is a deadline or a signature is for the readers of facts.
 */

import type { Day } from './civil-day.ts';
import { dayParts, day as toDay } from './civil-day.ts';
import type { Draft } from './period-length.ts';
import { mergeLengths } from './period-length.ts';
import { RELATIVE_SOURCE, readRelativeStart } from './relative-start.ts';
import type { TimeContext, TimeReading } from './time-reading.ts';
import type { WrittenDate } from './written-date.ts';
import { DATE_SOURCE, readContinuation, readDateAt, readDateMatch } from './written-date.ts';
import { LENGTH_SOURCE, readLengthMatch } from './written-length.ts';

export type { StatedLength, TimeContext, TimeReading } from './time-reading.ts';

const S = '[ \\t]{0,3}';
const VAGUE_SOURCE =
  '(?:[0-9]{4}年)?(?:第[ ]?[一二三四1-4][ ]?季度|[一二三四]季度|[上下]半年|[年月][底末初])|近期|近日|[上中下]旬';
const SCAN = new RegExp(
  `${DATE_SOURCE}|${LENGTH_SOURCE}|(?<relative>${RELATIVE_SOURCE})|(?<vague>${VAGUE_SOURCE})`,
  'g',
);
const CLOCK =
  '(?:[0-9]{1,2}[:时点][0-9]{0,2}(?::[0-9]{2})?|[一二两三四五六七八九十零]{1,3}[点时])(?:[一二三四五六七八九十]{1,3}分|分|整|点|时|半)?';
const HALF_DAY = '(?:上午|下午|中午|晚上|晚间|晚|早上|凌晨)';
/** What may follow a date without adding to it: (星期四), 下午17:30时, 10:30-11:30. */
const TRAILER = new RegExp(
  `(?:${S}(?:\\((?:星期|周)[一二三四五六日天]\\)|(?:星期|周)[一二三四五六日天]))?` +
    `(?:T[0-9]{2}:[0-9:.]{2,9}Z?|${S}${HALF_DAY}?${S}${CLOCK}(?:${S}[-~至到]{1,2}${S}${HALF_DAY}?${S}${CLOCK})?|${S}${HALF_DAY})?`,
  'y',
);
const JOINT = new RegExp(
  `${S}(?:\\([^()]{0,8}\\)${S})?(?<opening>起始|起|开始|始)?${S},?${S}(?<joint>(?:截止到|截止至|截止|截至|直至|至|到|-{1,4}|~{1,2}|止|迄)(?:于)?)?${S}`,
  'y',
);
const NOW = /今(?!后|年)/y;
const BEGINS = new RegExp(`${S}(?:起始|起(?![草诉点来用效])|始(?!终)|开始)`, 'y');
const ENDS = new RegExp(
  `${S}(?:之前|以前|前(?![后期往来述款提置任身沿景移列一0-9])|为?止|截止(?![日时]))`,
  'y',
);
const ABOUT = new RegExp(`${S}(?:左右|前后)`, 'y');
const UNTIL_BEFORE = /(?:截至|截止[到至于]?)[ ]?$/;
const YEAR_WORD = /(同年|当年|该年|次年|翌年|今年|本年|明年|去年|上年)[ ]?$/;

/** Every statement of time in a folded text: ordered, never overlapping, offsets into that text. Linear in its length. */
export function findTimes(folded: string, context: TimeContext): TimeReading[] {
  return mergeLengths(folded, new Reader(folded, context).drafts());
}

class Reader {
  readonly #text: string;
  readonly #context: TimeContext;
  readonly #drafts: Draft[] = [];
  /** The last year written, and where: it carries to the end of its sentence. */
  #lastYear: { readonly year: number; readonly at: number } | null = null;

  constructor(text: string, context: TimeContext) {
    this.#text = text;
    this.#context = context;
  }

  drafts(): Draft[] {
    const scan = new RegExp(SCAN);
    for (let match = scan.exec(this.#text); match !== null; match = scan.exec(this.#text)) {
      const groups = match.groups ?? {};
      const begun = match.index;
      const before = this.#drafts.length;
      if (groups['relative'] !== undefined) this.#relative(begun, begun + match[0].length);
      else if (groups['vague'] !== undefined)
        this.#add({ kind: 'vague', from: begun, to: begun + match[0].length });
      else if (groups['unit'] !== undefined) {
        const length = readLengthMatch(this.#text, match);
        if (length !== null) this.#add({ kind: 'length', length, from: begun, to: begun + match[0].length });
      } else {
        const date = readDateMatch(this.#text, match);
        if (date !== null) this.#dated(date);
      }
      const last = this.#drafts.at(-1);
      // What was not believed is passed over from its first character, so that a length inside it still gets its chance.
      scan.lastIndex =
        this.#drafts.length > before && last !== undefined ? last.reading.to : begun + this.#skip(begun);
    }
    return this.#drafts;
  }

  /** A rejected run of digits is passed over whole: its tail must not be read as another number. */
  #skip(at: number): number {
    let length = 1;
    while (isDigit(this.#text.charCodeAt(at)) && isDigit(this.#text.charCodeAt(at + length))) length++;
    return length;
  }

  #add(reading: TimeReading, opened = false): void {
    this.#drafts.push({ reading, opened });
  }

  #dated(first: WrittenDate): void {
    const trailed = this.#after(TRAILER, first.to);
    const joint = this.#joint(trailed);
    if (joint !== null) {
      const second = readDateAt(this.#text, joint.to) ?? readContinuation(this.#text, joint.to, first);
      if (second !== null) {
        const end = this.#after(TRAILER, second.to);
        const closed = this.#after(ENDS, end);
        if (joint.said || closed > end) return this.#span(first, second, closed);
      } else if (joint.said && joint.opened) {
        const now = this.#after(NOW, joint.to);
        return this.#single(first, now > joint.to ? now : joint.to, 'start');
      } else if (joint.said && this.#after(NOW, joint.to) > joint.to) {
        return this.#single(first, this.#after(NOW, joint.to), 'start');
      }
    }
    if (this.#after(ABOUT, trailed) > trailed) {
      return this.#add({
        kind: first.form === 'placeholder' ? 'placeholder' : 'vague',
        from: first.from,
        to: this.#after(ABOUT, trailed),
      });
    }
    const closed = this.#after(ENDS, trailed);
    const until = UNTIL_BEFORE.test(this.#text.slice(Math.max(0, first.from - 5), first.from));
    if (closed > trailed || until) return this.#single(first, closed, 'end');
    const begun = this.#after(BEGINS, trailed);
    return this.#single(first, trailed, begun > trailed ? 'opened' : 'alone');
  }

  /** One date: alone, as the only end of a period, or opening one whose length may follow. */
  #single(date: WrittenDate, to: number, role: 'alone' | 'opened' | 'start' | 'end'): void {
    const from = date.from;
    if (date.form === 'placeholder' || date.form === 'vague') return this.#add({ kind: date.form, from, to });
    const year = this.#yearOf(date);
    if (date.form === 'month') {
      const countable = year.value !== null && (role === 'alone' || role === 'opened');
      return this.#add(
        countable
          ? { kind: 'month', year: year.value, month: date.month, from, to }
          : { kind: 'vague', from, to },
      );
    }
    const days = candidates(date, year.value);
    const day = days[0];
    if (day === undefined || days.length > 1 || date.defective)
      return this.#add({ kind: 'uncertain', candidates: days, from, to });
    const common = { assumedYear: year.assumed, repaired: date.repaired || date.signless, from, to };
    if (role === 'alone' || role === 'opened')
      return this.#add({ kind: 'day', day, ...common }, role === 'opened');
    const ends = role === 'end';
    this.#add({
      kind: 'period',
      start: ends ? null : day,
      end: ends ? day : null,
      startRelative: false,
      length: null,
      ...common,
    });
  }

  /** Two dates with a joint between them. */
  #span(first: WrittenDate, second: WrittenDate, to: number): void {
    const from = first.from;
    if (first.form === 'placeholder' || second.form === 'placeholder')
      return this.#add({ kind: 'placeholder', from, to });
    if (first.form !== 'day' || second.form !== 'day') {
      this.#yearOf(first);
      this.#yearOf(second);
      return this.#add({ kind: 'vague', from, to });
    }
    const written = this.#yearOf(first);
    const borrowed = first.year === null && second.year !== null && written.word === false;
    if (borrowed) this.#remember(second.year, second.from);
    const startYear = borrowed ? second.year : written.value;
    const pairs: (readonly [Day, Day])[] = [];
    for (let start of candidates(first, startYear)) {
      for (const [month, dayOfMonth] of second.splits) {
        let end = toDay(second.year ?? dayParts(start).year, month, dayOfMonth);
        // A year left out on one side is the one that makes the period run forwards.
        if (end !== null && end < start && second.year === null)
          end = toDay(dayParts(start).year + 1, month, dayOfMonth);
        if (end !== null && end < start && borrowed) {
          const parts = dayParts(start);
          start = toDay(parts.year - 1, parts.month, parts.day) ?? start;
        }
        if (end !== null) pairs.push([start, end]);
      }
    }
    const forward = pairs.length > 1 ? pairs.filter(([start, end]) => start <= end) : pairs;
    const [only] = forward;
    if (only === undefined || forward.length > 1 || first.defective || second.defective) {
      const all = new Set(forward.flatMap(([start, end]) => [start, end]));
      return this.#add({
        kind: 'uncertain',
        candidates: startYear === null ? [] : [...all].sort((a, b) => a - b),
        from,
        to,
      });
    }
    this.#remember(dayParts(only[1]).year, second.from);
    this.#add({
      kind: 'period',
      start: only[0],
      end: only[1],
      startRelative: false,
      length: null,
      assumedYear: written.assumed && !borrowed,
      repaired: first.repaired || second.repaired || second.signless,
      from,
      to,
    });
  }

  #relative(at: number, to: number): void {
    const floor = this.#drafts.at(-1)?.reading.to ?? 0;
    const { from, meansIssue } = readRelativeStart(this.#text, at, to, floor);
    const start = meansIssue ? (this.#context.issued ?? null) : null;
    const base = { kind: 'period', start, startRelative: true, length: null, repaired: false, from } as const;
    const joint = this.#joint(to);
    const second = joint?.said === true ? readDateAt(this.#text, joint.to) : null;
    if (second === null) return this.#add({ ...base, end: null, assumedYear: false, to }, true);
    const closed = this.#after(ENDS, this.#after(TRAILER, second.to));
    if (second.form === 'placeholder') return this.#add({ kind: 'placeholder', from, to: closed });
    if (second.form !== 'day') return this.#add({ kind: 'vague', from, to: closed });
    const year = this.#yearOf(second);
    let [end, other] = candidates(second, year.value);
    if (end === undefined || other !== undefined || second.defective) {
      return this.#add({ kind: 'uncertain', candidates: candidates(second, year.value), from, to: closed });
    }
    if (second.year === null && start !== null && end < start) {
      const parts = dayParts(end);
      end =
        toDay(dayParts(start).year + (parts.month < dayParts(start).month ? 1 : 0), parts.month, parts.day) ??
        end;
    }
    this.#add({
      ...base,
      end,
      assumedYear: year.assumed,
      repaired: second.repaired || second.signless,
      to: closed,
    });
  }

  /** The year written with a date, or the one that words, the sentence or the caller give it. */
  #yearOf(date: WrittenDate): {
    readonly value: number | null;
    readonly assumed: boolean;
    readonly word: boolean;
  } {
    if (date.form === 'placeholder' || date.form === 'vague')
      return { value: null, assumed: false, word: false };
    if (date.year !== null) {
      this.#remember(date.year, date.from);
      return { value: date.year, assumed: false, word: false };
    }
    const carried = this.#carriedYear(date.from);
    const known =
      this.#context.year ?? (this.#context.issued === undefined ? null : dayParts(this.#context.issued).year);
    const word = YEAR_WORD.exec(this.#text.slice(Math.max(0, date.from - 3), date.from))?.[1];
    if (word === undefined) return { value: carried ?? known, assumed: true, word: false };
    const back = /^[同当该次翌]/.test(word) ? (this.#lastYear?.year ?? known) : known;
    const step = /^[次翌明]/.test(word) ? 1 : /^[去上]/.test(word) ? -1 : 0;
    return { value: back === null ? null : back + step, assumed: true, word: true };
  }

  #remember(year: number | null, at: number): void {
    if (year !== null) this.#lastYear = { year, at };
  }

  #carriedYear(at: number): number | null {
    const last = this.#lastYear;
    // Bounded, so that a text without sentences stays linear.
    if (last === null || at - last.at > 300) return null;
    return /[。;!?\n\r]/.test(this.#text.slice(last.at, at)) ? null : last.year;
  }

  #joint(at: number): { readonly to: number; readonly said: boolean; readonly opened: boolean } | null {
    JOINT.lastIndex = at;
    const match = JOINT.exec(this.#text);
    if (match === null) return null;
    const said = match.groups?.['joint'] !== undefined;
    const opened = match.groups?.['opening'] !== undefined;
    return said || opened ? { to: JOINT.lastIndex, said, opened } : null;
  }

  /** Where the sticky pattern ends when it matches at `at`, else `at`. */
  #after(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.exec(this.#text) === null ? at : pattern.lastIndex;
  }
}

function candidates(date: WrittenDate, year: number | null): Day[] {
  if (date.form !== 'day' || year === null) return [];
  return date.splits
    .map(([month, dayOfMonth]) => toDay(year, month, dayOfMonth))
    .filter((found) => found !== null);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
