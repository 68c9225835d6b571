/**
 * Holds the working calendar against the notices of particular years and, day by day, against a second source.
 */
import fc from 'fast-check';
import { LegalHoliday } from 'tyme4ts';
import { describe, expect, test } from 'vitest';
import { type Day, day, dayParts, isoDay, weekday } from '../../../checks/base/civil-day.ts';
import { BUNDLED_YEARS, WorkingCalendar } from '../../../checks/lawbook/working-days.ts';
import { iso } from './days.ts';

const bundled = new WorkingCalendar();

function everyKnownDay(): Day[] {
  const first = day(BUNDLED_YEARS.first, 1, 1) ?? Number.NaN;
  const last = day(BUNDLED_YEARS.last, 12, 31) ?? Number.NaN;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function worksBySecondSource(date: Day): boolean {
  const { year, month, day: dayOfMonth } = dayParts(date);
  const holiday = LegalHoliday.fromYmd(year, month, dayOfMonth);
  if (holiday !== null) return holiday.isWork();
  return weekday(date) !== 0 && weekday(date) !== 6;
}

describe('against a second source', () => {
  test('every day of the known years agrees, but for three that the notices decide', () => {
    const differing = everyKnownDay().filter(
      (date) => bundled.isWorkingDay(date) !== worksBySecondSource(date),
    );
    expect(differing.map((date) => [isoDay(date), bundled.isWorkingDay(date)])).toEqual([
      // Worked, by 国办发明电〔2005〕35号 of the next year's notice; law/calendar/2006.yaml adds it.
      ['2005-12-31', false],
      // Both worked, by 国办发明电〔2012〕33号; the second source lacks them.
      ['2013-04-07', true],
      ['2013-10-12', true],
    ]);
  });

  test('every known year has holidays and make-up days of its own', () => {
    const kinds = new Map<number, Set<string>>();
    for (const date of everyKnownDay()) {
      const { year } = dayParts(date);
      kinds.set(year, (kinds.get(year) ?? new Set()).add(bundled.reason(date).kind));
    }
    for (let year = BUNDLED_YEARS.first; year <= BUNDLED_YEARS.last; year++) {
      expect([...(kinds.get(year) ?? [])].sort(), String(year)).toEqual([
        'holiday',
        'make-up',
        'weekday',
        'weekend',
      ]);
    }
  });
});

describe('what a day is', () => {
  test.each([
    ['2024-02-08', true, 'weekday'],
    ['2024-02-10', false, 'holiday'],
    ['2024-02-18', true, 'make-up'],
    ['2024-02-24', false, 'weekend'],
    ['2026-10-10', true, 'make-up'],
  ])('%s', (date, works, kind) => {
    expect(bundled.isWorkingDay(iso(date))).toBe(works);
    expect(bundled.reason(iso(date)).kind).toBe(kind);
  });

  test('a holiday names itself in both languages', () => {
    expect(bundled.reason(iso('2024-02-12'))).toEqual({
      kind: 'holiday',
      holiday: { zh: '春节', en: 'Spring Festival' },
    });
  });

  test('days outside the known years are unknown, weekends too', () => {
    const outside = fc.oneof(
      fc.integer({ min: -20_000, max: iso('2003-12-31') }),
      fc.integer({ min: iso('2027-01-01'), max: 200_000 }),
    );
    fc.assert(
      fc.property(outside, (date) => {
        expect(bundled.isWorkingDay(date)).toBe('unknown');
      }),
    );
  });
});

describe('a notice given as data', () => {
  const notice = {
    year: 2027,
    notice: { title: '通知', number: '国办发明电〔2026〕1号', published: '2026-11-30' },
    holidays: [{ date: '2027-01-01', holiday: '元旦' }],
    workdays: [{ date: '2026-12-27', holiday: '元旦' }],
  };
  const calendar = new WorkingCalendar([notice]);

  test('makes its year known, with its holidays and its make-up days before New Year', () => {
    expect(calendar.isWorkingDay(iso('2027-01-01'))).toBe(false);
    expect(calendar.isWorkingDay(iso('2027-01-04'))).toBe(true);
    expect(calendar.isWorkingDay(iso('2027-01-09'))).toBe(false);
    expect(calendar.isWorkingDay(iso('2026-12-27'))).toBe(true);
    expect(calendar.isWorkingDay(iso('2028-01-03'))).toBe('unknown');
  });

  test('wins over the bundled calendar for the days that it names, and only for those', () => {
    const amended = new WorkingCalendar([
      { ...notice, year: 2024, holidays: [{ date: '2024-02-09', holiday: '春节' }], workdays: [] },
    ]);
    expect(amended.isWorkingDay(iso('2024-02-09'))).toBe(false);
    expect(bundled.isWorkingDay(iso('2024-02-09'))).toBe(true);
    expect(amended.isWorkingDay(iso('2024-02-18'))).toBe(true);
  });
});
