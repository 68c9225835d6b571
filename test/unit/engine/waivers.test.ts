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
  ])('%s', (_name, waiver, verdict, findings) => {
    expect(run(waiver)).toEqual({ verdict, findings });
  });
});
