/** Rules that say something else on the same point stand beside a finding, but only those of the dossier's own place. */
import { expect, it } from 'vitest';
import { createChecker, parseIsoDay } from '../../../checks/index.ts';
import { compiledLaw } from '../../support/compiled-law.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const checker = createChecker(compiledLaw());

/** What is shown beside the finding that the deciding meeting was none that may decide. */
function besideOf(authority: string): readonly string[] {
  const text = `---\n案卷类型: 重大行政决策\n决策事项: 停车管理措施\n决策机关: ${authority}\n当前阶段: 执行\n---\n\n## 集体讨论决定\n- 会议名称：区长办公会议\n- 会议日期：2024年4月18日\n- 决定：同意\n`;
  const asOf = parseIsoDay('2026-11-23');
  if (asOf === null) throw new Error('没有这一天');
  const [dossier] = checker.check(memoryFiles(new Map([['a/案卷.md', text]])), ['a/案卷.md'], {
    asOf,
  }).dossiers;
  const found = dossier?.verdicts.find((v) => v.obligation === 'N713-30-1a' && v.verdict === 'violated');
  if (!found) throw new Error('应当判为违反');
  return found.related.map((r) => r.message).filter((m) => m.startsWith('并列规定'));
}

it('本地规则有不同说法的，并列出来', () => {
  expect(besideOf('乌海市海南区人民政府').join('\n')).toContain('海南区');
});

it('别的地方的规则不并列', () => {
  expect(besideOf('上海市虹口区人民政府').join('\n')).not.toContain('海南区');
});
