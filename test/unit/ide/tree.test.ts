import { describe, expect, it } from 'vitest';
import { analysed, analysedSample, dossierText, service } from '../../support/analysed.ts';

describe('案卷树', () => {
  it('步骤按法定次序，每条义务恰好出现一次', () => {
    const analysis = analysedSample('虹口-停车治理-有缺陷');
    const { steps } = service.tree(analysis);
    const law = analysis.tools.lawbook.vocabulary.steps.map((s) => s.name);
    const places = steps.map((s) => law.indexOf(s.name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(steps.flatMap((s) => s.duties.map((d) => d.id)).sort()).toEqual(
      analysis.report.verdicts.map((v) => v.obligation).sort(),
    );
  });

  it('步骤的标记取最坏的一条：违反、待补、已完成、不适用', () => {
    const state = (name: string, step: string) =>
      service.tree(analysedSample(name)).steps.find((s) => s.name === step)?.state;
    expect(state('虹口-停车治理-有缺陷', '请示报告')).toBe('breach');
    expect(state('虹口-停车治理-有缺陷', '归档')).toBe('open');
    expect(state('虹口-停车治理', '公众参与')).toBe('done');
    expect(state('虹口-停车治理', '调整')).toBe('not-applicable');
    // 公告日期之类已经写了，会还没开：不算完成。
    expect(state('起草阶段', '集体讨论')).toBe('not-due');
  });

  it('义务写明条文，点到案卷里的原文', () => {
    const analysis = analysedSample('虹口-停车治理-有缺陷');
    const duty = service
      .tree(analysis)
      .steps.flatMap((s) => s.duties)
      .find((d) => d.id === 'N713-15-1d');
    expect(duty).toMatchObject({
      verdict: 'violated',
      citation: '《重大行政决策程序暂行条例》第十五条第一款',
    });
    const { span } = duty?.target ?? { span: { start: 0, end: 0 } };
    expect(analysis.dossier.document.text.slice(span.start, span.end)).toBe('2024年7月15日至2024年8月2日');
  });

  it('完整级别才看的细节不让步骤变成待补', () => {
    const body = '## 集体讨论决定\n';
    const counts = (level: 'essential' | 'complete') =>
      service
        .tree(analysed(dossierText(body), { level, readyFor: '公布' }))
        .steps.filter((s) => s.state === 'open').length;
    expect(counts('complete')).toBeGreaterThanOrEqual(counts('essential'));
  });

  it('英文界面里步骤和要求都是英文', () => {
    const [first] = service.tree(analysedSample('虹口-停车治理', { language: 'en' })).steps;
    expect(first).toMatchObject({ name: '启动', label: 'initiation' });
    expect(first?.duties[0]?.title).toMatch(/^[\x20-\x7e“”’–]+$/);
  });
});
