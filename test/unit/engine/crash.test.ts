/** A check that fails inside says so by name, is no pass, and hides no other. */
import { describe, expect, it } from 'vitest';
import { createChecker, parseIsoDay } from '../../../checks/index.ts';
import { compiledLaw } from '../../support/compiled-law.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const law = compiledLaw();
const broken = {
  ...law,
  obligations: law.obligations.map((o) =>
    o.id === 'N713-15-1d'
      ? { ...o, judge: { name: 'days', with: { period: '期间', parameter: '没有这个参数' } } }
      : o,
  ),
};
const dossier = `---
案卷类型: 重大行政决策
决策事项: 停车管理
决策机关: 上海市虹口区人民政府
承办单位: 虹口区交通委
---
## 公众参与
### 公开征求意见
- 期间：2024年2月1日至2月20日
`;
const asOf = parseIsoDay('2026-11-23') ?? 0;
const run = (checked: typeof law) =>
  createChecker(checked).check(memoryFiles(new Map([['案卷.md', dossier]])), ['案卷.md'], { asOf })
    .dossiers[0];

describe('a judge that throws', () => {
  const failed = run(broken);
  const sound = run(law);

  it('is a finding of its own that names the obligation', () => {
    const errors = failed?.findings.filter((f) => f.code === 'internal-error') ?? [];
    expect(errors).toHaveLength(1);
    expect(errors[0]?.severity).toBe('error');
    expect(errors[0]?.message).toContain('N713-15-1d');
  });

  it('is no pass', () => {
    expect(failed?.verdicts.find((v) => v.obligation === 'N713-15-1d')).toMatchObject({
      verdict: 'undetermined',
      severity: 'warning',
    });
  });

  it('leaves every other verdict as it was', () => {
    const others = (d: typeof sound) =>
      d?.verdicts
        .filter((v) => v.obligation !== 'N713-15-1d')
        .map((v) => [v.obligation, v.verdict, v.message]);
    expect(others(failed)).toEqual(others(sound));
  });
});
