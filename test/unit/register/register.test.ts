import { describe, expect, test } from 'vitest';
import type { RegisterEntry } from '../../../checks/register/entry.ts';
import { registerFindings } from '../../../checks/register/register.ts';
import { likeness, sketchOf } from '../../../checks/register/sketch.ts';
import { compiledLaw } from '../../support/compiled-law.ts';

const law = compiledLaw();
const at = (path: string) => ({
  path,
  range: { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } },
});

const hongqiao = ['CN', '天津市', '天津市/红桥区'];

function entry(path: string, change: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    path,
    id: null,
    title: '某事项',
    authority: '天津市红桥区人民政府',
    jurisdiction: hongqiao,
    leads: [],
    amount: null,
    decided: '2024-05-10',
    meetings: [],
    inCatalogue: null,
    open: [],
    sketch: [],
    anchor: at(path),
    ...change,
  };
}

const codes = (entries: readonly RegisterEntry[]) =>
  registerFindings(entries, law, 'zh-CN').map(({ code, location }) => [code, location.path]);
const money = (path: string, yuan: number) => ({ yuan, location: at(path) });

test('one number in two dossiers is told at the later', () => {
  const id = (path: string) => ({ text: '2024-1', location: at(path) });
  expect(codes([entry('a', { id: id('a') }), entry('b', { id: id('b') })])).toEqual([['duplicate-id', 'b']]);
});

describe('one project in two dossiers', () => {
  const parts = (a: number, b: number, titles = ['芥园道改造（一期）', '芥园道改造（二期）']) => [
    entry('a', { title: titles[0] ?? '', amount: money('a', a) }),
    entry('b', { title: titles[1] ?? '', amount: money('b', b) }),
  ];

  test('each below the sum of the law, together at it', () => {
    const [finding] = registerFindings(parts(2_600_000, 2_400_000), law, 'zh-CN');
    expect(finding).toMatchObject({ code: 'split-amount', severity: 'warning', location: at('a') });
    expect(finding?.message).toContain('第四十二条');
    expect(finding?.message).toContain('合计 500万元');
    expect(finding?.related.map(({ location }) => location.path)).toEqual(['a', 'b']);
  });

  test.each([
    ['together below it', parts(2_600_000, 2_399_999)],
    ['one of them at it: that one is judged by itself', parts(5_000_000, 100_000)],
    ['two projects', parts(2_600_000, 2_600_000, ['芥园道改造', '咸阳路改造'])],
    [
      'another place, whose law asks nothing of the kind',
      parts(2_600_000, 2_600_000).map((one) => ({ ...one, jurisdiction: ['CN', '上海市'] })),
    ],
    [
      'before the law was in force',
      parts(2_600_000, 2_600_000).map((one) => ({ ...one, decided: '2020-05-10' })),
    ],
  ])('not where: %s', (_why, entries) => {
    expect(codes(entries)).toEqual([]);
  });
});

test('matters of the catalogue that are not followed up are counted by place and year', () => {
  const listed = (path: string, open: readonly string[], decided = '2024-05-10') =>
    entry(path, { jurisdiction: ['CN', '上海市', '上海市/虹口区'], inCatalogue: true, open, decided });
  const findings = registerFindings(
    [
      listed('a', ['HK-25b']),
      listed('b', []),
      listed('c', ['HK-25b']),
      listed('d', ['HK-25b'], '2023-01-01'),
    ],
    law,
    'zh-CN',
  ).filter(({ code }) => code === 'catalogue-duty');
  expect(
    findings.map(({ message, severity }) => [
      severity,
      /(\d{4})年.*?(\d) 件.*?(\d) 件/.exec(message)?.slice(1),
    ]),
  ).toEqual([
    ['information', ['2024', '3', '2']],
    ['information', ['2023', '1', '1']],
  ]);
});

test('meetings of all dossiers of a place are counted once each', () => {
  const held = (path: string, ...days: string[]) =>
    entry(path, { meetings: days.map((day) => ({ kind: '常务会议', day })) });
  const [finding] = registerFindings(
    [held('a', '2024-01-03', '2024-01-17', '2024-03-06'), held('b', '2024-01-17', '2024-03-06')],
    law,
    'zh-CN',
  );
  expect(finding).toMatchObject({ code: 'meeting-frequency', severity: 'information' });
  expect(finding?.message).toMatch(/3 个月里有 2 个月不足 2 次/);
  expect(codes([held('a', '2024-01-03', '2024-01-17')])).toEqual([]);
});

describe('a text that another place has, too', () => {
  const words = Array.from({ length: 900 }, (_, k) => String.fromCharCode(0x4e00 + ((k * 7919) % 5000)));
  const text = (place: string, year: number) =>
    `${place}政府${year}年办理。${words.slice(0, 450).join('')}${place}${words.slice(450).join('')}`;
  const of = (path: string, place: string, body: string) =>
    entry(path, { jurisdiction: ['CN', place], sketch: sketchOf(body) });

  test('is told with the place where it stands', () => {
    const entries = [of('a', '甲省', text('红桥区', 2023)), of('b', '乙省', text('海南区', 2024))];
    const [finding] = registerFindings(entries, law, 'zh-CN');
    expect(finding).toMatchObject({ code: 'copied-text', severity: 'information', location: at('b') });
    expect(finding?.related[0]?.location.path).toBe('a');
  });

  test('is nothing in one place, nor where only little is the same', () => {
    const other = [...words].reverse().join('');
    expect(codes([of('a', '甲省', text('红桥区', 2023)), of('b', '甲省', text('红桥区', 2024))])).toEqual([]);
    expect(codes([of('a', '甲省', text('红桥区', 2023)), of('b', '乙省', other)])).toEqual([]);
  });

  test('a short text has no sketch, and a text is like itself', () => {
    expect(sketchOf('同意。')).toEqual([]);
    const sketch = sketchOf(text('红桥区', 2023));
    expect(sketch.length).toBeGreaterThan(20);
    expect(likeness(sketch, sketch)).toBe(1);
  });
});
