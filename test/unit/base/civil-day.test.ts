import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  chineseDay,
  chineseWeekday,
  day,
  dayParts,
  isoDay,
  monthLength,
  parseIsoDay,
  weekday,
} from '../../../checks/base/civil-day.ts';

const FIRST = -719162; // 0001-01-01
const LAST = 2932896; // 9999-12-31
const anyDay = fc.integer({ min: FIRST, max: LAST });

describe('civil days', () => {
  it('agree with the calendar of the machine', () => {
    fc.assert(
      fc.property(anyDay, (value) => {
        const date = new Date(value * 86400000);
        const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(dayParts(value)).toEqual(parts);
        expect(day(parts.year, parts.month, parts.day)).toBe(value);
        expect(weekday(value)).toBe(date.getUTCDay());
      }),
    );
  });

  it('survive the way through ISO text', () => {
    fc.assert(fc.property(anyDay, (value) => parseIsoDay(isoDay(value)) === value));
  });

  it.each([
    [2024, 2, 30],
    [2023, 2, 29],
    [2024, 13, 1],
    [2024, 0, 1],
    [2024, 6, 31],
    [2024, 6, 0],
    [2024.5, 6, 1],
    [0, 6, 1],
  ])('refuse %d-%d-%d', (year, month, dayOfMonth) => {
    expect(day(year, month, dayOfMonth)).toBeNull();
  });

  it.each(['2024-2-1', '2024-02-30', ' 2024-02-01', '2024/02/01', '2024-02-01T00:00', ''])(
    'take %j for no ISO day',
    (text) => expect(parseIsoDay(text)).toBeNull(),
  );

  it('are written as officials write them', () => {
    const leap = day(2024, 2, 29) ?? 0;
    expect(chineseDay(leap)).toBe('2024年2月29日');
    expect(chineseWeekday(leap)).toBe('星期四');
  });
});

describe('addMonths', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-05-15', 0, '2024-05-15'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(isoDay(addMonths(parseIsoDay(from) ?? 0, months))).toBe(to);
  });

  it('keeps the day of the month, or ends at the end of the month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100000, max: 100000 }),
        fc.integer({ min: -600, max: 600 }),
        (value, months) => {
          const before = dayParts(value);
          const after = dayParts(addMonths(value, months));
          expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + months);
          expect(after.day).toBe(Math.min(before.day, monthLength(after.year, after.month)));
        },
      ),
    );
  });
});
