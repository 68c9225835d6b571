/** One merge rule: a value of the child wins, lists come together with the parents' first, whoever reads the files. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { awaitChain, type Merged, runChain, settingsChain } from '../../../cli/src/host/settings-chain.ts';

function merged(files: Readonly<Record<string, string>>): Merged {
  const read = (file: string) => (files[file] === undefined ? null : { file, text: files[file] });
  const nearest = read('0');
  if (nearest === null) throw new Error('no file 0');
  return runChain(settingsChain(nearest, 'zh-CN'), ({ path }) => read(path));
}

const values = (of: Merged, name: 'level' | 'rules' | 'ignore') =>
  of.stated.get(name)?.map(({ value, file }) => `${file}:${value}`);

test('a parent is asked where the child is silent', () => {
  const found = merged({
    '0': '继承: 省\n规则目录: 区\n忽略: ["!甲"]\n',
    省: 'extends: 国\n级别: complete\n规则目录: [省一, 省二]\n忽略: 甲\n',
    国: '级别: essential\n失败级别: never\n',
  });
  expect(found.files).toEqual(['0', '省', '国']);
  expect(values(found, 'level')).toEqual(['省:complete']);
  expect(values(found, 'rules')).toEqual(['省:省一', '省:省二', '0:区']);
  expect(values(found, 'ignore')).toEqual(['省:甲', '0:!甲']);
  expect(found.stated.get('failOn')?.[0]).toMatchObject({ file: '国', line: 2, column: 7 });
});

test('a circle and a missing parent are told where they are written', () => {
  const circle = merged({ '0': '继承: 省\n', 省: '# 一\n继承: "0"\n' });
  expect(circle.problems).toMatchObject([{ file: '省', line: 2, column: 5 }]);
  expect(merged({ '0': '继承: "0"\n' }).problems).toHaveLength(1);
  expect(merged({ '0': '继承: 没有\n' }).problems[0]?.message).toContain('没有这个文件：没有');
});

test('any chain: the nearest statement wins, lists keep everything, waiting changes nothing', async () => {
  const level = fc.option(fc.constantFrom('essential', 'standard', 'complete'), { nil: null });
  const file = fc.record({ level, rules: fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 3 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 5 }), async (chain) => {
      const texts = chain.map(({ level, rules }, index) =>
        [
          index + 1 < chain.length ? `继承: "${index + 1}"` : '',
          level === null ? '' : `级别: ${level}`,
          rules.length === 0 ? '' : `规则目录: [${rules.join(', ')}]`,
        ].join('\n'),
      );
      const read = (file: string) => ({ file, text: texts[Number(file)] ?? '' });
      const found = runChain(settingsChain(read('0'), 'zh-CN'), ({ path }) => read(path));
      expect(found.stated.get('level')?.map(({ value }) => value)).toEqual(
        chain.flatMap(({ level }) => level ?? [])[0] === undefined
          ? undefined
          : [chain.flatMap(({ level }) => level ?? [])[0]],
      );
      expect((found.stated.get('rules') ?? []).map(({ value }) => value)).toEqual(
        chain.toReversed().flatMap(({ rules }) => rules),
      );
      const waited = await awaitChain(settingsChain(read('0'), 'zh-CN'), async ({ path }) => read(path));
      expect(waited).toEqual(found);
    }),
  );
});
