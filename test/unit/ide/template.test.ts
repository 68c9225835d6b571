import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ide, parseIsoDay } from '../../../checks/index.ts';
import { analysed, service } from '../../support/analysed.ts';

const asOf = parseIsoDay('2026-11-23') ?? Number.NaN;
const hongkou: ide.TemplateWishes = {
  title: '停车管理办法',
  authority: '上海市虹口区人民政府',
  place: '上海市/虹口区',
  category: '公共政策和措施',
  // 规范性文件一律要评估论证（国办发〔2018〕37号），会带出专家论证。
  form: '政策措施',
  circumstances: {},
};
const made = (change: Partial<ide.TemplateWishes> = {}): string =>
  service.template({ ...hongkou, ...change }, { asOf });
const stepsIn = (text: string): readonly string[] =>
  [...text.matchAll(/^## .、(.*)$/gm)].map((m) => m[1] ?? '');

describe('新案卷', () => {
  it('检查时在启动阶段没有违反，也没有卷面问题', () => {
    for (const change of [
      {},
      { place: null },
      { place: '浙江省/杭州市/上城区', authority: '杭州市上城区人民政府' },
      { category: null, form: null },
    ]) {
      const { report } = analysed(made(change));
      expect(report.stage).toBe('启动');
      expect(report.verdicts.filter((v) => v.verdict === 'violated')).toEqual([]);
      expect(report.findings).toEqual([]);
    }
  });

  it('只列有约束力的步骤，按法定次序', () => {
    const plain = stepsIn(made());
    expect(plain).not.toContain('专家论证');
    expect(plain).toEqual(
      expect.arrayContaining(['决策启动', '公众参与', '合法性审查', '集体讨论决定', '决策公布']),
    );
    const technical = stepsIn(made({ circumstances: { 专业性技术性强: true } }));
    expect(technical.indexOf('专家论证')).toBeGreaterThan(technical.indexOf('公众参与'));
    expect(technical.indexOf('专家论证')).toBeLessThan(technical.indexOf('合法性审查'));
    expect(stepsIn(made({ circumstances: { 依法不予公开: true } })).length).toBeLessThanOrEqual(plain.length);
  });

  it('取决于没有回答的情形的步骤只留一行说明', () => {
    expect(made()).toMatch(/<!-- 专家论证：是否需要，取决于情形“专业性技术性强”/);
    expect(made({ circumstances: { 专业性技术性强: false } })).not.toContain('专家论证');
  });

  it('地方不同，要写的不同', () => {
    const shangcheng = made({ place: '浙江省/杭州市/上城区', authority: '杭州市上城区人民政府' });
    expect(made()).toContain('### （一）五性论证');
    expect(shangcheng).not.toContain('五性论证');
  });

  it('期限写在注释里，带数目、文号和条款', () => {
    expect(made()).toContain('<!-- 期间：不少于30日，国务院令第713号第十五条第一款 -->');
    expect(made()).toContain(
      '<!-- 要求反馈日期：距收件日期不少于7个工作日，国务院令第713号第二十六条第二款 -->',
    );
  });

  it('正文里的每一项都读作空白', () => {
    const { dossier } = analysed(
      made({
        circumstances: { 专业性技术性强: true, 影响社会稳定或公共安全: true, 涉及经营者经济活动: true },
      }),
    );
    const facts = dossier.records.flatMap((r) => r.facts);
    expect(facts.length).toBeGreaterThan(40);
    expect(
      facts.filter((f) => f.status !== 'placeholder').map((f) => `${f.record}.${f.field} ${f.text}`),
    ).toEqual([]);
  });

  it('承办单位可以一并写上', () => {
    expect(analysed(made({ lead: '虹口区建设和管理委员会' })).dossier.front.leads.map((l) => l.text)).toEqual(
      ['虹口区建设和管理委员会'],
    );
  });

  it('任何名称都照原样成为决策事项，不成为别的', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom(
            'a: b',
            '#井',
            '- 项',
            '"引"',
            "it's",
            '---',
            '[x](y)',
            '是',
            '{a}',
            '2024',
            '<!--',
            '*粗*',
          ),
          fc.string(),
        ),
        (title) => {
          fc.pre(
            /[\p{L}\p{N}]/u.test(title) &&
              !/待补|todo|tbd|n\/a|暂|略|×|_{2}|x{2}|^\s*x\s*$|\*{2}/i.test(title),
          );
          const { dossier, report } = analysed(made({ title }));
          expect(dossier.front.title?.text).toBeDefined();
          expect(report.findings.filter((f) => /yaml|front-matter|unknown-key/.test(f.code))).toEqual([]);
          expect(dossier.front.authority?.text).toBe('上海市虹口区人民政府');
        },
      ),
      { numRuns: 25 },
    );
  });

  it('供选择的都来自法规数据', () => {
    const choices = service.templateChoices();
    expect(choices.places).toContainEqual({ path: '上海市/虹口区', authority: '上海市虹口区人民政府' });
    expect(choices.categories).toHaveLength(5);
    expect(choices.forms).toContain('规范性文件');
    expect(choices.circumstances).toContainEqual({ name: '情况紧急', question: '是否情况紧急？' });
    expect(service.templateChoices('en').circumstances[0]?.question).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
