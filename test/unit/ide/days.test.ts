/** What the lenses, hints and the timeline say of days. */
import { describe, expect, it } from 'vitest';
import { analysed, analysedSample, dossierText, service } from '../../support/analysed.ts';

const defective = '虹口-停车治理-有缺陷';
const titles = (analysis: ReturnType<typeof analysed>) =>
  service.lenses(analysis, analysis.path).map((l) => l.title);
const comment = (period: string) =>
  analysed(dossierText(`## 公众参与\n\n### 公开征求意见\n\n- 期间：${period}\n`));

describe('透镜', () => {
  it('文首数步骤，标题数义务，期间数天', () => {
    const shown = titles(analysedSample(defective));
    expect(shown[0]).toBe('12 步中 2 步已完成 · 违反 18 · 待补 4');
    expect(shown).toContain('公开征求意见 18 日 ✗ 不少于 30 日');
    expect(shown).toContain('听证会 2 日 ✗ 不少于 7 日');
    expect(shown).toContain('合法性审查 4 个工作日 ✗ 不少于 7 个工作日');
    expect(shown).toContain('✗ 违反 1');
  });

  it('够了的打勾，首尾都算才够的报临界，说明了理由的注明', () => {
    expect(titles(comment('2024年2月1日至2024年3月4日'))).toContain('公开征求意见 32 日 ✓ 不少于 30 日');
    expect(titles(comment('2024年2月1日至2024年3月1日'))).toContain(
      '公开征求意见 29 日 ? 临界（首尾都算 30），不少于 30 日',
    );
    expect(titles(comment('2024年2月1日至2024年2月20日\n- 缩短理由：汛期临近'))).toContain(
      '公开征求意见 19 日 ✓ 不少于 30 日（已说明）',
    );
  });

  it('几部法数同一段日子，只显示一行', () => {
    const shown = titles(analysedSample(defective)).filter((t) => t.startsWith('公开征求意见 '));
    expect(shown).toHaveLength(1);
  });

  it('英文界面没有中文的套话', () => {
    const shown = titles(analysedSample(defective, { language: 'en' }));
    expect(shown[0]).toBe('2 of 12 steps done · 18 breached · 4 to complete');
    expect(shown).toContain('public comment 18 days ✗ at least 30 days');
  });

  it('附件上没有透镜', () => {
    const analysis = analysedSample(defective);
    const [attachment] = analysis.dossier.attachments.keys();
    expect(service.lenses(analysis, attachment ?? '')).toEqual([]);
  });
});

describe('嵌入提示', () => {
  const at = (analysis: ReturnType<typeof analysed>, before: string): string | undefined => {
    const { text } = analysis.dossier.document;
    const end = text.indexOf(before) + before.length;
    return service.hints(analysis, analysis.path).find((h) => h.offset === end)?.label;
  };

  it('日期后写星期；原文已经写了的不重复', () => {
    const analysis = analysedSample(defective);
    expect(at(analysis, '报告日期：2024年10月25日')).toBe('周五');
    expect(at(analysis, '举行日期：2024年9月20日')).toBeUndefined();
  });

  it('数工作日的写第几个，不够的写最早哪一天', () => {
    const analysis = analysedSample(defective);
    expect(at(analysis, '要求反馈日期：2024年11月15日')).toBe('周五 · 第4个工作日');
    expect(at(analysis, '收件日期：2024年11月11日')).toBe('周一 · 最早 11月20日');
  });

  it('下一步还没写时，也写最早哪一天', () => {
    const analysis = analysed(
      dossierText('## 合法性审查\n\n- 收件日期：2024年9月29日\n- 审查单位：虹口区司法局\n'),
      { readyFor: '集体讨论' },
    );
    // 国庆节 10月1日至7日放假，10月12日调休上班。
    expect(at(analysis, '收件日期：2024年9月29日')).toBe('周日 · 最早 10月14日');
  });

  it('一个位置只有一个提示，附件里没有读成事实的日期不提示', () => {
    const analysis = analysedSample('虹口-停车治理');
    for (const path of [analysis.path, ...analysis.dossier.attachments.keys()]) {
      const offsets = service.hints(analysis, path).map((h) => h.offset);
      expect(new Set(offsets).size).toBe(offsets.length);
    }
    const draft = [...analysis.dossier.attachments.keys()].find((p) => p.endsWith('征求意见稿.md')) ?? '';
    expect(service.hints(analysis, draft)).toEqual([]);
  });
});

describe('时间线', () => {
  it('全部行为按日期排列，会议日是决定', () => {
    const { entries } = service.timeline(analysedSample(defective));
    const days = entries.flatMap((e) => e.day ?? []);
    expect(days).toEqual([...days].sort());
    expect(entries.filter((e) => e.kind === 'decision')).toMatchObject([
      { day: '2024-12-05', title: '区长办公会议' },
    ]);
    expect(entries).toContainEqual(
      expect.objectContaining({
        day: '2024-07-15',
        until: '2024-08-02',
        kind: 'period',
        title: '公开征求意见',
        state: 'violated',
      }),
    );
  });

  it('没有痕迹的法定步骤列为缺失，一处一条', () => {
    const { entries } = service.timeline(
      analysed(dossierText('## 决策启动\n\n- 启动日期：2024年3月1日\n'), { readyFor: '公布' }),
    );
    const missing = entries.filter((e) => e.kind === 'missing');
    expect(missing.map((e) => e.title)).toEqual(
      expect.arrayContaining(['公开征求意见', '合法性审查', '会议']),
    );
    expect(new Set(missing.map((e) => e.title)).size).toBe(missing.length);
    expect(entries.slice(-missing.length)).toEqual(missing);
  });

  it('法定间隔写明怎么数的', () => {
    const { intervals } = service.timeline(analysedSample(defective));
    const review = intervals.find((i) => i.obligation === 'N713-26-2');
    expect(review).toMatchObject({
      counted: 4,
      unit: '工作日',
      required: 7,
      bound: 'at-least',
      state: 'violated',
    });
    expect(review?.explanation).toEqual(['自2024年11月11日起算（当日不计），至2024年11月15日共4个工作日']);
  });

  it('同一案卷两次得到同样的时间线', () => {
    expect(service.timeline(analysedSample(defective))).toEqual(service.timeline(analysedSample(defective)));
  });
});
