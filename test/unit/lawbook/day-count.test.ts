/**
 * How periods of the law are counted, and how the count explains itself.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths } from '../../../checks/base/civil-day.ts';
import { countDays, type DayUnit, deadline, latestStart } from '../../../checks/lawbook/day-count.ts';
import { explainCount } from '../../../checks/lawbook/day-explanation.ts';
import { WorkingCalendar } from '../../../checks/lawbook/working-days.ts';
import { iso } from './days.ts';

const calendar = new WorkingCalendar();
const count = (from: string, to: string, unit: DayUnit) => countDays(iso(from), iso(to), unit, calendar);
const knownDay = fc.integer({ min: iso('2004-06-01'), max: iso('2026-06-30') });
const unit = fc.constantFrom<DayUnit>('日', '工作日', '月');

describe('日', () => {
  test('the day of the act is not counted; counting both ends gives one more', () => {
    expect(count('2024-02-01', '2024-03-02', '日')).toMatchObject({ count: 30, inclusive: 31 });
    expect(count('2024-02-01', '2024-03-01', '日')).toMatchObject({ count: 29, inclusive: 30 });
    expect(count('2024-02-01', '2024-02-01', '日')).toMatchObject({ count: 0, inclusive: 1, steps: [] });
    expect(count('2024-02-02', '2024-02-01', '日')).toMatchObject({ count: -1, inclusive: 0 });
  });
});

describe('工作日', () => {
  test('skips the Spring Festival and counts its make-up Sunday', () => {
    // 2024-02-08 Thursday; 9 works, 10–17 holiday, Sunday 18 is made up, 19 and 20 work.
    expect(count('2024-02-08', '2024-02-20', '工作日')).toMatchObject({
      count: 4,
      inclusive: 5,
      atLeast: 4,
      atMost: 4,
      unknownYears: [],
    });
  });

  test('a Thursday to the Tuesday after leaves three working days', () => {
    expect(count('2024-03-07', '2024-03-12', '工作日').count).toBe(3);
  });

  test('a day off at the start does not count even when both ends do', () => {
    expect(count('2024-03-09', '2024-03-11', '工作日')).toMatchObject({ count: 1, inclusive: 1 });
  });

  test('backwards is negative', () => {
    expect(count('2024-03-12', '2024-03-07', '工作日').count).toBe(-3);
  });

  test('a year without schedule makes the count unknown, with what is certain kept', () => {
    const result = count('2026-12-28', '2027-01-06', '工作日');
    expect(result).toMatchObject({ count: 'unknown', inclusive: 'unknown', atLeast: 3, atMost: 9 });
    expect(result.unknownYears).toEqual([2027]);
  });

  test('centuries without schedule are told apart by year and do not stall', () => {
    const result = count('2026-12-31', '2300-01-01', '工作日');
    expect(result.unknownYears).toHaveLength(274);
    expect(result.atLeast).toBe(0);
    expect(result.atMost).toBe(iso('2300-01-01') - iso('2026-12-31'));
  });
});

describe('月', () => {
  test('calendar months, to the day of the same number or the end of the month', () => {
    expect(count('2024-01-31', '2024-02-29', '月').count).toBe(1);
    expect(count('2024-01-31', '2024-02-28', '月').count).toBe(0);
    expect(count('2024-03-15', '2024-05-14', '月')).toMatchObject({ count: 1, inclusive: 2 });
    expect(count('2024-03-15', '2024-05-15', '月').count).toBe(2);
    expect(count('2024-05-15', '2024-03-15', '月').count).toBe(-2);
  });
});

describe('deadlines', () => {
  test.each<[DayUnit, number, string, string]>([
    ['日', 30, '2024-02-01', '2024-03-02'],
    ['工作日', 4, '2024-02-08', '2024-02-20'],
    ['工作日', 7, '2024-09-27', '2024-10-12'],
    ['月', 1, '2024-01-31', '2024-02-29'],
    ['日', 0, '2024-02-01', '2024-02-01'],
  ])('%s %i from %s end on %s', (unit, units, from, last) => {
    expect(deadline(iso(from), units, unit, calendar).last).toBe(iso(last));
  });

  test('a deadline that runs into an unknown year is unknown', () => {
    expect(deadline(iso('2026-12-30'), 7, '工作日', calendar)).toMatchObject({
      last: 'unknown',
      unknownYears: [2027],
    });
  });

  test('materials for a hearing on the 20th must be there on the 13th', () => {
    expect(latestStart(iso('2024-05-20'), 7, '日', calendar).from).toBe(iso('2024-05-13'));
  });

  test('the latest start in a month with a shorter one ahead is its last day', () => {
    expect(latestStart(iso('2024-02-29'), 1, '月', calendar).from).toBe(iso('2024-01-31'));
  });

  test('looking back into an unknown year says so', () => {
    expect(latestStart(iso('2004-01-05'), 7, '工作日', calendar)).toMatchObject({
      from: 'unknown',
      unknownYears: [2003],
    });
  });

  test('the deadline of n units is the first day to which n units are counted', () => {
    fc.assert(
      fc.property(
        knownDay,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom<DayUnit>('日', '工作日'),
        (from, n, unit) => {
          const { last } = deadline(from, n, unit, calendar);
          if (last === 'unknown') throw new Error('known years have known deadlines');
          expect(countDays(from, last, unit, calendar).count).toBe(n);
          expect(countDays(from, last - 1, unit, calendar).count).toBe(n - 1);
        },
      ),
    );
  });

  test('the latest start leaves n units, the day after leaves fewer', () => {
    fc.assert(
      fc.property(knownDay, fc.integer({ min: 1, max: 12 }), unit, (target, n, unit) => {
        const { from } = latestStart(target, n, unit, calendar);
        if (from === 'unknown') return;
        expect(Number(countDays(from, target, unit, calendar).count)).toBeGreaterThanOrEqual(n);
        expect(Number(countDays(from + 1, target, unit, calendar).count)).toBeLessThan(n);
      }),
    );
  });
});

describe('any count', () => {
  test('splits at any day in between, except for months', () => {
    fc.assert(
      fc.property(
        fc.tuple(knownDay, knownDay, knownDay),
        fc.constantFrom<DayUnit>('日', '工作日'),
        (days, unit) => {
          const [a = 0, b = 0, c = 0] = [...days].sort((x, y) => x - y);
          const parts = [countDays(a, b, unit, calendar).count, countDays(b, c, unit, calendar).count];
          expect(Number(parts[0]) + Number(parts[1])).toBe(countDays(a, c, unit, calendar).count);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('backwards is the same number with the other sign, where both ends work alike', () => {
    fc.assert(
      fc.property(knownDay, fc.integer({ min: 0, max: 400 }), (from, length) => {
        const forwards = countDays(from, from + length, '日', calendar).count;
        expect(Number(countDays(from + length, from, '日', calendar).count) + Number(forwards)).toBe(0);
      }),
    );
  });

  test('months agree with adding months', () => {
    fc.assert(
      fc.property(knownDay, fc.integer({ min: 0, max: 100 }), (from, months) => {
        expect(Number(countDays(from, addMonths(from, months), '月', calendar).count)).toBe(months);
      }),
    );
  });

  test('its steps cover every day after the first exactly once, and add up to the count', () => {
    fc.assert(
      fc.property(knownDay, fc.integer({ min: 0, max: 400 }), (from, length) => {
        const result = countDays(from, from + length, '工作日', calendar);
        let next = from + 1;
        let counted = 0;
        for (const step of result.steps) {
          expect(step.first).toBe(next);
          next = step.last + 1;
          if (step.counted === true) counted += step.last - step.first + 1;
        }
        expect(next).toBe(from + length + 1);
        if (result.count !== 'unknown') expect(counted).toBe(result.count);
      }),
    );
  });
});

describe('the explanation', () => {
  test('says from which day, what is skipped and why, and the last day', () => {
    expect(explainCount(count('2024-02-08', '2024-02-20', '工作日'), 'zh-CN')).toBe(
      '自2024年2月8日起算（当日不计），至2024年2月20日共4个工作日；不计2024年2月10日至17日春节假期；2024年2月18日调休上班，计入。',
    );
    expect(explainCount(deadline(iso('2024-03-07'), 7, '工作日', calendar), 'zh-CN')).toBe(
      '自2024年3月7日起算（当日不计）7个工作日，最后一日为2024年3月18日；不计周末4天。',
    );
    expect(explainCount(count('2024-02-01', '2024-03-02', '日'), 'zh-CN')).toBe(
      '自2024年2月1日起算（当日不计），至2024年3月2日共30日。',
    );
  });

  test('in English', () => {
    expect(explainCount(count('2024-02-08', '2024-02-20', '工作日'), 'en')).toBe(
      'Counting from 2024-02-08 (that day not counted) to 2024-02-20: 4 working days; ' +
        'not counted: 2024-02-10 to 2024-02-17 (Spring Festival); ' +
        'counted as make-up working days: 2024-02-18.',
    );
  });

  test('names the year that is missing and gives what is certain', () => {
    const text = explainCount(count('2026-12-28', '2027-01-06', '工作日'), 'zh-CN');
    expect(text).toContain('至少3个工作日');
    expect(text).toContain('2027年的放假安排尚无数据');
  });

  test('stays short over years', () => {
    expect(explainCount(count('2020-01-01', '2024-12-31', '日'), 'zh-CN').length).toBeLessThan(60);
  });
});
