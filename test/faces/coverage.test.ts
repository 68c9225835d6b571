/** What `coverage` prints for people and for programs; which duties are covered the law's own tests say. */
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/command.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('coverage lists law by law who checks what, and sums it up', () => {
  const outcome = folder.run(['coverage']);
  expect(outcome).toMatchObject({ status: 0, stderr: '' });
  expect(outcome.stdout).toBe(
    [
      'N713（可查 1，卷内查不出 1）',
      '  第十五条第一款  N713-15-1d  可查',
      '  —               N713-4      卷内查不出  原则要求',
      '',
      '共 2 项：可查 1，部分可查 0，卷内查不出 1，还没有条目 0。',
      '',
    ].join('\n'),
  );
});

test('coverage speaks English when asked', () => {
  const { stdout } = folder.run(['coverage', '--lang', 'en']);
  expect(stdout).toContain('N713 (checked 1, not checkable 1)');
  expect(stdout).toContain('a principle');
  expect(stdout).toMatch(/2 in all: checked 1, in part 0, not checkable 1, no entry yet 0\.\n$/);
});

test('coverage as JSON has exactly the promised keys', () => {
  const outcome = folder.run(['coverage', '--format', 'json']);
  expect(outcome).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(outcome.stdout)).toStrictEqual({
    total: 2,
    byStatus: { checked: 1, partly: 0, 'not-checkable': 1, unserved: 0 },
    obligations: [
      { id: 'N713-15-1d', instrument: 'N713', status: 'checked', servedBy: 'days', reason: null },
      { id: 'N713-4', instrument: 'N713', status: 'not-checkable', servedBy: null, reason: '原则要求' },
    ],
  });
});

test('coverage refuses a format that it does not have', () => {
  const outcome = folder.run(['coverage', '--format', 'csv']);
  expect(outcome).toMatchObject({ status: 2, stdout: '' });
  expect(outcome.stderr).toContain('text、json');
});
