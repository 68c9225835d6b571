/**
 * The two Hongqiao samples: funds above five million yuan, by the rules of the district, the city and the nation.
 * The good one must be silent; of the other each planted defect is told once, at its place, and nothing else.
 */
import { describe, expect, it } from 'vitest';
import { checkedSample, toldRows } from '../support/checked-sample.ts';
import { defectNumbers, linesOffWork } from '../support/sample-text.ts';

const good = checkedSample('samples/红桥-旧楼改造/案卷.md');
const bad = checkedSample('samples/红桥-旧楼改造-有缺陷/案卷.md');

describe('红桥：合格的案卷', () => {
  it('什么都不报，没有一项违反', () => {
    expect(toldRows(good.diagnostics)).toEqual([]);
    expect(good.findings).toEqual([]);
    const open = good.verdicts.filter((v) => v.verdict === 'violated' || v.verdict === 'undetermined');
    // How often meetings are held cannot be told from one dossier; it is of the level that is not shown.
    expect(open.map((v) => [v.obligation, v.level, v.severity])).toEqual([
      ['HQ-41h', 'complete', 'information'],
    ]);
    expect([good.decisionDate, good.stage]).toEqual(['2025-06-12', '后评估']);
  });

  it('国家、天津市和红桥区的要求都有由证据证明的', () => {
    const proved = new Set(good.verdicts.filter((v) => v.verdict === 'met').map((v) => v.citation.law));
    expect([...proved]).toEqual(expect.arrayContaining(['N713', 'TJ19', 'HQ']));
  });

  it('五百万元以上由常务会议决定，不适用办公会议的一项', () => {
    const verdict = (id: string) => good.verdicts.find((v) => v.obligation === id)?.verdict;
    expect([verdict('HQ-41d'), verdict('HQ-42b')]).toEqual(['met', 'not-applicable']);
  });

  it('写明的日子除征求意见的起止外都在工作日', () => {
    const path = 'samples/红桥-旧楼改造/案卷.md';
    expect(linesOffWork([path], (line) => !/期间|施行日期/.test(line))).toEqual([]);
  });
});

describe('红桥：有缺陷的案卷', () => {
  it('每处缺陷报一次，报在缺陷所在的文字上，此外什么都不报', () => {
    expect(toldRows(bad.diagnostics)).toEqual([
      ['warning', 'HQ-49c', '2025年3月24日'],
      ['warning', 'HQ-22c', '公众参与'],
      ['error', 'link-not-found', '03-公众参与/座谈会笔录.md'],
      ['error', 'HQ-21d', '未开展'],
      ['error', 'HQ-17-1a', '2025年5月22日'],
      ['error', 'HQ-21a', '副主任许南星'],
      ['error', 'N713-30-1a', '区长办公会议'],
      ['error', 'HQ-43b', '是'],
      ['warning', 'HQ-46e', '办公室主任邵云帆'],
      ['error', 'HQ-33', '2025年6月26日'],
      ['error', 'HQ-51a', '分管副区长韩亦诚'],
      ['error', 'XXGK-23', '区政府办公内网'],
      ['error', 'HQ-26', '2025年6月24日'],
      ['error', 'N713-34-1b', '未开展'],
      ['warning', 'HQ-46c', '归档'],
    ]);
  });

  it('同一处缺陷并列所有被违反的要求', () => {
    const of = (code: string) => bad.diagnostics.find((d) => d.code === code)?.obligations ?? [];
    expect(of('N713-30-1a')).toEqual(expect.arrayContaining(['HQ-20b', 'HQ-41d', 'HQ-41e']));
    expect(of('HQ-33')).toContain('N713-8-1b');
    expect(of('N713-34-1b')).toContain('HQ-53');
  });

  it('对照表与报告一致：序号连续，条数等于提示数', () => {
    expect(defectNumbers('samples/红桥-旧楼改造-有缺陷/README.md')).toEqual(
      bad.diagnostics.map((_, i) => i + 1),
    );
  });
});
