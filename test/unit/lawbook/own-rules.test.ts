/** A place's own rules, as its lawyers would write them: they add, never replace, and mistakes name their line. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createChecker, parseIsoDay } from '../../../checks/index.ts';
import { judgeNames } from '../../../checks/judges/index.ts';
import { compileLaw } from '../../../checks/lawbook/compile.ts';
import { ruleNames } from '../../../checks/rules/index.ts';
import { compiledLaw } from '../../support/compiled-law.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const base = compiledLaw();
const own = {
  'places/places.yaml': `places:
  - {path: 四川省, code: '510000'}
  - {path: 四川省/德阳市, code: '510600'}
  - {path: 四川省/德阳市/绵竹市, code: '510683'}
`,
  'instruments/MZ.yaml': `id: MZ
title: {zh: 绵竹市重大行政决策程序规定, en: Mianzhu Rules}
issuer: 绵竹市人民政府
number: null
published: 2022-05-01
effective: 2022-06-01
verified: 2026-11-23
place: 四川省/德阳市/绵竹市
`,
  'parameters/MZ.yaml': `id: 绵竹合法性审查时间
label: {zh: 合法性审查时间, en: time for legality review}
unit: 工作日
values:
  - {from: 2022-06-01, value: 15, cite: MZ 第12条}
`,
  'obligations/MZ/rules.yaml': `instrument: MZ
obligations:
  - id: MZ-12
    cite: {article: 12}
    step: 合法性审查
    level: essential
    modality: must
    duty: {zh: 合法性审查不少于15个工作日, en: At least 15 working days for the legality review}
    remedy: {zh: 提前送审。, en: Submit earlier.}
    each: 合法性审查
    judge: {name: days, from: [收件日期, 送审日期], to: [意见日期], parameter: 绵竹合法性审查时间}
  - id: MZ-20
    cite: {article: 20}
    step: 集体讨论
    level: standard
    modality: must
    duty: {zh: 司法局负责人列席常务会议, en: The head of the justice bureau attends}
    remedy: {zh: 通知司法局负责人列席。, en: Invite the head of the justice bureau.}
    each: 会议
    judge: {name: one-of, of: [列席], allow: [司法局]}
`,
};

function compile(change: Partial<Record<keyof typeof own, (text: string) => string>> = {}) {
  const files = Object.entries(own).map(([path, text]) => ({
    path,
    text: change[path as keyof typeof own]?.(text) ?? text,
  }));
  return compileLaw(
    files,
    { judges: judgeNames, rules: ruleNames },
    (text) => createHash('sha256').update(text).digest('hex'),
    base,
  );
}

const mistakes = (file: keyof typeof own, from: string, to: string): string[] =>
  compile({ [file]: (text: string) => text.replace(from, to) }).errors.map(
    (e) => `${e.file}:${e.line} ${e.message}`,
  );

describe('own rules', () => {
  it('join the bundled law under a hash of their own', () => {
    const { law, errors } = compile();
    expect(errors).toEqual([]);
    expect(law?.obligations).toHaveLength(base.obligations.length + 2);
    expect(law?.hash).not.toBe(base.hash);
  });

  it('bind in their place only', () => {
    const { law } = compile();
    if (!law) throw new Error('compile');
    const dossier = (authority: string): string =>
      `---\n案卷类型: 重大行政决策\n决策事项: 停车管理\n决策机关: ${authority}\n承办单位: 交通局\n---\n## 合法性审查\n- 收件日期：2024年7月1日\n- 意见日期：2024年7月10日\n- 审查单位：司法局\n`;
    const verdict = (authority: string) =>
      createChecker(law)
        .check(memoryFiles(new Map([['案卷.md', dossier(authority)]])), ['案卷.md'], {
          asOf: parseIsoDay('2026-11-23') ?? 0,
        })
        .dossiers[0]?.verdicts.find((v) => v.obligation === 'MZ-12')?.verdict;
    expect(verdict('四川省德阳市绵竹市人民政府')).toBe('violated');
    expect(verdict('绵竹市人民政府')).toBe('violated');
    expect(verdict('上海市虹口区人民政府')).toBeUndefined();
  });

  it.each([
    ['parameters/MZ.yaml' as const, 'id: 绵竹合法性审查时间', 'id: 公开征求意见期限', /MZ\.yaml:1 .*内置/],
    ['obligations/MZ/rules.yaml' as const, 'name: days', 'name: dayz', /rules\.yaml:11 .*days/],
    [
      'obligations/MZ/rules.yaml' as const,
      'step: 合法性审查',
      'step: 合法审查',
      /rules\.yaml:5 .*合法性审查/,
    ],
    ['instruments/MZ.yaml' as const, '绵竹市人民政府\n', '什邡市人民政府\n', /MZ\.yaml:3 .*无权/],
    ['instruments/MZ.yaml' as const, '德阳市/绵竹市', '德阳市/什邡市', /MZ\.yaml:8 .*什邡市/],
    ['parameters/MZ.yaml' as const, '2022-06-01', '2022-06-31', /MZ\.yaml:5 .*日期/],
  ])('%s: %s → %s says where and what is allowed', (file, from, to, message) => {
    const found = mistakes(file, from, to);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toMatch(message);
  });

  it('refuses a tightening that is not stricter', () => {
    const tighten = (value: string) =>
      compile({
        'parameters/MZ.yaml': (t) =>
          t.replace('value: 15', `value: ${value}`).replace('unit: 工作日', 'unit: 日'),
        'obligations/MZ/rules.yaml': (t) =>
          t
            .replace('    each: 合法性审查\n', '    each: 公开征求意见\n    tightens: N713-15-1d\n')
            .replace('from: [收件日期, 送审日期], to: [意见日期]', 'period: 期间'),
      }).errors.map((e) => e.message);
    expect(tighten('20').join()).toMatch(/20 并不比.*30 更严/);
    expect(tighten('45')).toEqual([]);
  });
});
