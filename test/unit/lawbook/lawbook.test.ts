/**
 * What is in force on which day, and which value a parameter has then.
 */
import { describe, expect, test } from 'vitest';
import type { Law, Obligation } from '../../../checks/lawbook/law.ts';
import { Lawbook } from '../../../checks/lawbook/lawbook.ts';
import { compileFixture } from '../../law/law-files.ts';
import { iso } from './days.ts';

const { law } = compileFixture();
if (law === null) throw new Error('the fixture must compile');
const book = new Lawbook(law);

function obligation(
  id: string,
  changes: Partial<Obligation> = {},
): { book: Lawbook; obligation: Obligation } {
  const found = book.obligation(id);
  if (found === null) throw new Error(`no ${id}`);
  const changed = { ...found, ...changes };
  const altered: Law = { ...book.law, obligations: [changed] };
  return { book: new Lawbook(altered), obligation: changed };
}

describe('in force', () => {
  test.each([
    ['2019-08-31', 'not-yet'],
    ['2019-09-01', 'in-force'],
    ['2099-01-01', 'in-force'],
  ])('an obligation without dates on %s follows its instrument: %s', (on, force) => {
    const { book, obligation: found } = obligation('N713-15-1d');
    expect(book.inForce(found, iso(on))).toBe(force);
  });

  test.each([
    ['2019-12-31', 'not-yet'],
    ['2020-01-01', 'in-force'],
    ['2025-12-31', 'in-force'],
    ['2026-01-01', 'expired'],
  ])('own dates on %s: %s', (on, force) => {
    const { book, obligation: found } = obligation('N713-16-1');
    expect(book.inForce(found, iso(on))).toBe(force);
  });

  test('ends with its instrument, and cannot begin before it', () => {
    const { book, obligation: found } = obligation('N713-16-1', {
      instrument: 'HK',
      from: '2010-01-01',
      until: null,
    });
    expect(book.inForce(found, iso('2022-01-20'))).toBe('not-yet');
    expect(book.inForce(found, iso('2022-01-21'))).toBe('in-force');
    expect(book.inForce(found, iso('2030-01-01'))).toBe('expired');
  });
});

describe('parameters', () => {
  test.each([
    ['2019-08-31', null],
    ['2019-09-01', { value: 30, unit: '日', cite: 'N713 第15条第1款' }],
    ['2024-12-31', { value: 30, unit: '日', cite: 'N713 第15条第1款' }],
    ['2025-01-01', { value: 20, unit: '日', cite: 'N713 第16条' }],
  ])('on %s', (on, value) => {
    expect(book.parameter('公开征求意见期限', iso(on))).toEqual(value);
  });

  test('an unknown parameter has no value', () => {
    expect(book.parameter('期限', iso('2024-01-01'))).toBeNull();
  });
});

describe('by name', () => {
  test('finds instruments, records and fields, also those of the front matter', () => {
    expect(book.instrument('HK')?.place).toBe('上海市/虹口区');
    expect(book.record('听证会')?.step).toBe('公众参与');
    expect(book.field('公开征求意见.期间')?.type).toBe('period');
    expect(book.field('案卷.事项类别')?.en).toBe('category');
  });

  test('says null for what is not there', () => {
    expect(book.obligation('N713-99')).toBeNull();
    expect(book.instrument('N999')).toBeNull();
    expect(book.record('期间')).toBeNull();
    expect(book.field('期间')).toBeNull();
    expect(book.field('听证会.期间')).toBeNull();
  });

  test('its calendar knows the years that law data adds', () => {
    expect(book.calendar.isWorkingDay(iso('2027-01-04'))).toBe(true);
    expect(book.calendar.isWorkingDay(iso('2026-12-26'))).toBe(true);
  });
});
