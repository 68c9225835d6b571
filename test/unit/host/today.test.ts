import { expect, test } from 'vitest';
import { todayInChina } from '../../../cli/src/host/today.ts';

test.each([
  ['2024-12-31T15:59:59Z', '2024-12-31'],
  ['2024-12-31T16:00:00Z', '2025-01-01'],
  ['2024-07-01T16:00:00Z', '2024-07-02'],
])('at %s it is %s in China', (instant, day) => {
  expect(todayInChina(Date.parse(instant))).toBe(day);
});
