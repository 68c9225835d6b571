/** The outline: what a reader finds in the tree of the file, and what folds. */
import { describe, expect, it } from 'vitest';
import type { ide } from '../../../checks/index.ts';
import { openSample, openText, service, textOf } from './open-dossier.ts';

const defective = 'samples/虹口-停车治理-有缺陷/案卷.md';

function paths(entries: readonly ide.OutlineEntry[], above = ''): string[] {
  return entries.flatMap((entry) => [
    `${above}${entry.kind}:${entry.name}${entry.detail === null ? '' : `=${entry.detail}`}`,
    ...paths(entry.children, `${above}${entry.name}/`),
  ]);
}

describe('outline', () => {
  it('shows steps, their records and their fields with values', () => {
    const analysis = openSample(defective);
    const [dossier] = service.symbols(analysis, defective);
    expect(dossier?.name).toBe('虹口区经营性停车场（库）错时共享管理办法');
    expect(dossier?.children.map((c) => c.name)).toEqual([
      '决策启动',
      '草案拟订',
      '公众参与',
      '专家论证',
      '社会稳定风险评估',
      '公平竞争审查',
      '合法性审查',
      '集体讨论决定',
      '请示报告',
      '决策公布',
      '决策执行',
      '决策后评估',
      '归档',
    ]);
    expect(paths(dossier?.children ?? [])).toEqual(
      expect.arrayContaining([
        '公众参与/record:公开征求意见',
        '公众参与/公开征求意见/field:期间=2024年7月15日至2024年8月2日',
        '草案拟订/征求部门意见/field:单位、发函日期、复函日期、意见、采纳、会签人=4 行',
      ]),
    );
  });

  it('takes numbered paragraphs for headings and sorts running text into records', () => {
    const text =
      '---\n案卷类型: 重大行政决策\n---\n一、公众参与\n\n征求意见稿于2024年2月1日至3月4日在区政府门户网站公开征求意见，共收到意见37条，采纳21条。\n\n二、专家论证\n\n- 日期：2024年3月8日\n';
    const analysis = openText(text);
    const shown = paths(service.symbols(analysis, analysis.path)[0]?.children ?? []);
    expect(shown).toEqual(
      expect.arrayContaining([
        'step:公众参与',
        '公众参与/record:公开征求意见',
        '公众参与/公开征求意见/field:期间=2024年2月1日至3月4日',
        '公众参与/意见采纳情况/field:收到=37',
        'step:专家论证',
        '专家论证/field:日期=2024年3月8日',
      ]),
    );
  });

  it('shows an attachment by its own headings and the facts read from it', () => {
    const analysis = openSample(defective);
    const path = 'samples/虹口-停车治理-有缺陷/03-公众参与/征求意见公告.md';
    expect(paths(service.symbols(analysis, path)).join('\n')).toContain('期间=2024年7月15日至2024年8月5日');
    expect(service.symbols(analysis, '没有这个文件.md')).toEqual([]);
  });

  it('folds the front matter, sections and tables', () => {
    const analysis = openSample(defective);
    const text = textOf(analysis);
    const shown = service
      .folding(analysis, defective)
      .map((f) => `${f.kind} ${text.slice(f.span.start, f.span.end).split('\n')[0]}`);
    expect(shown[0]).toBe('front-matter ---');
    expect(shown).toContain('section ## 三、公众参与');
    expect(shown).toContain('section ### （三）公开征求意见');
    expect(shown.filter((s) => s.startsWith('table'))).toHaveLength(5);
  });
});
