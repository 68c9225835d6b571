import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, estimate, sample } from '../../../cli/src/audit/sampling.ts';
import { readBy, samplingTexts } from '../../../cli/src/audit/sampling-texts.ts';

interface Item {
  readonly path: string;
  readonly groups: readonly string[];
}

const wishes = (size: number, seed = '2026') => ({
  ...{ size, seed },
  key: ({ path }: Item) => path,
  by: ({ groups }: Item) => groups,
});

const items: fc.Arbitrary<readonly Item[]> = fc
  .uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 })
  .chain((paths) =>
    fc
      .array(fc.constantFrom('建委', '财政局', '教育局'), {
        minLength: paths.length,
        maxLength: paths.length,
      })
      .map((groups) => paths.map((path, i) => ({ path, groups: [groups[i] ?? ''] }))),
  );

test('as many as asked for, each once, in the order of the list', () => {
  fc.assert(
    fc.property(items, fc.nat(80), fc.string(), (list, size, seed) => {
      const { items: drawn, strata } = sample(list, wishes(size, seed));
      expect(drawn).toHaveLength(Math.min(size, list.length));
      expect(list.filter((item) => drawn.includes(item))).toEqual(drawn);
      for (const { names, population, drawn: own } of strata) {
        expect(list.filter((item) => item.groups[0] === names[0])).toHaveLength(population);
        expect(drawn.filter((item) => item.groups[0] === names[0])).toHaveLength(own);
        // Never further from its fair share than one dossier.
        if (size <= list.length) expect(Math.abs(own - (population * size) / list.length)).toBeLessThan(1);
      }
    }),
  );
});

test('the same dossiers and seed give the same sample, in whatever order they are found', () => {
  fc.assert(
    fc.property(
      items.chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length }),
        ),
      ),
      fc.nat(40),
      ([list, shuffled], size) => {
        const paths = (of: readonly Item[]): readonly string[] =>
          sample(of, wishes(size))
            .items.map(({ path }) => path)
            .sort();
        expect(paths(shuffled)).toEqual(paths(list));
      },
    ),
  );
});

test('another seed gives another sample', () => {
  const list = Array.from({ length: 200 }, (_, i) => ({ path: `${i}`, groups: [] }));
  const first = sample(list, wishes(20, '1')).items;
  expect(sample(list, wishes(20, '2')).items).not.toEqual(first);
});

test('everybody has the same chance', () => {
  const list = Array.from({ length: 20 }, (_, i) => ({ path: `${i}`, groups: [] }));
  const times = new Map<string, number>();
  for (let seed = 0; seed < 2000; seed++)
    for (const { path } of sample(list, wishes(5, String(seed))).items)
      times.set(path, (times.get(path) ?? 0) + 1);
  // 500 expected each; six standard deviations are about 116.
  for (const count of times.values()) expect(Math.abs(count - 500)).toBeLessThan(116);
  expect(times.size).toBe(20);
});

test('shares by largest remainder', () => {
  expect(allocate([50, 30, 20], 10)).toEqual([5, 3, 2]);
  expect(allocate([1, 1, 1], 2)).toEqual([1, 1, 0]);
  expect(allocate([6, 3, 1], 4)).toEqual([3, 1, 0]);
  expect(allocate([2, 3], 9)).toEqual([2, 3]);
  expect(() => sample([], wishes(-1))).toThrow(RangeError);
});

test('the interval is the exact one of the tables, holds the rate, and narrows with more dossiers', () => {
  // Clopper–Pearson, published examples: 10 of 100, 0 of 30, 30 of 30.
  const of = (defective: number, drawn: number, population = 10_000) =>
    estimate({ defective, drawn, population });
  expect(of(10, 100)?.low).toBeCloseTo(0.049, 3);
  expect(of(10, 100)?.high).toBeCloseTo(0.1762, 3);
  expect(of(0, 30)?.low).toBe(0);
  expect(of(0, 30)?.high).toBeCloseTo(0.1157, 3);
  expect(of(30, 30)?.low).toBeCloseTo(0.8843, 3);
  expect(of(30, 30)?.high).toBe(1);
  expect(of(3, 10, 10)).toEqual({ rate: 0.3, low: 0.3, high: 0.3, complete: true });
  expect(of(0, 0)).toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), (drawn, wanted) => {
      const defective = Math.min(drawn, wanted);
      const found = of(defective, drawn);
      const more = of(defective * 4, drawn * 4);
      if (!found || !more) throw new Error('no estimate');
      expect(found.low).toBeLessThanOrEqual(found.rate);
      expect(found.high).toBeGreaterThanOrEqual(found.rate);
      expect(more.high - more.low).toBeLessThan(found.high - found.low);
    }),
  );
});

test('strata are named as people name them', () => {
  expect(readBy('部门,年度', 'zh-CN')).toEqual(['lead', 'year']);
  expect(readBy('承办单位， 部门、地区', 'zh-CN')).toEqual(['lead', 'district']);
  expect(readBy('Department,year', 'en')).toEqual(['lead', 'year']);
  expect(() => readBy('颜色', 'zh-CN')).toThrow('不能按“颜色”分层');
  expect(() => readBy('constructor', 'en')).toThrow(/constructor/);
  expect(
    samplingTexts('zh-CN').estimate({ rate: 0.1, low: 0.05, high: 0.176, complete: false }, 10, 100),
  ).toContain('5.0% 至 17.6%');
});
