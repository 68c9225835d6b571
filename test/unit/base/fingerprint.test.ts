import { expect, test } from 'vitest';
import { fingerprint } from '../../../checks/base/fingerprint.ts';

test('width and spacing do not matter, words and their order do', () => {
  const name = fingerprint(['N713-15-1d', '2024年2月1日至2月20日']);
  expect(name).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprint(['N713-15-1d', '２０２４年2月1日 至2月20日'])).toBe(name);
  expect(fingerprint(['N713-15-1d', '2024年2月1日至2月21日'])).not.toBe(name);
  expect(fingerprint(['2024年2月1日至2月20日', 'N713-15-1d'])).not.toBe(name);
  expect(fingerprint(['ab', 'c'])).not.toBe(fingerprint(['a', 'bc']));
});

test('ten thousand different things have ten thousand names', () => {
  const names = Array.from({ length: 10_000 }, (_, i) => fingerprint([`N713-${i % 40}`, `${i}人`]));
  expect(new Set(names).size).toBe(10_000);
});
