/** What `juece.yaml` says wrongly is told at its place, in both languages, with what was probably meant. */
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { parseSettings } from '../../../cli/src/host/settings-form.ts';
import { settingKeys } from '../../../cli/src/host/settings-keys.ts';
import { settingsSchema } from '../../../cli/src/host/settings-schema.ts';

test.each([
  ['未知键: 1', '1:1', '不认识的键“未知键”'],
  ['失败级: error', '1:1', '是不是想写“失败级别”？'],
  ['级别: 标准', '1:5', '可以是：essential、standard、complete'],
  ['检查日: 2024-02-30', '1:6', '不是日历上的一天'],
  ['检查日: 2024', '1:6', '“2024”不是日历上的一天'],
  ['\n报告级别: eror', '2:7', '是不是想写“error”？'],
  ['规则目录: [甲, 3]', '1:11', '应写文件夹路径'],
  ['继承: https://例/juece.yaml', '1:5', '不访问网络'],
  ['基线: /甲.json', '1:5', '不是相对路径'],
  ['忽略:\n  - *.md', '2:5', '要加引号'],
  ['忽略:\n  - !甲', '2:6', '要加引号'],
  ['级别: standard\nlevel: complete', '2:1', '写了两次'],
  ['级别:', '1:4', '“级别”的值“”不对'],
  ['级别: [', '', 'YAML 写法有误'],
  ['- 级别', '1:1', '应为“键: 值”的形式'],
  ['1: 2', '1:1', '不认识的键“1”'],
])('%j', (text, place, message) => {
  const [problem, ...rest] = parseSettings(text).problems;
  expect(problem?.message).toContain(message);
  if (place) expect(`${problem?.line}:${problem?.column}`).toBe(place);
  expect(rest).toEqual([]);
  expect(parseSettings(text, 'en').problems[0]?.message).not.toMatch(/是不是|应写|不是|允许/);
});

test('nothing in it is nothing wrong', () => {
  for (const text of ['', '# 说明\n', '---\n', '\ufeff级别: complete\n'])
    expect(parseSettings(text).problems).toEqual([]);
});

test('both names of every key mean the same', () => {
  for (const { zh, en, kind, choices, name } of settingKeys) {
    const value = kind === 'choice' ? choices[0] : kind === 'day' ? '2024-02-01' : '甲';
    const [chinese, english] = [zh, en].map((word) => parseSettings(`${word}: ${value}`));
    expect(chinese?.stated.get(name)?.[0]?.value).toBe(value);
    expect(english?.stated.get(name)?.[0]?.value).toBe(value);
  }
});

describe('the schema says what the reader says', () => {
  const accepts = new Ajv({ allowUnionTypes: true }).compile(settingsSchema());
  const word = fc.constantFrom(...settingKeys.flatMap(({ zh, en }) => [zh, en]), '别的', 'rule');
  const value = fc.constantFrom<unknown>(
    ...['甲', '../甲', 'error', 'standard', 'zh-CN', '集体讨论', '2024-02-01', '', 3, true, null],
    ...[['甲', '乙'], [1], { 甲: 1 }],
  );
  it('of any file', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(word, value), { selector: ([key]) => key }), (entries) => {
        const text = entries.map(([key, one]) => `${key}: ${JSON.stringify(one)}\n`).join('');
        expect(accepts(parse(text)), text).toBe(parseSettings(text).problems.length === 0);
      }),
    );
  });
});

test('hostile text never throws and every place is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'级别: -[]{}!*&#|>\n\t"\'，继承甲') }), (text) => {
      const { problems } = parseSettings(text);
      for (const { line, column } of problems) {
        expect(line).toBeLessThanOrEqual(text.split('\n').length);
        expect(column).toBeGreaterThan(0);
      }
    }),
  );
});
