/**
 * The two Shangcheng samples: a decision of 2018, before the Regulation, by the rules of the district and the province.
 * The disclosure regulation of that year is not in the data; that, and only that, is said of the good one.
 */
import { describe, expect, it } from 'vitest';
import { checkedSample, toldRows } from '../support/checked-sample.ts';
import { defectNumbers } from '../support/sample-text.ts';

const good = checkedSample('samples/上城-背街小巷/案卷.md');
const bad = checkedSample('samples/上城-背街小巷-有缺陷/案卷.md');
const inherent = ['information', 'XXGK-26', '案卷类型: 重大行政决策'];

describe('上城：合格的案卷', () => {
  it('除了说明2018年的信息公开条例没有收录，什么都不报', () => {
    expect(toldRows(good.diagnostics)).toEqual([inherent]);
    expect(good.findings).toEqual([]);
    const open = good.verdicts.filter((v) => v.verdict === 'violated' || v.verdict === 'undetermined');
    expect(new Set(open.map((v) => v.citation.law))).toEqual(new Set(['XXGK']));
    expect([good.decisionDate, good.stage]).toEqual(['2018-11-08', '后评估']);
  });

  it('当时有效的地方规则和国办通知都有由证据证明的要求', () => {
    const proved = new Set(good.verdicts.filter((v) => v.verdict === 'met').map((v) => v.citation.law));
    expect([...proved]).toEqual(expect.arrayContaining(['SC', 'ZJ337', 'ZJRD', 'GB37']));
  });
});

describe('上城：有缺陷的案卷', () => {
  it('每处缺陷报一次，报在缺陷所在的文字上，此外什么都不报', () => {
    expect(toldRows(bad.diagnostics)).toEqual([
      ['error', 'SC-17e', '案卷类型: 重大行政决策'],
      inherent,
      ['error', 'link-not-found', '02-草案拟订/走访调研.md'],
      ['error', 'GB37-2', '照搬市级整治标准'],
      ['error', 'SC-17a', '未征求'],
      ['error', 'SC-17c', '公众参与'],
      ['error', 'GB37-6c', '2018年11月13日'],
      ['error', 'SC-23-1c', '草案送审稿、公众意见采纳情况、专家意见采纳情况，见[提请函'],
      ['error', 'GB37-6b', '未审核'],
      ['error', 'SC-16', '区政府专题会议'],
      ['information', 'ZJRD-10-2', '2018年11月9日'],
      ['warning', 'SC-27', '公布'],
      ['information', 'ZJ337-x2', '上城区政府门户网站'],
      ['error', 'SC-21-2', '杭州市人民政府'],
      ['error', 'SC-18b', '未开展督查'],
    ]);
  });

  it('对照表与报告一致：序号连续，条数等于固有说明以外的提示数', () => {
    expect(defectNumbers('samples/上城-背街小巷-有缺陷/README.md')).toEqual(
      bad.diagnostics.slice(1).map((_, i) => i + 1),
    );
  });
});

it.each([
  ['合格', good],
  ['有缺陷', bad],
])('%s：2019年9月1日才施行的重大行政决策程序条例一项也不适用', (_, dossier) => {
  const national = dossier.verdicts.filter((v) => v.citation.law === 'N713' && v.verdict !== 'not-checkable');
  expect(national.length).toBeGreaterThan(90);
  expect(new Set(national.map((v) => v.verdict))).toEqual(new Set(['not-applicable']));
});
