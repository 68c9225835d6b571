/**
 * Says of a day whether offices work on it, and why: weekends, holidays and make-up days of the State Council's notices.
 * It refuses to guess years whose notice it does not have, and knows nothing of deadlines.
 */
import bundled from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type Day, day, dayParts, parseIsoDay, weekday } from '../base/civil-day.ts';
import type { Bilingual, HolidayNotice } from './law.ts';

/**
 * Years whose notice the bundled calendar holds. It silently takes every other year for one without holidays,
 * so the years are named here; a test holds them and every day in them against a second source.
 */
export const BUNDLED_YEARS = { first: 2004, last: 2026 } as const;

export type DayReason =
  | { readonly kind: 'weekday' | 'weekend' }
  /** A day off, on whatever day of the week. */
  | { readonly kind: 'holiday'; readonly holiday: Bilingual }
  /** A Saturday or Sunday on which offices work in exchange for a holiday. */
  | { readonly kind: 'make-up'; readonly holiday: Bilingual }
  /** The notice of this year is not in the data. */
  | { readonly kind: 'unknown'; readonly year: number };

type Exception = Extract<DayReason, { holiday: Bilingual }>;

const WEEKDAY: DayReason = { kind: 'weekday' };
const WEEKEND: DayReason = { kind: 'weekend' };

export class WorkingCalendar {
  readonly #exceptions = new Map<Day, Exception>(bundledExceptions());
  readonly #extraYears = new Set<number>();

  /** `notices` from law data: their days win over the bundled ones, and their years become known. */
  constructor(notices: readonly HolidayNotice[] = []) {
    for (const notice of notices) {
      this.#extraYears.add(notice.year);
      for (const { date, holiday } of notice.holidays) this.#except(date, 'holiday', holiday);
      for (const { date, holiday } of notice.workdays) this.#except(date, 'make-up', holiday);
    }
  }

  /** True when the notice of that year is in the data. */
  knows(year: number): boolean {
    return (year >= BUNDLED_YEARS.first && year <= BUNDLED_YEARS.last) || this.#extraYears.has(year);
  }

  isWorkingDay(date: Day): boolean | 'unknown' {
    return isWorking(this.reason(date));
  }

  /** Why offices work on that day or not. */
  reason(date: Day): DayReason {
    // A day named by any notice is certain, also a December day named by that of the next year.
    const exception = this.#exceptions.get(date);
    if (exception !== undefined) return exception;
    const { year } = dayParts(date);
    if (!this.knows(year)) return { kind: 'unknown', year };
    const inWeek = weekday(date);
    return inWeek === 0 || inWeek === 6 ? WEEKEND : WEEKDAY;
  }

  #except(date: string, kind: Exception['kind'], holiday: string): void {
    const at = parseIsoDay(date);
    if (at !== null)
      this.#exceptions.set(at, { kind, holiday: { zh: holiday, en: ENGLISH.get(holiday) ?? holiday } });
  }
}

export function isWorking(reason: DayReason): boolean | 'unknown' {
  if (reason.kind === 'unknown') return 'unknown';
  return reason.kind === 'weekday' || reason.kind === 'make-up';
}

/** The first day of the year after that of `date`: where an unknown year ends. */
export function nextNewYear(date: Day): Day {
  const next = day(dayParts(date).year + 1, 1, 1);
  return next ?? date + 366;
}

const ENGLISH = new Map<string, string>();

/** The bundled data gives each day as `English name,中文名,…`. */
function bundledExceptions(): [Day, Exception][] {
  const read = (days: Readonly<Record<string, string>>, kind: Exception['kind']) =>
    Object.entries(days).flatMap(([date, label]): [Day, Exception][] => {
      const at = parseIsoDay(date);
      const [en = '', zh = ''] = label.split(',');
      ENGLISH.set(zh, en);
      return at === null ? [] : [[at, { kind, holiday: { zh, en } }]];
    });
  return [...read(bundled.holidays, 'holiday'), ...read(bundled.workdays, 'make-up')];
}
