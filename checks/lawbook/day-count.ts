/**
 * Counts 日, 工作日 and 月 between days and finds deadlines, keeping the way it got there so that it can be explained.
 * It does not know which deadline a law sets, nor how a result is worded.
 */
import { addMonths, type Day } from '../base/civil-day.ts';
import { type DayReason, isWorking, nextNewYear, type WorkingCalendar } from './working-days.ts';

export type DayUnit = '日' | '工作日' | '月';

/** Consecutive days that count, or do not count, for the same reason; both ends inclusive. */
export interface DayStep {
  readonly first: Day;
  readonly last: Day;
  readonly counted: boolean | 'unknown';
  readonly reason: DayReason | { readonly kind: 'calendar' };
}

interface Counted {
  readonly unit: DayUnit;
  /** The days looked at, in time order; the day counted from is not among them. */
  readonly steps: readonly DayStep[];
  /** Years without data on which the result depends. */
  readonly unknownYears: readonly number[];
}

export interface DayCount extends Counted {
  readonly kind: 'count';
  readonly from: Day;
  readonly to: Day;
  /** Units in (from, to]: the first day is not counted. Negative when `to` lies before `from`. */
  readonly count: number | 'unknown';
  /** Units in [from, to]: both ends counted. */
  readonly inclusive: number | 'unknown';
  /** What is certain of `count` even where it is unknown. */
  readonly atLeast: number;
  readonly atMost: number;
}

/** `units` counted from the day after `from` up to and including `last`. */
export interface Deadline extends Counted {
  /** `deadline`: `last` was sought; `latest-start`: `from` was sought. */
  readonly kind: 'deadline' | 'latest-start';
  readonly units: number;
  readonly from: Day | 'unknown';
  readonly last: Day | 'unknown';
}

/** How many units lie between two days, the day of the act (`from`) not counted. */
export function countDays(from: Day, to: Day, unit: DayUnit, calendar: WorkingCalendar): DayCount {
  const base = { kind: 'count', from, to, unit } as const;
  if (unit === '工作日') return countWorkingDays(from, to, calendar);
  const [count, inclusive] =
    unit === '日'
      ? [to - from, to - from + 1]
      : [wholeMonths(from, to), to < from ? wholeMonths(from, to) : wholeMonths(from, to + 1)];
  const steps: DayStep[] = from === to ? [] : [calendarStep(from, to)];
  return { ...base, count, inclusive, atLeast: count, atMost: count, steps, unknownYears: [] };
}

/** The last day of a period of `units` (≥ 0) that begins on the day after `from`. */
export function deadline(from: Day, units: number, unit: DayUnit, calendar: WorkingCalendar): Deadline {
  const base = { kind: 'deadline', from, unit, units } as const;
  if (unit !== '工作日') {
    const last = unit === '日' ? from + units : addMonths(from, units);
    const steps = last === from ? [] : [calendarStep(from, last)];
    return { ...base, last, steps, unknownYears: [] };
  }
  const walked = walk(from, 1, units, calendar);
  return { ...base, last: walked.end, ...walked.trace };
}

/** The latest day from which at least `units` (≥ 0) can still be counted up to and including `target`. */
export function latestStart(target: Day, units: number, unit: DayUnit, calendar: WorkingCalendar): Deadline {
  const base = { kind: 'latest-start', unit, units, last: target } as const;
  if (unit === '工作日') {
    // Counting back, the target itself is the first day that counts.
    const walked = walk(target + 1, -1, units, calendar);
    return { ...base, from: walked.end === 'unknown' ? 'unknown' : walked.end - 1, ...walked.trace };
  }
  let start = unit === '日' ? target - units : addMonths(target, -units);
  // The ends of months are of different lengths: several days may reach the same target.
  if (unit === '月') while (start < target && addMonths(start + 1, units) <= target) start++;
  const steps = start === target ? [] : [calendarStep(start, target)];
  return { ...base, from: start, steps, unknownYears: [] };
}

function countWorkingDays(from: Day, to: Day, calendar: WorkingCalendar): DayCount {
  const backwards = to < from;
  const trace = new Trace();
  let certain = 0;
  let uncertain = 0;
  const [first, last] = backwards ? [to, from - 1] : [from + 1, to];
  for (let date = first; date <= last; date++) {
    const reason = calendar.reason(date);
    const end = reason.kind === 'unknown' ? unknownEnd(date, last, calendar) : date;
    trace.add(date, end, reason);
    if (reason.kind === 'unknown') uncertain += end - date + 1;
    else if (isWorking(reason) === true) certain++;
    date = end;
  }
  const known = uncertain === 0;
  const sign = backwards ? -1 : 1;
  const count = known ? sign * certain || 0 : 'unknown';
  const ends = isWorking(calendar.reason(from));
  const inclusive =
    count === 'unknown' || ends === 'unknown' ? 'unknown' : backwards ? count : count + Number(ends);
  const [atLeast, atMost] = backwards
    ? [-(certain + uncertain), -certain || 0]
    : [certain, certain + uncertain];
  const { steps, unknownYears } = trace.result();
  return { kind: 'count', from, to, unit: '工作日', count, inclusive, atLeast, atMost, steps, unknownYears };
}

/** Goes from a day (not counted) in one direction until `units` working days are passed. */
function walk(
  from: Day,
  direction: 1 | -1,
  units: number,
  calendar: WorkingCalendar,
): { end: Day | 'unknown'; trace: { steps: DayStep[]; unknownYears: number[] } } {
  const trace = new Trace();
  let date = from;
  for (let left = units; left > 0; ) {
    date += direction;
    const reason = calendar.reason(date);
    trace.add(date, date, reason);
    if (reason.kind === 'unknown') return { end: 'unknown', trace: trace.result() };
    if (isWorking(reason) === true) left--;
  }
  return { end: date, trace: trace.result() };
}

/** The last day, at most `limit`, of the run of unknown days that begins on `date`; a year at a time. */
function unknownEnd(date: Day, limit: Day, calendar: WorkingCalendar): Day {
  const end = Math.min(limit, nextNewYear(date) - 1);
  // Days of late December may be known from the next year's notice.
  let last = date;
  while (last < end && calendar.reason(last + 1).kind === 'unknown') last++;
  return last;
}

/** Whole calendar months from one day to another; negative backwards. */
function wholeMonths(from: Day, to: Day): number {
  if (to < from) return -wholeMonths(to, from) || 0;
  let months = Math.max(0, Math.floor((to - from) / 31));
  while (addMonths(from, months + 1) <= to) months++;
  return months;
}

function calendarStep(from: Day, to: Day): DayStep {
  const [first, last] = to < from ? [to, from - 1] : [from + 1, to];
  return { first, last, counted: true, reason: { kind: 'calendar' } };
}

/** Collects days into runs of the same reason. */
class Trace {
  readonly #steps: DayStep[] = [];

  add(first: Day, last: Day, reason: DayReason): void {
    const steps = this.#steps;
    const previous = steps.at(-1);
    if (previous !== undefined && sameReason(previous.reason, reason)) {
      if (previous.last + 1 === first) {
        steps[steps.length - 1] = { ...previous, last };
        return;
      }
      if (last + 1 === previous.first) {
        steps[steps.length - 1] = { ...previous, first };
        return;
      }
    }
    steps.push({ first, last, counted: isWorking(reason), reason });
  }

  result(): { steps: DayStep[]; unknownYears: number[] } {
    const years = this.#steps.flatMap(({ reason }) => (reason.kind === 'unknown' ? [reason.year] : []));
    return {
      steps: [...this.#steps].sort((a, b) => a.first - b.first),
      unknownYears: [...new Set(years)].sort((a, b) => a - b),
    };
  }
}

function sameReason(a: DayStep['reason'], b: DayReason): boolean {
  if (a.kind !== b.kind) return false;
  if ('holiday' in a && 'holiday' in b) return a.holiday.zh === b.holiday.zh;
  return a.kind !== 'unknown' || b.kind !== 'unknown' || a.year === b.year;
}
