/** Circumstances of special matters (定价, 征收): silence is no, unless the matter's own title asks the question. */
import { describe, expect, it } from 'vitest';
import { createChecker, parseIsoDay } from '../../../checks/index.ts';
import { compiledLaw } from '../../support/compiled-law.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const checker = createChecker(compiledLaw());

function verdictOf(obligation: string, title: string, circumstances = '') {
  const text = `---\n案卷类型: 重大行政决策\n决策事项: ${title}\n决策机关: 某市甲区人民政府\n当前阶段: 执行\n${circumstances}---\n\n## 公布\n- 公布日期：2024年5月6日\n`;
  const asOf = parseIsoDay('2026-11-23');
  if (asOf === null) throw new Error('没有这一天');
  const [dossier] = checker.check(memoryFiles(new Map([['a/案卷.md', text]])), ['a/案卷.md'], {
    asOf,
  }).dossiers;
  const found = dossier?.verdicts.find((v) => v.obligation === obligation);
  return { verdict: found?.verdict, severity: found?.severity, message: found?.message };
}

describe('特定事项的情形', () => {
  it('没有声明，名称也看不出：不适用，并说明没有声明', () => {
    const { verdict, message } = verdictOf('JG-23', '停车管理措施');
    expect(verdict).toBe('not-applicable');
    expect(message).toContain('没有声明“涉及政府定价”');
  });

  it('没有声明，名称里有“水价”：请人声明，只作提示', () => {
    expect(verdictOf('JG-23', '城区居民水价方案')).toMatchObject({
      verdict: 'undetermined',
      severity: 'information',
    });
  });

  it('名称里有“水价”，声明为否：不适用', () => {
    expect(
      verdictOf('JG-23', '城区居民水价方案', '情形: {涉及政府定价: {判断: 否, 理由: 转发上级文件}}\n'),
    ).toMatchObject({
      verdict: 'not-applicable',
    });
  });

  it('声明为是：要求听证', () => {
    expect(verdictOf('JG-23', '停车管理措施', '情形: {涉及政府定价: 是}\n')).toMatchObject({
      verdict: 'violated',
    });
  });

  it('一般的情形没有声明，仍是无法判断', () => {
    expect(verdictOf('N713-14-3', '停车管理措施')).toMatchObject({
      verdict: 'undetermined',
      severity: 'information',
    });
  });
});
