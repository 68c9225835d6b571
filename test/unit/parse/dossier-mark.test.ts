import { describe, expect, it } from 'vitest';
import { isDossierText } from '../../../checks/parse/dossier-mark.ts';

describe('isDossierText', () => {
  it.each([
    '---\n案卷类型: 重大行政决策\n---\n',
    '---\r\n决策事项: 甲\r\n案卷类型: "重大行政决策" # 注\r\n---\r\n',
    "---\nkind: 'major-administrative-decision'\n---\n",
    '---\n案卷类型：重大行政决策\n---\n',
    '---\n案卷类型:重大行政决策\n决策事项: "没有收尾\n---\n',
    '\ufeff---\n"kind" : major-administrative-decision\n---\n',
    '\n\n---\n案卷类型: 重大行政决策\n\n# 没有收尾\n',
  ])('sees the mark in %j', (text) => {
    expect(isDossierText(text)).toBe(true);
  });

  it.each([
    '',
    '案卷类型: 重大行政决策\n',
    '---\n案卷类型: 规范性文件\n---\n',
    '---\n标题: 甲\n---\n案卷类型: 重大行政决策\n',
    '---\n标题: 甲\n\n## 标题\n\n案卷类型: 重大行政决策\n',
    '---\n案卷类型: 重大行政决策草案\n---\n',
    '---\n# 案卷类型: 重大行政决策\n甲: 乙\n---\n',
    `---\n甲: ${'乙'.repeat(70_000)}\n案卷类型: 重大行政决策\n---\n`,
  ])('sees none in other texts', (text) => {
    expect(isDossierText(text)).toBe(false);
  });
});
