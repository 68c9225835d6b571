/**
 * The samples are checked as a user checks them: real files, a fixed day, everything the report says read whole.
 * Each defect that was planted must be told once, at its place, and nothing else.
 */
import { join, relative } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { chineseWeekday, type Day, day, parseIsoDay } from '../../checks/base/civil-day.ts';
import { renderJson } from '../../checks/index.ts';
import { countDays } from '../../checks/lawbook/day-count.ts';
import { WorkingCalendar } from '../../checks/lawbook/working-days.ts';
import {
  checkedSample,
  checkSample,
  citedRows,
  openObligations,
  sampleChecker,
  sampleDay,
  verdictsBut,
} from '../support/checked-sample.ts';
import {
  defectNumbers,
  linesOffWork,
  markdownBelow,
  sampleFiles,
  sampleText,
  unlinkedAttachments,
} from '../support/sample-text.ts';

const good = 'samples/虹口-停车治理/案卷.md';
const bad = 'samples/虹口-停车治理-有缺陷/案卷.md';
const prose = 'samples/简短案卷-叙述体/案卷.md';
const early = 'samples/起草阶段/案卷.md';
const everyFile = markdownBelow('samples');

function iso(text: string): Day {
  const value = parseIsoDay(text);
  if (value === null) throw new Error(`没有这一天：${text}`);
  return value;
}

describe('合格的案卷', () => {
  const { dossier, report } = checkSample(good);

  it('没有任何提示，没有一项违反或者无法判断', () => {
    expect(citedRows(dossier.diagnostics)).toEqual([]);
    expect(dossier.findings).toEqual([]);
    const { violated, undetermined } = report.summary.verdicts;
    expect({ violated, undetermined }).toEqual({ violated: 0, undetermined: 0 });
  });

  it('走过每个步骤：每步都有一项由证据证明', () => {
    const proved = new Set(dossier.verdicts.filter((v) => v.verdict === 'met').map((v) => v.step));
    expect([...proved]).toEqual(
      expect.arrayContaining([
        '启动',
        '公众参与',
        '专家论证',
        '风险评估',
        '公平竞争审查',
        '合法性审查',
        '集体讨论',
        '公布',
        '执行',
        '后评估',
        '归档',
      ]),
    );
    expect([dossier.decisionDate, dossier.stage]).toEqual(['2024-12-05', '后评估']);
  });

  it('链接到自己文件夹里的每一份附件，附件没有多余的', () => {
    expect(unlinkedAttachments(good)).toEqual([]);
  });
});

describe('有缺陷的案卷', () => {
  const { dossier } = checkSample(bad);

  it('每处缺陷报一次，报在缺陷所在的文字上，此外什么都不报', () => {
    expect(citedRows(dossier.diagnostics)).toEqual([
      ['error', 'N713-3-3b', '2024年3月11日', 'N713 3-3'],
      ['warning', 'HK-56-2a', '2024年7月5日', 'HK 56-2'],
      ['error', 'link-not-found', '03-公众参与/座谈会记录.md', ''],
      ['error', 'N713-15-1e', '2024年7月15日至2024年8月2日', 'N713 15-1'],
      ['warning', 'fact-conflict', '2024年7月15日至2024年8月2日', ''],
      ['error', 'N713-15-1b', '征求意见稿', 'N713 15-1'],
      ['error', 'N713-16-3d', '2024年9月18日', 'N713 16-3'],
      ['error', 'N713-17-3', '9', 'N713 17(3)'],
      ['error', 'N713-18', '46', 'N713 18'],
      ['error', 'N713-20-2a', '有，所在单位承接共享平台建设', 'N713 20'],
      ['error', 'N713-19-2b', '未签名', 'N713 19-2'],
      ['error', 'N713-23-2b', '05-风险评估/风险评估报告.md', 'N713 23-2'],
      ['error', 'FCR-14a', '虹口区建设和管理委员会', 'FCR 14'],
      ['error', 'SHFS-6', '初审意见', 'SHFS 6'],
      ['warning', 'N713-26-2', '2024年11月11日', 'N713 26-2'],
      ['error', 'N713-27-1', '法定程序、内容合法', 'N713 27(1)'],
      ['error', 'N713-30-1a', '十七届区政府第36次区长办公会议', 'N713 30-1'],
      ['error', 'N713-30-2b', '否', 'N713 30-2'],
      ['error', 'N713-31', '2024年12月18日', 'N713 31'],
      ['warning', 'N713-32a', '公布', 'N713 32'],
      ['error', 'HK-31a', '2024年12月26日', 'HK 31'],
      ['warning', 'N713-33', '28', 'N713 33'],
    ]);
  });

  it('是同一件事项：缺陷以外的要求与合格的一份结论相同', () => {
    // Duties of the executive meeting do not arise where another meeting stood in for it.
    const ofThatMeeting = ['HK-48a', 'HK-48b', 'HK-48f', 'HK-52-1a', 'HK-53'];
    const touched = new Set([...openObligations(dossier), ...ofThatMeeting]);
    expect(verdictsBut(dossier, touched)).toEqual(verdictsBut(checkedSample(good), touched));
  });

  it('对照表与报告一致：序号连续，条数等于提示数', () => {
    expect(defectNumbers('samples/虹口-停车治理-有缺陷/README.md')).toEqual(
      dossier.diagnostics.map((_, i) => i + 1),
    );
  });
});

describe('叙述体的案卷', () => {
  const { dossier } = checkSample(prose);

  it('从句子里读出步骤，内容没有违反', () => {
    // The county is invented, and the report says that only national law was applied.
    expect(citedRows(dossier.diagnostics)).toEqual([['information', 'place-unknown', '云溪县人民政府', '']]);
    expect(dossier.verdicts.filter((v) => v.verdict === 'violated')).toEqual([]);
    expect(dossier.decisionDate).toBe('2023-07-27');
  });

  it('公平竞争审查条例施行以前的决策，不按该条例判断', () => {
    const later = dossier.verdicts.filter((v) => v.citation.law === 'FCR' && v.verdict !== 'not-checkable');
    expect(new Set(later.map((v) => v.verdict))).toEqual(new Set(['not-applicable']));
  });
});

describe('起草阶段的案卷', () => {
  const { dossier } = checkSample(early);

  it('后面的步骤没有到期，不报缺', () => {
    expect(citedRows(dossier.diagnostics)).toEqual([]);
    expect(dossier.verdicts.filter((v) => v.verdict === 'violated')).toEqual([]);
    for (const id of ['N713-25-1a', 'N713-30-1a', 'N713-31', 'N713-32a', 'N713-33'])
      expect([id, dossier.verdicts.find((v) => v.obligation === id)?.verdict]).toEqual([id, 'not-due']);
  });

  it('问一句能不能上会，就列出还差的步骤', () => {
    const gate = checkSample(early, '集体讨论').dossier;
    const missing = new Set(gate.verdicts.filter((v) => v.verdict === 'violated').map((v) => v.obligation));
    expect([...missing]).toEqual(expect.arrayContaining(['N713-25-1a']));
    expect(missing.has('N713-32a')).toBe(false);
  });
});

describe('全部样例', () => {
  it('一起检查得到的 JSON 报告符合公布的格式', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(sampleText('docs/schema/report-1.schema.json')));
    const report = sampleChecker.check(sampleFiles, everyFile, { asOf: sampleDay });
    expect(report.dossiers.map((d) => d.path)).toEqual(everyFile.filter((path) => path.endsWith('/案卷.md')));
    expect(report.dossiers.map((d) => d.path)).toEqual(expect.arrayContaining([bad, early, good, prose]));
    expect(report.findings).toEqual([]);
    expect(validate(JSON.parse(renderJson(report))), JSON.stringify(validate.errors)).toBe(true);
  });

  it('写明的日子都存在，星期与日历相符', () => {
    const wrong: string[] = [];
    let withWeekday = 0;
    for (const path of everyFile)
      for (const m of sampleText(path).matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日(?:[（(](星期.)[)）])?/g)) {
        const [whole, y, mo, d, weekday] = m;
        const value = day(Number(y), Number(mo), Number(d));
        if (weekday !== undefined) withWeekday++;
        if (value === null || (weekday !== undefined && weekday !== chineseWeekday(value)))
          wrong.push(`${path} ${whole}`);
      }
    expect(wrong).toEqual([]);
    expect(withWeekday).toBeGreaterThan(2);
  });

  it('机关的日子都在工作日，写明的工作日数与日历一致', () => {
    const calendar = new WorkingCalendar();
    const office =
      /(?:意见日期|会议日期|印发日期|公布日期|收件日期|举行日期|复函日期|请示日期|批复日期)[：|]/;
    expect(linesOffWork([good, bad, early], (line) => office.test(line), calendar)).toEqual([]);

    const letter = (path: string) =>
      sampleText(join(path, '..', '07-合法性审查/送审函.md').replaceAll('\\', '/'));
    const workdays = (from: string, to: string) => countDays(iso(from), iso(to), '工作日', calendar).count;
    expect([workdays('2024-11-11', '2024-11-22'), letter(good)]).toEqual([
      9,
      expect.stringContaining('共9个工作日'),
    ]);
    expect([workdays('2024-11-11', '2024-11-15'), letter(bad)]).toEqual([
      4,
      expect.stringContaining('共4个工作日'),
    ]);
    // The last reply came on the fifth working day, as the text says; publication within twenty of signing.
    expect(workdays('2024-06-17', '2024-06-24')).toBe(5);
    expect(workdays('2024-12-12', '2024-12-16')).toBeLessThanOrEqual(20);
    // Sunday, worked in exchange for National Day: the day on which the handling of comments was published.
    expect(chineseWeekday(iso('2024-09-29'))).toBe('星期日');
    expect(calendar.reason(iso('2024-09-29')).kind).toBe('make-up');
  });

  it('说明文件不是案卷', () => {
    const documents = everyFile.filter((path) => relative('samples', path).endsWith('README.md'));
    expect(documents).toContain('samples/README.md');
    for (const path of documents) expect(sampleChecker.isDossier(sampleFiles, path)).toBe(false);
  });
});
