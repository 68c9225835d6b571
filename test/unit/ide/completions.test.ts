/** Completion: what is offered at the caret, also in files that are only half typed; and when it is silent. */
import { describe, expect, it } from 'vitest';
import type { ide } from '../../../checks/index.ts';
import { alone, caret, dossierPath, openText, service } from './open-dossier.ts';

const around = {
  ...alone,
  paths: () => [dossierPath, '事项/附件 (一)/公告.md', '事项/a.pdf', '别处/案卷.md'],
  dossiers: () => [
    { path: dossierPath, id: 'A-1', title: '本事项' },
    { path: '别处/案卷.md', id: 'B-2', title: '别的事项' },
  ],
};

function offered(marked: string): readonly ide.Completion[] {
  const { text, offset } = caret(marked);
  return service.completions(openText(text), dossierPath, offset, around);
}
const labels = (marked: string): readonly string[] => offered(marked).map((c) => c.label);

/** The text after taking the first offer with that label, snippet stops removed. */
function taking(marked: string, label: string): string {
  const { text } = caret(marked);
  const chosen = offered(marked).find((c) => c.label === label);
  if (!chosen) throw new Error(`没有提供“${label}”：${labels(marked).join('、')}`);
  const insert = chosen.snippet ? chosen.insert.replace(/\$\d/g, '') : chosen.insert;
  return text.slice(0, chosen.span.start) + insert + text.slice(chosen.span.end);
}

const kind = '案卷类型: 重大行政决策\n';
const closed = (yaml: string): string => `---\n${kind}${yaml}\n---\n`;
const body = (text: string, yaml = '决策机关: 上海市虹口区人民政府'): string => `${closed(yaml)}\n${text}`;

describe('completion of front-matter keys', () => {
  it('offers the keys that are missing, required ones first, with what they are for', () => {
    const offers = offered(closed('决策事项: 甲\n‸'));
    const names = offers.map((c) => c.label);
    expect(names.slice(0, 2)).toEqual(['决策机关', '承办单位']);
    expect(names).not.toContain('决策事项');
    expect(names).not.toContain('案卷类型');
    expect(offers[0]?.documentation).toContain('作出决定的机关');
    expect(offers[0]?.detail).toBe('必填');
  });

  it('replaces a half-typed key, also where the YAML is broken or not closed', () => {
    expect(taking(closed('承办单‸'), '承办单位')).toContain('\n承办单位: \n---');
    expect(taking(`---\n${kind}事项‸`, '事项类别')).toBe(`---\n${kind}事项类别: `);
    expect(taking(closed('决策机关: "没有收尾\n当前‸\n情形: {a: [\n'), '当前阶段')).toContain(
      '\n当前阶段: \n',
    );
    expect(taking(closed('决策机‸: 上海市虹口区人民政府'), '决策机关')).toContain('\n决策机关: 上海市');
  });

  it('is silent on fences, in comments and in free text', () => {
    expect(labels(`---‸\n${kind}---\n`)).toEqual([]);
    expect(labels(closed('# 备注‸'))).toEqual([]);
    expect(labels(closed('决策事项: 关于‸'))).toEqual([]);
  });
});

describe('completion of front-matter values', () => {
  it('offers listed values and replaces the value that stands there', () => {
    expect(labels(closed('事项类别: ‸'))).toContain('重要规划');
    expect(taking(closed('文件形式: 规‸章'), '规范性文件')).toContain('\n文件形式: 规范性文件\n');
    expect(taking(closed('当前阶段:‸'), '集体讨论')).toContain('\n当前阶段: 集体讨论\n');
  });

  it('offers places by their whole chain with the authority, and organs that the dossier names', () => {
    const place = offered(closed('适用地区: ‸')).find((c) => c.label === '上海市/虹口区');
    expect(place?.detail).toBe('上海市虹口区人民政府');
    expect(place?.kind).toBe('place');
    const text = closed('决策机关: 上海市虹口区人民政府\n承办单位:\n  - 区房管局\n  - 区财政局\n牵头单位: ‸');
    expect(labels(text)).toEqual(['区房管局', '区财政局']);
    expect(labels(closed('承办单位:\n  - ‸\n情形:\n  涉及其他部门: [区财政局, 区公安分局]'))).toEqual([
      '区财政局',
      '区公安分局',
    ]);
  });

  it('offers circumstances not yet declared, and the three ways to declare one', () => {
    const names = labels(closed('情形:\n  情况紧急: 否\n  ‸'));
    expect(names).toContain('社会普遍关心');
    expect(names).not.toContain('情况紧急');
    expect(labels(closed('情形:\n  情况紧急: ‸'))).toEqual(['是', '否', '{判断: 否, 理由: }']);
    expect(taking(closed('情形:\n  情况紧急: ‸'), '{判断: 否, 理由: }')).toContain(
      '情况紧急: {判断: 否, 理由: }\n',
    );
    expect(labels(closed('情形:\n  依法不予公开: ‸'))).toContain('{判断: 是, 依据: }');
    expect(labels(closed('情形:\n  情况紧急: {判断: 否, ‸}'))).toEqual(['理由', '依据']);
    expect(labels(closed('情形:\n  情况紧急: {判断: ‸'))).toEqual(['是', '否']);
    expect(labels(closed('情形:\n  情况紧急: {判断: 否, 理由: 因为‸'))).toEqual([]);
  });

  it('offers the fields of a waiver and the duties, those that cannot be waived last', () => {
    const item = '豁免:\n  - 义务: N713-15-1d\n    理由: 甲\n    ‸';
    expect(labels(closed(item))).toEqual(['批准人', '日期', '到期']);
    const duties = offered(closed('决策机关: 乌海市海南区人民政府\n豁免:\n  - 义务: ‸'));
    const refused = duties.findIndex((c) => c.detail?.startsWith('不得豁免'));
    expect(refused).toBeGreaterThan(0);
    expect(duties.slice(refused).every((c) => c.detail?.startsWith('不得豁免'))).toBe(true);
    expect(duties[0]?.documentation).toContain('依据：');
    expect(labels(closed('豁免:\n  - 义务: N713-15-1d\n    日期: ‸'))).toEqual([]);
  });

  it('every value it offers is one that the reader accepts', () => {
    for (const key of ['事项类别', '文件形式', '当前阶段'])
      for (const value of labels(closed(`${key}: ‸`)))
        expect(
          openText(closed(`${key}: ${value}`)).report.findings.filter((f) => f.code === 'unknown-value'),
        ).toEqual([]);
    for (const place of labels(closed('适用地区: ‸')))
      expect(openText(closed(`适用地区: ${place}`)).report.jurisdiction.at(-1)).toBe(place);
  });
});

describe('completion in the body', () => {
  const record = '## 公众参与\n\n### 公开征求意见\n\n- 期间：2024年2月1日至3月4日\n';

  it('offers headings of steps and records that are missing', () => {
    const steps = labels(body('## 公众参与\n\n## ‸'));
    expect(steps).toContain('专家论证');
    expect(steps).toContain('集体讨论决定');
    expect(steps).not.toContain('公众参与');
    const records = labels(body(`${record}\n### ‸`));
    expect(records).toContain('听证会');
    expect(records).not.toContain('公开征求意见');
    // What only expropriation needs stands last.
    expect(records.indexOf('征收预公告')).toBeGreaterThan(records.indexOf('民主协商'));
    expect(taking(body('## 四、专家‸\n'), '专家论证')).toContain('\n## 四、专家论证\n');
    expect(labels(body('## 集体讨论决定\n\n### ‸'))).toContain('常务会议');
  });

  it('offers the fields that the record at the caret does not state yet', () => {
    const names = labels(body(`${record}- ‸`));
    expect(names).toContain('渠道');
    expect(names).not.toContain('期间');
    expect(taking(body(`${record}- 渠‸`), '渠道')).toContain('\n- 渠道：');
    expect(taking(body(`${record}‸`), '反馈方式')).toContain('\n- 反馈方式：');
    expect(labels(body('## 公众参与\n\n- 听证会\n  - ‸'))).toContain('材料送达日期');
  });

  it('reads back every field that it offers as that field', () => {
    for (const { label, insert } of offered(body(`${record}- ‸`)).filter((c) => c.kind === 'field')) {
      const stated = openText(body(`${record}- ${insert}网站、2024年3月5日\n`)).dossier.records.flatMap(
        (r) => r.facts,
      );
      expect(stated.map((f) => f.field)).toContain(label);
    }
  });

  it('offers values of fields with a choice, and no dates', () => {
    expect(labels(body('## 集体讨论决定\n\n### 常务会议\n\n- 首长末位发言：‸'))).toEqual(['是', '否']);
    expect(labels(body('## 集体讨论决定\n\n### 常务会议\n\n- 会议名称：‸'))).toContain('常务会议');
    expect(labels(body('## 风险评估\n\n- 风险等级：‸'))).toContain('低风险');
    expect(labels(body('## 合法性审查\n\n- 审查单位：‸'))).toContain('上海市虹口区人民政府');
    expect(labels(body('## 集体讨论决定\n\n### 常务会议\n\n- 会议日期：‸'))).toEqual([]);
  });

  it('is silent in running text, quotations and tables', () => {
    for (const text of [
      '我们组织了公开‸征求意见',
      '我们组织了公开‸',
      '## 公众参与\n\n征求意见稿于二月一日起公开，共收到意见：‸',
      '- 本次听证会由区建管委‸',
      '> - ‸',
      '| 单位 | 意见 |\n| --- | --- |\n| 区‸ | 同意 |\n',
      '```\n- ‸\n```\n',
    ])
      expect(labels(body(text)), text).toEqual([]);
  });

  it('offers files beside the dossier first, written so that the link reads back', () => {
    const offers = offered(body('- 公告：[公告](‸)'));
    expect(offers.map((c) => c.label)).toEqual([
      'a.pdf',
      '附件 (一)/公告.md',
      '../别处/案卷.md',
      'B-2 别的事项',
    ]);
    expect(offers[1]?.insert).toBe('附件%20%28一%29/公告.md');
    expect(taking(body('- 公告：[公告](旧名‸.md)'), 'a.pdf')).toContain('[公告](a.pdf)');
    expect(taking(body('- 公告：[公告](<旧‸ 名.md>)'), '附件 (一)/公告.md')).toContain(
      '[公告](<附件 (一)/公告.md>)',
    );
  });
});
