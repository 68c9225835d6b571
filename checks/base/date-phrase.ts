/**
 * Decides what a written date means together with its neighbours: 至 and a second date, 前, 起, 截至, clock times.
 * Refuses to search: it is told where a date or a relative beginning stands.
 */
import type { Day } from './civil-day.ts';
import { dayParts, day as toDay } from './civil-day.ts';
import type { Draft } from './period-length.ts';
import { readRelativeStart } from './relative-start.ts';
import type { TimeContext, TimeReading } from './time-reading.ts';
import type { WrittenDate } from './written-date.ts';
import { readContinuation, readDateAt } from './written-date.ts';
import { YearMemory } from './year-memory.ts';

type DayForm = Extract<WrittenDate, { form: 'day' }>;
type Role = 'alone' | 'opened' | 'start' | 'end';

const S = '[ \\t]{0,3}';
const CLOCK =
  '(?:[0-9]{1,2}[:时点][0-9]{0,2}(?::[0-9]{2})?|[一二两三四五六七八九十零]{1,3}[点时])(?:[一二三四五六七八九十]{1,3}分|分|整|点|时|半)?';
const HALF_DAY = '(?:上午|下午|中午|晚上|晚间|晚|早上|凌晨)';
const WEEKDAY = '(?:星期|周)[一二三四五六日天]';
/** What may follow a date without adding to it: (星期四), 下午17:30时, 10:30-11:30. */
const TRAILER = new RegExp(
  `(?:${S}(?:\\(${WEEKDAY}\\)|${WEEKDAY}))?` +
    `(?:T[0-9]{2}:[0-9:.]{2,9}Z?|${S}${HALF_DAY}?${S}${CLOCK}(?:${S}[-~至到]{1,2}${S}${HALF_DAY}?${S}${CLOCK})?|${S}${HALF_DAY})?`,
  'y',
);
const JOINT = new RegExp(
  `${S}(?:\\([^()]{0,8}\\)${S})?(?<opening>起始|起|开始|始)?${S},?${S}` +
    `(?<joint>(?:截止到|截止至|截止|截至|直至|至|到|-{1,4}|~{1,2}|止|迄)于?)?${S}`,
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

export class DatePhrases {
  readonly #text: string;
  readonly #context: TimeContext;
  readonly #years: YearMemory;

  constructor(text: string, context: TimeContext) {
    this.#text = text;
    this.#context = context;
    this.#years = new YearMemory(text, context);
  }

  /** The reading that begins with this date. */
  dated(first: WrittenDate): Draft {
    const trailed = this.#after(TRAILER, first.to);
    const joint = this.#joint(trailed);
    if (joint !== null) {
      const second = readDateAt(this.#text, joint.to) ?? readContinuation(this.#text, joint.to, first);
      const now = this.#after(NOW, joint.to);
      if (second !== null) {
        const end = this.#after(TRAILER, second.to);
        const closed = this.#after(ENDS, end);
        // 自6月1日起6月30日止: without 至, only 止 tells that the second date is the end.
        if (joint.said || closed > end) return draft(this.#span(first, second, closed));
      } else if (joint.said && (joint.opened || now > joint.to)) {
        return this.#single(first, now, 'start');
      }
    }
    const about = this.#after(ABOUT, trailed);
    if (about > trailed) {
      return draft({
        kind: first.form === 'placeholder' ? 'placeholder' : 'vague',
        from: first.from,
        to: about,
      });
    }
    const closed = this.#after(ENDS, trailed);
    const until = UNTIL_BEFORE.test(this.#text.slice(Math.max(0, first.from - 5), first.from));
    if (closed > trailed || until) return this.#single(first, closed, 'end');
    return this.#single(first, trailed, this.#after(BEGINS, trailed) > trailed ? 'opened' : 'alone');
  }

  /** The reading that begins with 即日起, 自公告发布之日起 …, whose last word stands in [at, to). */
  relative(at: number, to: number, floor: number): Draft {
    const { from, meansIssue } = readRelativeStart(this.#text, at, to, floor);
    const start = meansIssue ? (this.#context.issued ?? null) : null;
    const base = { kind: 'period', start, startRelative: true, length: null, from } as const;
    const joint = this.#joint(to);
    const second = joint?.said === true ? readDateAt(this.#text, joint.to) : null;
    if (second === null) return draft({ ...base, end: null, assumedYear: false, repaired: false, to }, true);
    const closed = this.#after(ENDS, this.#after(TRAILER, second.to));
    if (second.form === 'placeholder') return draft({ kind: 'placeholder', from, to: closed });
    if (second.form !== 'day') return draft({ kind: 'vague', from, to: closed });
    const year = this.#years.yearOf(second);
    const [written, other] = candidates(second, year.value);
    if (written === undefined || other !== undefined || second.defective) {
      return draft({ kind: 'uncertain', candidates: candidates(second, year.value), from, to: closed });
    }
    const end = second.year === null && start !== null ? firstAfter(start, written) : written;
    const repaired = second.repaired || second.signless;
    return draft({ ...base, end, assumedYear: year.assumed, repaired, to: closed });
  }

  /** One date: alone, as the only end of a period, or opening one whose length may follow. */
  #single(date: WrittenDate, to: number, role: Role): Draft {
    const from = date.from;
    if (date.form === 'placeholder' || date.form === 'vague') return draft({ kind: date.form, from, to });
    const year = this.#years.yearOf(date);
    const free = role === 'alone' || role === 'opened';
    if (date.form === 'month') {
      if (!free || year.value === null) return draft({ kind: 'vague', from, to });
      return draft({ kind: 'month', year: year.value, month: date.month, from, to });
    }
    const days = candidates(date, year.value);
    const [day, other] = days;
    if (day === undefined || other !== undefined || date.defective) {
      return draft({ kind: 'uncertain', candidates: days, from, to });
    }
    const common = { assumedYear: year.assumed, repaired: date.repaired || date.signless, from, to };
    if (free) return draft({ kind: 'day', day, ...common }, role === 'opened');
    const [start, end] = role === 'end' ? [null, day] : [day, null];
    return draft({ kind: 'period', start, end, startRelative: false, length: null, ...common });
  }

  /** Two dates with a joint between them. */
  #span(first: WrittenDate, second: WrittenDate, to: number): TimeReading {
    const from = first.from;
    if (first.form === 'placeholder' || second.form === 'placeholder')
      return { kind: 'placeholder', from, to };
    const year = this.#years.yearOf(first);
    if (first.form !== 'day' || second.form !== 'day') {
      this.#years.yearOf(second);
      return { kind: 'vague', from, to };
    }
    const borrowed = first.year === null && second.year !== null && !year.worded;
    const startYear = borrowed ? second.year : year.value;
    const pairs = pair(first, second, startYear, borrowed);
    const [only, another] = pairs;
    this.#years.remember(only === undefined ? second.year : dayParts(only[1]).year, second.from);
    if (only === undefined || another !== undefined || first.defective || second.defective) {
      const days = new Set(pairs.flat());
      return { kind: 'uncertain', candidates: [...days].sort((a, b) => a - b), from, to };
    }
    const [start, end] = only;
    const repaired = first.repaired || second.repaired || second.signless;
    const assumedYear = year.assumed && !borrowed;
    return {
      kind: 'period',
      start,
      end,
      startRelative: false,
      length: null,
      assumedYear,
      repaired,
      from,
      to,
    };
  }

  #joint(at: number): { readonly to: number; readonly said: boolean; readonly opened: boolean } | null {
    JOINT.lastIndex = at;
    const match = JOINT.exec(this.#text);
    if (match === null) return null;
    const said = match.groups?.joint !== undefined;
    const opened = match.groups?.opening !== undefined;
    return said || opened ? { to: JOINT.lastIndex, said, opened } : null;
  }

  /** Where the sticky pattern ends when it matches at `at`, else `at`. */
  #after(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.exec(this.#text) === null ? at : pattern.lastIndex;
  }
}

/** All ways to read the two ends; where lost characters leave several, those that run forwards. */
function pair(
  first: DayForm,
  second: DayForm,
  startYear: number | null,
  borrowed: boolean,
): (readonly [Day, Day])[] {
  const pairs: (readonly [Day, Day])[] = [];
  for (const start of candidates(first, startYear)) {
    for (const end of candidates(second, second.year ?? dayParts(start).year)) {
      // A year left out on one side is the one that makes the period run forwards.
      if (second.year === null) pairs.push([start, firstAfter(start, end)]);
      else pairs.push([borrowed && end < start ? (inYear(start, -1) ?? start) : start, end]);
    }
  }
  return pairs.length > 1 ? pairs.filter(([start, end]) => start <= end) : pairs;
}

function candidates(date: DayForm, year: number | null): Day[] {
  if (year === null) return [];
  return date.splits
    .map(([month, dayOfMonth]) => toDay(year, month, dayOfMonth))
    .filter((day) => day !== null);
}

/** The end itself, or the same day of the following year where it would come before the start. */
function firstAfter(start: Day, end: Day): Day {
  return end < start ? (inYear(end, 1) ?? end) : end;
}

function inYear(day: Day, step: number): Day | null {
  const parts = dayParts(day);
  return toDay(parts.year + step, parts.month, parts.day);
}

function draft(reading: TimeReading, opened = false): Draft {
  return { reading, opened };
}
