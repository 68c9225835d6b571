/**
 * The samples of 海南区, 乌海, are checked as a user checks them: real files, a fixed day, the report read whole.
 * Each defect that was planted must be told once, at its place, and nothing else.
 */
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../checks/base/civil-day.ts';
import { countDays } from '../../checks/lawbook/day-count.ts';
import { WorkingCalendar } from '../../checks/lawbook/working-days.ts';
import { checkSample, citedRows } from '../support/checked-sample.ts';
import { defectNumbers, linesOffWork, unlinkedAttachments } from '../support/sample-text.ts';

const folder = 'samples/海南-园区环境整治补贴';
const good = `${folder}/案卷.md`;
const bad = `${folder}-有缺陷/案卷.md`;

describe('合格的案卷', () => {
  const { dossier, report } = checkSample(good);

  it('没有任何提示，没有一项违反或者无法判断', () => {
    expect(citedRows(dossier.diagnostics)).toEqual([]);
    expect(dossier.findings).toEqual([]);
    const { violated, undetermined } = report.summary.verdicts;
    expect({ violated, undetermined }).toEqual({ violated: 0, undetermined: 0 });
    expect([dossier.decisionDate, dossier.stage]).toEqual(['2024-09-26', '后评估']);
  });

  it('海南区的规则真的用上了：材料提前、列席、备案、先办公会议后常务会议', () => {
    const met = new Set(dossier.verdicts.filter((v) => v.verdict === 'met').map((v) => v.obligation));
    for (const id of ['HN-51-1a', 'HN-47b', 'HN-23-1', 'HN-48b', 'HN-54-2a', 'HN-57-3', 'HN-3'])
      expect([id, met.has(id)]).toEqual([id, true]);
  });

  it('链接到自己文件夹里的每一份附件，附件没有多余的', () => {
    expect(unlinkedAttachments(good)).toEqual([]);
  });
});

describe('有缺陷的案卷', () => {
  const { dossier } = checkSample(bad);

  it('每处缺陷报一次，报在缺陷所在的文字上，此外什么都不报', () => {
    expect(citedRows(dossier.diagnostics)).toEqual([
      ['error', 'HN-29-1b', '五性论证', 'HN 29-1'],
      ['warning', 'HN-57-3', '2024年6月11日', 'HN 57-3'],
      ['error', 'HN-50-1a', '口头答复同意', 'HN 50-1'],
      ['error', 'HN-56a', '海南区工业和信息化局副局长康宁', 'HN 56'],
      [
        'error',
        'HN-47b',
        '区发展和改革委员会、区财政局主要负责人，区政府法律顾问，区工业和信息化局、区司法局、区市场监督管理局，公乌素镇，两名居民代表',
        'HN 47-1',
      ],
      ['warning', 'HN-51-1c', '是', 'HN 51-1'],
      ['error', 'HN-51-1a', '2024年9月24日', 'HN 51-1'],
      ['error', 'N713-30-1a', '暂缓审议', 'N713 30-1'],
      ['error', 'HN-53a', '副区长苏和', 'HN 53'],
      ['error', 'HN-57-2b', '草案文本、意见采纳情况', 'HN 57-2'],
      ['warning', 'HN-54-2a', '2024年10月18日', 'HN 54-2'],
      ['error', 'HN-37', '2024年10月28日', 'HN 37'],
      ['error', 'HN-23-1', '乌海市司法局', 'HN 23-1'],
      ['error', 'HN-31', '未明确', 'HN 31-2'],
    ]);
  });

  it('办公会议作决定：区规则与国家条例的两个结论并列，同一原因只报一次', () => {
    const verdicts = (id: string) =>
      dossier.verdicts.filter((v) => v.obligation === id).map((v) => v.verdict);
    expect([verdicts('HN-8a'), verdicts('N713-30-1a')]).toEqual([['met'], ['violated']]);
    const meeting = dossier.diagnostics.find((d) => d.code === 'N713-30-1a');
    expect(meeting?.obligations).toEqual(expect.arrayContaining(['HN-28', 'HN-47e', 'HN-47f']));
  });

  it('对照表与报告一致：序号连续，条数等于提示数', () => {
    expect(defectNumbers(`${folder}-有缺陷/README.md`)).toEqual(dossier.diagnostics.map((_, i) => i + 1));
  });
});

it('机关的日子都在工作日，会议材料提前的天数与日历一致', () => {
  const calendar = new WorkingCalendar();
  const office = /(?:意见日期|会议日期|印发日期|公布日期|收件日期|报送日期|送达日期|批复日期|审查日期)：/;
  expect(linesOffWork([good, bad], (line) => office.test(line), calendar)).toEqual([]);
  const ahead = (from: string) =>
    countDays(parseIsoDay(from) ?? 0, parseIsoDay('2024-09-26') ?? 0, '工作日', calendar).count;
  // Saturday 14 September was worked in exchange for Mid-Autumn, whose three days off lie between.
  expect([ahead('2024-09-13'), ahead('2024-09-24')]).toEqual([8, 2]);
});
