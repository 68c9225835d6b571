/** Waivers cover what they name, completely or not at all; every one that does not is reported. */
import { describe, expect, it } from 'vitest';
import { createChecker, parseIsoDay } from '../../../checks/index.ts';
import { compiledLaw } from '../../support/compiled-law.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const checker = createChecker(compiledLaw());
const asOf = parseIsoDay('2024-06-01') ?? 0;

function run(waiver: string) {
  const text = `---
案卷类型: 重大行政决策
决策事项: 停车管理
决策机关: 上海市虹口区人民政府
承办单位: 虹口区交通委
当前阶段: 公布
豁免:
  - ${waiver}
---
## 公众参与
### 公开征求意见
- 期间：2024年2月1日至2月20日
`;
  const [dossier] = checker.check(memoryFiles(new Map([['案卷.md', text]])), ['案卷.md'], { asOf }).dossiers;
  return {
    verdict: dossier?.verdicts.find((v) => v.obligation === 'N713-15-1d')?.verdict,
    findings: dossier?.findings.map((f) => f.code),
    places: dossier?.findings.map(({ location: { range } }) =>
      text.split('\n')[range.start.line]?.slice(range.start.character, range.end.character),
    ),
  };
}

describe('waivers', () => {
  it.each([
    [
      'complete',
      '{义务: N713-15-1d, 理由: 防汛, 批准人: 张某, 日期: 2024-01-20, 到期: 2024-12-31}',
      'waived',
      [],
    ],
    [
      'of a duty that is met: it covers nothing',
      '{义务: N713-14-1, 理由: 防汛, 批准人: 张某, 日期: 2024-01-20, 到期: 2024-12-31}',
      'violated',
      ['waiver-unused'],
    ],
    [
      'of a duty of another place: it covers nothing',
      '{义务: HQ-41b, 理由: 防汛, 批准人: 张某, 日期: 2024-01-20, 到期: 2024-12-31}',
      'violated',
      ['waiver-unused'],
    ],
    [
      'of a duty that is not due: it may be needed',
      '{义务: N713-34-1a, 理由: 防汛, 批准人: 张某, 日期: 2024-01-20, 到期: 2024-12-31}',
      'violated',
      [],
    ],
    [
      'the last day',
      '{义务: N713-15-1d, 理由: 防汛, 批准人: 张某, 日期: 2024-01-20, 到期: 2024-06-01}',
      'waived',
      [],
    ],
    [
      'expired',
      '{义务: N713-15-1d, 理由: 防汛, 批准人: 张某, 日期: 2024-01-20, 到期: 2024-05-31}',
      'violated',
      ['waiver-expired'],
    ],
    [
      'no approver',
      '{义务: N713-15-1d, 理由: 防汛, 日期: 2024-01-20, 到期: 2024-12-31}',
      'violated',
      ['waiver-incomplete'],
    ],
    [
      'a blank reason',
      '{义务: N713-15-1d, 理由: 待补充, 批准人: 张某, 日期: 2024-01-20, 到期: 2024-12-31}',
      'violated',
      ['waiver-incomplete'],
    ],
    [
      'an unreadable day',
      '{义务: N713-15-1d, 理由: 防汛, 批准人: 张某, 日期: 近期, 到期: 2024-12-31}',
      'violated',
      ['waiver-incomplete'],
    ],
    [
      'an unknown duty',
      '{义务: N713-99, 理由: 防汛, 批准人: 张某, 日期: 2024-01-20, 到期: 2024-12-31}',
      'violated',
      ['waiver-unknown'],
    ],
    [
      'a duty nobody may waive',
      '{义务: N713-25-1a, 理由: 防汛, 批准人: 张某, 日期: 2024-01-20, 到期: 2024-12-31}',
      'violated',
      ['waiver-not-allowed'],
    ],
    [
      'dated in the future',
      '{义务: N713-15-1d, 理由: 防汛, 批准人: 张某, 日期: 2024-06-02, 到期: 2024-12-31}',
      'violated',
      ['waiver-future'],
    ],
  ])('%s', (_name, waiver, verdict, findings) => {
    expect(run(waiver)).toMatchObject({ verdict, findings });
  });

  it('a second one of the same duty is told at its name, and the first counts', () => {
    const one = '{义务: N713-15-1d, 理由: 防汛, 批准人: 张某, 日期: 2024-01-20, 到期: 2024-12-31}';
    expect(run(`${one}\n  - ${one}`)).toMatchObject({
      verdict: 'waived',
      findings: ['waiver-duplicate'],
      places: ['N713-15-1d'],
    });
  });

  it.each([
    ['2024-05-31', '{义务: N713-15-1d, 理由: 防汛, 批准人: 张某, 日期: 2024-01-20, 到期: 2024-05-31}'],
    ['2024-06-02', '{义务: N713-15-1d, 理由: 防汛, 批准人: 张某, 日期: 2024-06-02, 到期: 2024-12-31}'],
    ['N713-25-1a', '{义务: N713-25-1a, 理由: 防汛, 批准人: 张某, 日期: 2024-01-20, 到期: 2024-12-31}'],
  ])('what is wrong is shown at %s', (place, waiver) => {
    expect(run(waiver).places).toEqual([place]);
  });

  it('legality review and collective decision may not be waived in any place', () => {
    const forbidden = compiledLaw().obligations.filter(({ waivable }) => !waivable);
    for (const id of [
      'N713-25-1a',
      'N713-25-2a',
      'N713-30-1a',
      'N713-30-1b',
      'SHFS-4',
      'HK-21d',
      'HQ-19a',
      'GL-6',
    ])
      expect(forbidden.map((one) => one.id)).toContain(id);
    for (const { id, step } of forbidden)
      expect([id, step]).toEqual([id, expect.stringMatching(/审查|集体讨论/)]);
  });
});
