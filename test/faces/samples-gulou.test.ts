/**
 * The samples of 鼓楼区, 开封, are checked as a user checks them: real files, a fixed day, the report read whole.
 * Each defect that was planted must be told once, at its place, and nothing else.
 */
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../checks/base/civil-day.ts';
import { countDays } from '../../checks/lawbook/day-count.ts';
import { WorkingCalendar } from '../../checks/lawbook/working-days.ts';
import {
  checkedSample,
  checkSample,
  citedRows,
  openObligations,
  verdictsBut,
} from '../support/checked-sample.ts';
import { defectNumbers, linesOffWork, unlinkedAttachments } from '../support/sample-text.ts';

const folder = 'samples/鼓楼-夜市管理';
const good = `${folder}/案卷.md`;
const bad = `${folder}-有缺陷/案卷.md`;

describe('合格的案卷', () => {
  const { dossier, report } = checkSample(good);

  it('没有任何提示，没有一项违反或者无法判断', () => {
    expect(citedRows(dossier.diagnostics)).toEqual([]);
    expect(dossier.findings).toEqual([]);
    const { violated, undetermined } = report.summary.verdicts;
    expect({ violated, undetermined }).toEqual({ violated: 0, undetermined: 0 });
    expect([dossier.decisionDate, dossier.stage]).toEqual(['2025-08-28', '后评估']);
  });

  it('认出是开封市的鼓楼区，省市区三级的规则都用上了', () => {
    expect(dossier.jurisdiction).toEqual(['CN', '河南省', '河南省/开封市', '河南省/开封市/鼓楼区']);
    const met = new Set(dossier.verdicts.filter((v) => v.verdict === 'met').map((v) => v.obligation));
    for (const id of ['GL-45b', 'GL-45d', 'GL-22f', 'GL-22g', 'GL-34d', 'GL-20', 'HEN210-3'])
      expect([id, met.has(id)]).toEqual([id, true]);
    expect(dossier.verdicts.find((v) => v.obligation === 'KF29')?.verdict).toBe('not-applicable');
  });

  it('链接到自己文件夹里的每一份附件，附件没有多余的', () => {
    expect(unlinkedAttachments(good)).toEqual([]);
  });
});

describe('有缺陷的案卷', () => {
  const { dossier } = checkSample(bad);

  it('每处缺陷报一次，报在缺陷所在的文字上，此外什么都不报', () => {
    expect(citedRows(dossier.diagnostics)).toEqual([
      ['error', 'GL-26-1a', '五性论证', 'GL 26'],
      ['error', 'GL-51-1a', '副局长白云舒', 'GL 51-1'],
      ['warning', 'GL-51-2', '2025年4月24日', 'GL 51-2'],
      ['warning', 'GL-22f', '2025年8月4日', 'GL 22'],
      [
        'error',
        'GL-22d',
        '办法送审稿、起草说明、法律法规规章和政策依据、征求意见及采纳情况、履行程序的说明',
        'GL 22',
      ],
      ['warning', 'GL-34c', '提请', 'GL 34'],
      ['error', 'GL-45a', '未经审阅', 'GL 45'],
      ['error', 'GL-30-1', '邀请商户代表和居民代表各一名列席', 'GL 30'],
      ['error', 'GL-47', '副区长闻思齐未请假', 'GL 47'],
      ['error', 'GL-45e', '2025年8月28日', 'GL 45'],
      ['error', 'GL-45f', '副区长宋知远', 'GL 45'],
      ['error', 'GL-53', '副区长宋知远', 'GL 53'],
      ['error', 'GL-34d', '10-公布/正式文件.md', 'GL 34'],
      ['error', 'GL-32b', '鼓楼区融媒体中心', 'GL 32'],
      ['warning', 'GL-20', '鼓楼区人大常委会', 'GL 20'],
    ]);
  });

  it('对照表与报告一致：序号连续，条数等于提示数', () => {
    expect(defectNumbers(`${folder}-有缺陷/README.md`)).toEqual(dossier.diagnostics.map((_, i) => i + 1));
  });

  it('缺陷以外的要求与合格的一份结论相同', () => {
    const touched = openObligations(dossier);
    expect(verdictsBut(dossier, touched)).toEqual(verdictsBut(checkedSample(good), touched));
  });
});

it('机关的日子都在工作日，审查和印制提前的天数与日历一致', () => {
  const calendar = new WorkingCalendar();
  const office =
    /(?:意见日期|会议日期|印发日期|公布日期|收件日期|报送日期|送达日期|印制日期|批复日期|审查日期|举行日期|启动日期)：/;
  expect(linesOffWork([good, bad], (line) => office.test(line), calendar)).toEqual([]);
  const between = (from: string, to: string) =>
    countDays(parseIsoDay(from) ?? 0, parseIsoDay(to) ?? 0, '工作日', calendar).count;
  expect([between('2025-08-04', '2025-08-14'), between('2025-08-22', '2025-08-28')]).toEqual([8, 4]);
  // 4 April (清明) lies before the letters; the 13 working days of the defective reply have no holiday in them.
  expect(between('2025-04-07', '2025-04-24')).toBe(13);
});
