/** Hover: what a reader learns from pointing at a fact, a finding, a key, a heading, a link. */
import { describe, expect, it } from 'vitest';
import { type Analysis, parseStatute } from '../../../checks/index.ts';
import { alone, caret, dossierPath, openSample, openText, service, textOf } from './open-dossier.ts';

const defective = 'samples/虹口-停车治理-有缺陷/案卷.md';

/** Hover on the `into`-th character of the first `words` of the dossier, as plain text. */
function at(analysis: Analysis, words: string, into = 1, around = alone): string {
  const offset = textOf(analysis).indexOf(words);
  if (offset < 0) throw new Error(`没有“${words}”`);
  return plain(service.hover(analysis, analysis.path, offset + into, around)?.markdown ?? '');
}
const plain = (markdown: string): string => markdown.replace(/\\(?=[!-~])/g, '');

const hovered = (marked: string): string | null => {
  const { text, offset } = caret(marked);
  return service.hover(openText(text), dossierPath, offset, alone)?.markdown ?? null;
};

describe('hover on a fact', () => {
  const analysis = openSample(defective);

  it('tells the record, the field, how it was read, the weekdays and both ways of counting', () => {
    const shown = at(analysis, '2024年7月15日至2024年8月2日');
    expect(shown).toContain('**公开征求意见 · 期间**（已述 · 字段）');
    expect(shown).toContain('2024年7月15日（星期一）至2024年8月2日（星期五）');
    expect(shown).toContain('首日不计 18 日，首尾都算 19 日');
  });

  it('explains the days: the first, the last that the law wants, what is skipped', () => {
    const shown = at(analysis, '2024年7月15日至2024年8月2日');
    expect(shown).toContain('第 1 日是 2024年7月16日（星期二）');
    expect(shown).toContain('第 30 日是 2024年8月14日（星期三）');
    const working = at(analysis, '2024年7月5日');
    expect(working).toContain('2024年6月22日至23日：周末，不计');
    expect(working).toContain('2024年7月1日至5日：第 10 至 14 日');
    expect(working).toContain('第 5 个工作日是 2024年6月24日（星期一）');
  });

  it('counts working days between the two days of a duty and names holidays and make-up days', () => {
    const { text, offset } = caret(
      '---\n案卷类型: 重大行政决策\n决策机关: 上海市虹口区人民政府\n---\n## 合法性审查\n\n- 送审日期：‸2024年9月10日\n- 要求反馈日期：2024年9月23日\n- 审查单位：虹口区司法局\n- 意见日期：2024年9月23日\n- 结论：合法\n',
    );
    const markdown = plain(service.hover(openText(text), dossierPath, offset, alone)?.markdown ?? '');
    expect(markdown).toMatch(/2024年9月14日（中秋节?调休上班）/);
    expect(markdown).toMatch(/2024年9月15日至17日：中秋节?，不计/);
  });

  it('lists the duties that rest on it with their verdicts', () => {
    expect(at(analysis, '首长末位发言：否', 8)).toContain('✓ 已满足：会议组成人员充分发表意见');
  });

  it('means the value when the pointer is on its key', () => {
    expect(at(analysis, '期间：2024年7月15日')).toContain('首日不计 18 日');
  });

  it('says that a statement is denied, planned or blank', () => {
    const dossier = (line: string): string =>
      `---\n案卷类型: 重大行政决策\n---\n## 公众参与\n\n### 听证会\n\n- 举行日期：${line}\n`;
    expect(hovered(dossier('‸待补充'))).toContain('空白 · 字段');
    expect(hovered(dossier('拟于2024年‸5月6日举行'))).toContain('计划 · 字段');
  });

  it('is silent on plain text', () => {
    expect(hovered('---\n案卷类型: 重大行政决策\n---\n今天天气‸不错。\n')).toBeNull();
  });
});

describe('hover on a finding', () => {
  const analysis = openSample(defective);

  it('gives the duty, the article, what to do, the day of the rules, and what has the same cause', () => {
    const shown = at(analysis, '2024年7月5日');
    expect(shown).toContain('**警告** 部门之间征求意见、会签，一般5个工作日内回复');
    expect(shown).toContain('依据：《上海市虹口区人民政府工作规则》第五十六条第二款（HK-56-2a）');
    expect(shown).toContain('怎么办：');
    expect(shown).toContain('按 2024-12-05 有效的规则判断（虹府发〔2022〕3号，2022-01-21 起施行）');
    expect(shown).toContain('HK-56-2b');
  });

  it('quotes the article from the user’s own library, as text', () => {
    const statute = parseStatute(
      '# 上海市虹口区人民政府工作规则\n\n第五十六条 第一款的话。\n\n第二款的话 [点我](command:x)。\n',
    );
    if (!statute) throw new Error('读不出法条');
    const { markdown } =
      service.hover(analysis, defective, textOf(analysis).indexOf('2024年7月5日') + 1, {
        ...alone,
        library: [statute],
      }) ?? {};
    expect(markdown).toContain('> 第二款的话 \\[点我\\](command:x)。');
    expect(markdown).not.toContain('第一款的话');
  });

  it('shows the other place of a contradiction', () => {
    expect(at(analysis, '2024年7月15日至2024年8月2日')).toContain(
      '另一处：2024年7月15日至2024年8月5日（征求意见公告.md）',
    );
  });

  it('shows the rules of nation, province and city on one point beside each other', () => {
    const samples = [
      'samples/上城-背街小巷-有缺陷/案卷.md',
      defective,
      'samples/鼓楼-夜市管理-有缺陷/案卷.md',
    ];
    const trails = samples.flatMap((path) => {
      const one = openSample(path);
      return one.report.diagnostics.flatMap(({ location }) => {
        const offset = one.dossier.document.lines.offset(location.range.start);
        const shown = service.hover(one, path, offset, alone)?.markdown ?? '';
        return shown.includes('同一事项的规定') ? [shown.slice(shown.indexOf('同一事项的规定'))] : [];
      });
    });
    expect(trails.some((t) => /- 全国：[\s\S]*- [^\n]*(?:省|市)[^\n]*：/.test(t))).toBe(true);
  });

  it('speaks English where asked', () => {
    const shown = at(openSample(defective, 'en'), '2024年7月5日');
    expect(shown).toContain('**warning**');
    expect(shown).toContain('**部门意见 · 复函日期** ');
    expect(shown).toContain('Working day 5 is 2024-06-24 (Monday)');
    expect(shown).toContain('2024-06-22 to 2024-06-23: weekend, not counted');
  });
});

describe('hover elsewhere', () => {
  const analysis = openSample(defective);

  it('explains keys, their values and circumstances', () => {
    expect(at(analysis, '事项类别')).toContain('可以写：公共政策和措施、重要规划');
    expect(at(analysis, '决策事项:')).toContain('（必填）');
    expect(at(analysis, '380万元')).toContain('3,800,000 元');
    const circumstance = at(analysis, '专业性技术性强');
    expect(circumstance).toContain('本案卷：是');
    expect(circumstance).toContain('N713-19-1a');
    expect(at(analysis, '意见分歧较大')).toContain('理由：部门、街道和公众意见的主要分歧');
  });

  it('tells whose rules come with a place', () => {
    expect(at(analysis, '上海市/虹口区', 5)).toMatch(
      /- 全国：\d+ 项\n- 上海市：\d+ 项\n- 上海市\/虹口区：\d+ 项/,
    );
  });

  it('works in front matter that is no valid YAML', () => {
    expect(
      hovered('---\n案卷类型: 重大行政决策\n情形:\n  情况‸紧急: {判断: 否, 理由\n决策机关: [[\n---\n'),
    ).toContain('情况紧急');
  });

  it('takes the first heading below unclosed front matter for a heading', () => {
    expect(hovered('---\n案卷类型: 重大行政决策\n\n## 公众‸参与\n\n- 渠道：网站\n')).toContain(
      '**公众参与**',
    );
  });

  it('tells one of many findings at a place at length, and counts the rest', () => {
    const shown = hovered(
      '---\n案卷‸类型: 重大行政决策\n决策机关: 上海市虹口区人民政府\n当前阶段: 公布\n---\n',
    );
    expect(shown).toMatch(/^\*\*错误\*\*/);
    expect(shown?.match(/有效的规则判断/g)).toHaveLength(1);
    expect(shown).toMatch(/这里另有 \d+ 条提示/);
  });

  it('sums up a step and a record on their headings', () => {
    const step = at(analysis, '三、公众参与', 3);
    expect(step).toMatch(/已满足 \d+ · 违反 \d+/);
    expect(step).toContain('谁来办：');
    expect(at(analysis, '（三）公开征求意见', 4)).toContain('**公众参与 · 公开征求意见**');
  });

  it('tells the state of a linked file', () => {
    expect(at(analysis, '03-公众参与/征求意见公告.md')).toContain('内容已读入');
    const text =
      '---\n案卷类型: 重大行政决策\n---\n## 公众参与\n\n- 公告：[甲](a.pdf)、[乙](b.md)、[丙](空.md)\n';
    const made = openText(text, { '事项/a.pdf': 'x', '事项/空.md': '' });
    expect(at(made, 'a.pdf')).toContain('内容不读');
    expect(at(made, 'b.md')).toContain('文件不存在');
    expect(at(made, '空.md')).toContain('文件是空的');
  });

  it('explains a duty named in a waiver and says whether it can be waived', () => {
    const shown = hovered('---\n案卷类型: 重大行政决策\n豁免:\n  - 义务: N713-‸15-1d\n    理由: 紧急\n---\n');
    expect(shown).toContain('**N713-15-1d**');
    expect(shown).toContain('可以豁免');
    expect(hovered('---\n案卷类型: 重大行政决策\n豁免: [{义务: N713-25-‸1a}]\n---\n')).toContain('不得豁免');
    expect(
      hovered('---\n案卷类型: 重大行政决策\n豁免:\n  - 义务: N713-15-1d\n    批准‸人: 张三\n---\n'),
    ).toContain('谁批准的');
  });
});
