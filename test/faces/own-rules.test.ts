/** A place added as docs/guide/own-place.md says: scaffold, five rules of its own, cases, then a dossier. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Folder, realCommand, temporaryFolder } from '../support/command.ts';

const five = `instrument: MZ
obligations:
  - id: MZ-1
    cite: {article: 1}
    step: 合法性审查
    level: essential
    modality: must
    duty: {zh: 合法性审查不少于15个工作日, en: At least 15 working days for the legality review}
    remedy: {zh: 提前送审。, en: Submit earlier.}
    tightens: N713-26-2
    each: 合法性审查
    judge: {name: days, from: [收件日期, 送审日期], to: [意见日期], parameter: 绵竹市合法性审查时间}
  - id: MZ-2
    cite: {article: 2}
    step: 专家论证
    level: essential
    modality: must
    duty: {zh: 论证专家不少于5人, en: At least five experts}
    remedy: {zh: 增聘专家。, en: Invite more experts.}
    each: 专家论证
    without: not-applicable
    judge: {name: at-least, of: [人数], table: 姓名, parameter: 绵竹市专家人数}
  - id: MZ-3
    cite: {article: 3}
    step: 集体讨论
    level: standard
    modality: must
    duty: {zh: 司法局负责人列席常务会议, en: The head of the justice bureau attends}
    remedy: {zh: 通知司法局负责人列席。, en: Invite the head of the justice bureau.}
    each: 会议
    judge: {name: one-of, of: [列席], allow: [司法局]}
  - id: MZ-4
    cite: {article: 4}
    step: 公众参与
    level: standard
    modality: must
    duty: {zh: 意见采纳情况公布反馈, en: Feedback on comments is published}
    remedy: {zh: 公布反馈并写明日期。, en: Publish the feedback with its day.}
    each: 意见采纳情况
    without: not-applicable
    judge: {name: present, any: [意见采纳情况.反馈公布日期]}
  - id: MZ-5
    cite: {article: 5}
    step: 公布
    level: standard
    modality: must
    duty: {zh: 公布同时写明执行单位, en: The executing unit is named on publication}
    remedy: {zh: 写明执行单位。, en: Name the executing unit.}
    each: 公布
    judge: {name: present, any: [公布.执行单位]}
`;

const experts = `id: 绵竹市专家人数
label: {zh: 论证专家的最少人数, en: least number of experts}
unit: 人
values:
  - {from: 2024-02-01, value: 5, cite: MZ 第2条}
`;

const dossier = `---
案卷类型: 重大行政决策
决策事项: 停车管理措施
决策机关: 绵竹市人民政府
承办单位: 绵竹市交通局
当前阶段: 公布
---
## 专家论证
- 日期：2024年6月3日
- 人数：3人
## 合法性审查
- 收件日期：2024年7月1日
- 意见日期：2024年7月10日
- 审查单位：绵竹市司法局
## 集体讨论
- 会议名称：第30次常务会议
- 会议日期：2024年8月1日
- 列席：财政局、司法局
`;

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());
const run = (...args: string[]) => folder.run(args, { program: realCommand });

describe('a place of the user’s own', () => {
  it('is scaffolded, tested and used without touching the program', () => {
    expect(run('new', 'place', '四川省/德阳市/绵竹市', '--code', '510683', '--id', 'MZ').status).toBe(0);
    expect(run('rules')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('2 个符合，0 个不符合'),
    });
    folder.write('本地规则/obligations/MZ/规则.yaml', five);
    folder.write('本地规则/parameters/MZ-专家.yaml', experts);
    expect(run('rules')).toMatchObject({ status: 0, stderr: '' });
    folder.write('案卷/案卷.md', dossier);
    const report = JSON.parse(run('check', '案卷', '--format', 'json').stdout);
    const verdicts = Object.fromEntries(
      report.dossiers[0].verdicts
        .filter((v: { obligation: string }) => v.obligation.startsWith('MZ-'))
        .map((v: { obligation: string; verdict: string }) => [v.obligation, v.verdict]),
    );
    expect(verdicts).toEqual({
      'MZ-1': 'violated',
      'MZ-2': 'violated',
      'MZ-3': 'met',
      'MZ-4': 'not-applicable',
      'MZ-5': 'not-due',
    });
    expect(report.dossiers[0].jurisdiction.at(-1)).toBe('四川省/德阳市/绵竹市');
    expect(report.dossiers[0].findings).toEqual([]);
  });

  it('overwrites nothing', () => {
    folder.write('juece.yaml', '规则目录: 别处\n');
    const again = run('new', 'place', '四川省/德阳市/绵竹市', '--code', '510683');
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('juece.yaml');
  });

  it('is told where its rules are wrong, and nothing is judged meanwhile', () => {
    run('new', 'place', '四川省/德阳市/绵竹市', '--code', '510683', '--id', 'MZ');
    folder.write('本地规则/obligations/MZ/规则.yaml', five.replace('name: at-least', 'name: at-lest'));
    folder.write('本地规则/parameters/MZ-专家.yaml', experts);
    folder.write('案卷/案卷.md', dossier);
    const { status, stdout, stderr } = run('check', '案卷');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/本地规则\/obligations\/MZ\/规则\.yaml:22:\d+ .*at-least/);
  });

  it('names the line of a wrong setting', () => {
    folder.write('juece.yaml', '规则目录: 没有这里\n');
    folder.write('案卷/案卷.md', dossier);
    expect(run('check', '案卷')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/juece\.yaml:1:\d+ .*没有这里/),
    });
    folder.write('juece.yaml', '规则: x\n');
    expect(run('check', '案卷').stderr).toMatch(/允许的键：继承、规则目录、法规库/);
  });
});
