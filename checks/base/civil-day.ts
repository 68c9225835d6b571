/**
 * Decides what a calendar day is: a count of days in the proleptic Gregorian calendar, and how it is written.
 * Refuses to know clocks, time zones, holidays and how people write dates in prose.
 */

/** Whole days since 1970-01-01; negative before. */
export type Day = number;

export interface DayParts {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month (1–12) of a year. */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** The day of these parts, or null when no such day exists. Years 1–9999. */
export function day(year: number, month: number, dayOfMonth: number): Day | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > monthLength(year, month)) return null;
  return countDays(year, month, dayOfMonth);
}

export function dayParts(value: Day): DayParts {
  // Years are counted from March so that the leap day falls at the end; an era is 400 years of 146097 days.
  const sinceMarch0 = value + 719468;
  const era = Math.floor(sinceMarch0 / 146097);
  const dayOfEra = sinceMarch0 - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** `2024-02-01` */
export function isoDay(value: Day): string {
  const { year, month, day: dayOfMonth } = dayParts(value);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

/** Reads exactly `YYYY-MM-DD` of an existing day; anything else is null. */
export function parseIsoDay(text: string): Day | null {
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  return parts === null ? null : day(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** `2024年2月1日` */
export function chineseDay(value: Day): string {
  const { year, month, day: dayOfMonth } = dayParts(value);
  return `${year}年${month}月${dayOfMonth}日`;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(value: Day): number {
  return (((value + 4) % 7) + 7) % 7;
}

/** `星期四` */
export function chineseWeekday(value: Day): string {
  return `星期${WEEKDAYS[weekday(value)] ?? ''}`;
}

/** The same day of the month `months` later (or earlier), or the last day of that month where it has no such day. */
export function addMonths(value: Day, months: number): Day {
  const parts = dayParts(value);
  const index = parts.year * 12 + (parts.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return countDays(year, month, Math.min(parts.day, monthLength(year, month)));
}

function countDays(year: number, month: number, dayOfMonth: number): Day {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
