import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analysed, analysedSample, dossierText, service } from '../../support/analysed.ts';
import { allFixes, applied, editsOf, rejudged, tried } from '../../support/fixed.ts';

const steps = `## 一、决策启动

- 启动日期：2024年3月1日

## 二、公众参与

### （一）座谈会

- 日期：2024年4月1日
- 参加人：居民代表5人

## 三、合法性审查

- 意见日期：2024年6月3日
- 审查单位：虹口区司法局
`;

const technical = '情形:\n  专业性技术性强: 是\n';

describe('补步骤和记录', () => {
  it('按步骤的次序插入，用案卷自己的标题和编号，后面的编号顺延', () => {
    const { text, after, fix } = tried(
      dossierText(steps, '情形:\n  影响社会稳定或公共安全: 是\n'),
      '插入“风险评估”',
      {
        readyFor: '集体讨论',
      },
    );
    expect(text).toContain(
      '- 参加人：居民代表5人\n\n## 三、社会稳定风险评估\n\n- 报告日期：____年__月__日\n',
    );
    expect(text).toContain('## 四、合法性审查');
    expect(text).not.toContain('## 三、合法性审查');
    expect(fix.safe).toBe(false);
    const verdict = after.report.verdicts.find((v) => v.obligation === 'N713-22-1');
    expect(verdict).toMatchObject({ verdict: 'undetermined' });
  });

  it('步骤已有时，记录插在它的末尾，编号接着数', () => {
    const { text, after } = tried(dossierText(steps), '插入“公开征求意见”', { readyFor: '集体讨论' });
    expect(text).toContain(
      '- 参加人：居民代表5人\n\n### （二）公开征求意见\n\n- 期间：____年__月__日至____年__月__日\n- 渠道：待补充\n- 公布材料：待补充\n',
    );
    expect(after.dossier.records.filter((r) => r.kind === '公开征求意见')).toHaveLength(1);
    expect(after.report.verdicts.find((v) => v.obligation === 'N713-15-1d')?.verdict).toBe('undetermined');
  });

  it('编号不连续的不动；没有编号的标题不加编号', () => {
    const gap = steps.replace('三、合法性', '五、合法性');
    expect(tried(dossierText(gap, technical), '插入“专家论证”', { readyFor: '集体讨论' }).text).toMatch(
      /## 三、专家论证\n[\s\S]*## 五、合法性审查/,
    );
    const bare = steps.replace(/[一二三]、|（一）/g, '');
    expect(tried(dossierText(bare, technical), '插入“专家论证”', { readyFor: '集体讨论' }).text).toContain(
      '\n## 专家论证\n',
    );
  });

  it('不用井号的编号段落照样写', () => {
    const numbered = steps.replace(/^#+ /gm, '');
    const { text, after } = tried(dossierText(numbered, technical), '插入“专家论证”', {
      readyFor: '集体讨论',
    });
    expect(text).toContain('\n\n三、专家论证\n\n');
    expect(text).toContain('\n四、合法性审查\n');
    expect(after.dossier.sections.has('专家论证')).toBe(true);
  });

  it('排在全部步骤之前的，插在第一个标题之前', () => {
    const { text } = tried(
      dossierText(steps.slice(steps.indexOf('## 三')).replace('三、', '一、'), technical),
      '插入“专家论证”',
      {
        readyFor: '集体讨论',
      },
    );
    expect(text).toMatch(
      /# 停车管理办法\n\n## 一、专家论证\n\n- 日期：____年__月__日\n[^#]*\n\n## 二、合法性审查\n/,
    );
  });

  it('案卷写明没有做的，不插入', () => {
    const denied = analysed(
      dossierText(`${steps}\n## 四、听证会\n\n未组织听证。\n`, '情形:\n  法定应当听证: 是\n'),
      {
        readyFor: '集体讨论',
      },
    );
    expect(allFixes(denied).filter((f) => f.title.includes('听证会'))).toEqual([]);
  });

  it('用 CRLF 的文件里插入的也是 CRLF', () => {
    const { text } = tried(dossierText(steps, technical).replaceAll('\n', '\r\n'), '插入“专家论证”', {
      readyFor: '集体讨论',
    });
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('补记录里缺的项', () => {
  const hearing = (body: string) => dossierText(`## 三、公众参与\n\n### 听证会\n\n${body}`);

  it('接在最后一项之后，按它的写法', () => {
    const { text, after } = tried(
      hearing('* **举行日期**: 2024年9月20日\n* **主持人**: 张三\n\n结尾。\n'),
      '“听证会”',
    );
    expect(text).toContain('* **主持人**: 张三\n* **公告日期**: ____年__月__日\n* **地点**: 待补充\n');
    expect(text).toContain('\n\n结尾。\n');
    const facts = after.dossier.records.find((r) => r.kind === '听证会')?.facts ?? [];
    expect(facts.find((f) => f.field === '公告日期')?.status).toBe('placeholder');
    expect(facts.find((f) => f.field === '地点')?.status).toBe('placeholder');
  });

  it('写在记录自己的标题之下，不写到同一记录后面的小节（解读、备案）里', () => {
    const text = dossierText(`## 决策公布

### 公布

- 印发日期：2024年12月12日
- 公布日期：2024年12月16日

### 解读

- 解读日期：2024年12月20日
`);
    const trial = tried(text, '补上待填的');
    const at = trial.text.search(/- [^\n：]+：待补充|- 渠道：/);
    expect(at).toBeGreaterThan(trial.text.indexOf('公布日期'));
    expect(at).toBeLessThan(trial.text.indexOf('### 解读'));
  });

  it('两列表格里补一行', () => {
    const { text, after } = tried(
      hearing('| 项目 | 内容 |\n| --- | --- |\n| 举行日期 | 2024年9月20日 |\n| 主持人 | 张三 |\n'),
      '“听证会”',
    );
    expect(text).toContain('| 主持人 | 张三 |\n| 公告日期 | ____年__月__日 |\n');
    expect(after.dossier.records.find((r) => r.kind === '听证会')?.facts.map((f) => f.field)).toContain(
      '公告日期',
    );
  });

  it('补过的项不再要求补，只说尚未填写', () => {
    const { after } = tried(hearing('- 举行日期：2024年9月20日\n'), '“听证会”');
    expect(allFixes(after).filter((f) => f.title.includes('在“听证会”里补上'))).toEqual([]);
  });
});

describe('情形', () => {
  it('声明为是或否是两个分开的选择，都不安全', () => {
    const before = analysed(dossierText(steps), { readyFor: '集体讨论' });
    const offers = allFixes(before).filter((f) => f.title.includes('专业性技术性强'));
    expect(offers.map((f) => [f.title, f.safe])).toEqual([
      ['声明“专业性技术性强”为是', false],
      ['声明“专业性技术性强”为否（理由待补充）', false],
    ]);
  });

  it('写进已有的映射，无论分行还是花括号', () => {
    const block = tried(
      dossierText(steps, '情形:\n    情况紧急: 否 # 按计划\n'),
      '声明“专业性技术性强”为是',
      { readyFor: '集体讨论' },
    );
    expect(block.text).toContain('    情况紧急: 否 # 按计划\n    专业性技术性强: 是\n');
    const flow = tried(dossierText(steps, '情形: {情况紧急: 否}\n'), '声明“专业性技术性强”为是', {
      readyFor: '集体讨论',
    });
    expect(flow.text).toContain('情形: {情况紧急: 否, 专业性技术性强: 是}');
    for (const { after } of [block, flow])
      expect(after.dossier.front.circumstances.get('专业性技术性强')?.value).toBe(true);
  });

  it('列出全部要问的情形，每项留空，没有一项被当作声明', () => {
    const { text, after } = tried(dossierText(steps), '列出本地法规要问的全部情形', { readyFor: '集体讨论' });
    expect(text).toMatch(/\n情形:\n( {2}[^\n]+: 待补充\n)+---\n/);
    expect([...after.dossier.front.circumstances.values()].every((c) => c.value === null)).toBe(true);
    expect(after.report.findings).toEqual([]);
  });
});

describe('豁免', () => {
  it('五项齐全，义务写上编号，其余待补；没有填写之前不起作用', () => {
    const { text, after } = tried(dossierText(steps), '申请豁免 N713-18', { readyFor: '集体讨论' });
    expect(text).toContain(
      '豁免:\n  - 义务: N713-18\n    理由: 待补充\n    批准人: 待补充\n    日期: 待补充\n    到期: 待补充\n',
    );
    expect(after.report.verdicts.filter((v) => v.verdict === 'waived')).toEqual([]);
    expect(after.report.findings.map((f) => f.code)).toContain('waiver-incomplete');
  });

  it('接在已有的豁免之后', () => {
    const front =
      '豁免:\n- 义务: N713-33\n  理由: 试点\n  批准人: 张三\n  日期: 2024-05-01\n  到期: 2027-05-01\n';
    const { after } = tried(dossierText(steps, front), '申请豁免 N713-18', { readyFor: '集体讨论' });
    expect(after.dossier.front.waivers.map((w) => [w.obligation, w.missing.length])).toEqual([
      ['N713-33', 0],
      ['N713-18', 4],
    ]);
  });

  it('不得豁免的义务不给豁免', () => {
    const before = analysed(dossierText(steps), { readyFor: '公布' });
    const { lawbook } = before.tools;
    for (const id of allFixes(before).flatMap(
      (f) => /申请豁免 ([^（]+)（/.exec(f.title)?.[1]?.split('、') ?? [],
    ))
      expect(lawbook.obligation(id)?.waivable).toBe(true);
  });

  it('补上已有豁免缺的项', () => {
    const front = '豁免:\n  - 义务: N713-33\n    理由: 试点\n';
    const { text } = tried(dossierText(steps, front), '补上豁免缺少的');
    expect(text).toContain('    理由: 试点\n    批准人: 待补充\n    日期: 待补充\n    到期: 待补充\n');
  });
});

describe('首部的键和值', () => {
  it('写错的键改为认得的名称', () => {
    const { text, after } = tried(
      dossierText(steps, '事项类型: 公共政策和措施\n'),
      '把“事项类型”改为“事项类别”',
    );
    expect(text).toContain('\n事项类别: 公共政策和措施\n');
    expect(after.report.findings).toEqual([]);
  });

  it('不在可选范围的值改为最近的一个', () => {
    const { after } = tried(dossierText(steps, '文件形式: 规范文件\n'), '把“规范文件”改为“规范性文件”');
    expect(after.dossier.front.form?.text).toBe('规范性文件');
  });

  it('写错的情形同样', () => {
    const { after } = tried(dossierText(steps, '情形:\n  社会普遍关注: 是\n'), '改为“社会普遍关心”');
    expect(after.dossier.front.circumstances.get('社会普遍关心')?.value).toBe(true);
  });

  it('缺少的必填项留出一行', () => {
    const { text } = tried(dossierText(steps).replace(/承办单位:.*\n/, ''), '加上“承办单位”');
    expect(text).toContain('\n承办单位: 待补充\n---\n');
  });
});

describe('只改写法', () => {
  const safe = (text: string) => {
    const analysis = analysed(text);
    return { analysis, text: applied(text, service.fixAll(analysis, analysis.path)) };
  };

  it('日期写成年月日，读出的日子不变', () => {
    const body =
      '## 公众参与\n\n### 公开征求意见\n\n- 期间：2024.2.1至2024-3-4\n\n### 座谈会\n\n- 日期：２０２４年０３月０５日\n';
    const { text, analysis } = safe(dossierText(body));
    expect(text).toContain('- 期间：2024年2月1日至2024年3月4日\n');
    expect(text).toContain('- 日期：2024年3月5日\n');
    const days = (a: typeof analysis) => a.dossier.records.flatMap((r) => r.facts.map((f) => f.value));
    expect(days(analysed(text))).toEqual(days(analysis));
  });

  it('不存在的、有两种读法的、引用的和叙述里的日期不动', () => {
    for (const line of [
      '- 日期：2024.2.30',
      '- 日期：2024.3',
      '> 日期：2024.3.5',
      '座谈会于2024.3.5召开，听取意见。',
      '```\n日期：2024.3.5\n```',
    ])
      expect(safe(dossierText(`## 公众参与\n\n### 座谈会\n\n${line}\n`)).text).toContain(line);
  });

  it('文号用六角括号', () => {
    const { text } = safe(
      dossierText('## 决策公布\n\n- 文号：虹府规[2024]8号\n- 印发日期：2024年12月12日\n'),
    );
    expect(text).toContain('- 文号：虹府规〔2024〕8号\n');
    expect(safe(dossierText('## 决策公布\n\n- 文号：虹府规（2024）8号\n')).text).toContain(
      '虹府规〔2024〕8号',
    );
  });

  it('首部的全角冒号、制表符、缺少的空格和围栏，一次全部改好', () => {
    const slips =
      '\n---\n案卷类型：重大行政决策\n决策事项:停车管理办法\n决策机关：上海市虹口区人民政府\n承办单位: 区建管委\n情形：\n\t情况紧急：否\n\n# 停车\n';
    const { text, analysis } = safe(slips);
    expect(text).toBe(
      '---\n案卷类型: 重大行政决策\n决策事项: 停车管理办法\n决策机关: 上海市虹口区人民政府\n承办单位: 区建管委\n情形:\n  情况紧急: 否\n---\n\n# 停车\n',
    );
    const after = analysed(text);
    expect(after.report.findings).toEqual([]);
    expect(after.dossier.front.title?.text).toBe(analysis.dossier.front.title?.text);
    expect(analysis.report.findings.length).toBeGreaterThan(3);
  });

  it('每种笔误有一个修正，对应它的诊断', () => {
    const before = analysed(
      '---\n案卷类型：重大行政决策\n决策事项: 停车\n决策机关: 上海市虹口区人民政府\n承办单位: 甲\n---\n',
    );
    const at = before.dossier.document.text.indexOf('：');
    const [fix] = service.fixes(before, before.path, at, at);
    expect(fix).toMatchObject({ title: '把全角冒号改为半角冒号加空格', safe: true });
    expect(fix?.diagnostics.map((i) => before.report.diagnostics[i]?.code)).toEqual(['yaml-fullwidth-colon']);
  });

  it('不是 UTF-8 的文件另存；读丢了字的不给', () => {
    const gb = Uint8Array.from(
      [...'---\nkind: major-administrative-decision\n']
        .map((c) => c.charCodeAt(0))
        .concat([
          ...[0xbe, 0xf6, 0xb2, 0xdf, 0xca, 0xc2, 0xcf, 0xee, 0x3a, 0x20, 0xcd, 0xa3, 0xb3, 0xb5, 0x0a],
          ...[...'---\n'].map((c) => c.charCodeAt(0)),
        ]),
    );
    const before = analysed(gb);
    const [fix] = service.fixes(before, before.path, 0, 0).filter((f) => f.convert !== null);
    expect(fix).toMatchObject({ convert: '案卷.md', safe: true, edits: [] });
    expect(fix?.diagnostics.map((i) => before.report.diagnostics[i]?.code)).toEqual(['encoding-not-utf8']);
    const utf8 = analysed(dossierText(steps));
    expect(allFixes(utf8).filter((f) => f.convert !== null)).toEqual([]);
  });
});

describe('链接', () => {
  const withLink = (target: string, ...others: string[]) =>
    new Map([
      [
        '案卷.md',
        dossierText(`## 公众参与\n\n### 座谈会\n\n- 日期：2024年4月1日\n- 记录：[记录](${target})\n`),
      ],
      ...others.map((path): [string, string] => [path, '座谈会记录']),
    ]);

  it('绝对路径改为相对路径，死链改到名字最近的唯一一个文件', () => {
    const absolute = tried(withLink('/home/a/案卷/03-参与/记录.md', '03-参与/记录.md'), '链接改为');
    expect(absolute.text).toContain('](03-参与/记录.md)');
    const near = tried(withLink('03-参与/座谈会纪录.md', '03-参与/座谈会记录.md'), '链接改为', {}, [
      '03-参与/座谈会记录.md',
    ]);
    expect(near.text).toContain('](03-参与/座谈会记录.md)');
    for (const { after } of [absolute, near]) expect(after.report.findings).toEqual([]);
  });

  it('有几个一样近的，或者一个都不近，就不猜', () => {
    const two = ['03/座谈会记录1.md', '03/座谈会记录2.md'];
    expect(
      allFixes(analysed(withLink('03/座谈会记录.md', ...two)), two).filter((f) => f.title.includes('链接')),
    ).toEqual([]);
    const far = ['03/评估报告.md'];
    expect(
      allFixes(analysed(withLink('03/座谈会记录.md', ...far)), far).filter((f) => f.title.includes('链接')),
    ).toEqual([]);
  });

  it('反斜杠改为斜杠是安全的', () => {
    const before = analysed(withLink('03-参与\\记录.md', '03-参与/记录.md'));
    expect(applied(before.dossier.document.text, service.fixAll(before, before.path))).toContain(
      '](03-参与/记录.md)',
    );
  });
});

/** Diagnostics that stay until a person has written something. */
const staysUntilFilled = /申请豁免|加上|留出理由|补上豁免/;

describe('每一个修正', () => {
  const samples = [
    '虹口-停车治理-有缺陷',
    '红桥-旧楼改造-有缺陷',
    '上城-背街小巷-有缺陷',
    '起草阶段',
    '简短案卷-叙述体',
  ];

  it.each(samples)('%s：改后诊断消失，或者变成如实的无法判断；原文一字不少', (name) => {
    const before = analysedSample(name, { readyFor: '公布' });
    const { text } = before.dossier.document;
    for (const fix of allFixes(before).filter((f) => !f.title.includes('申请豁免'))) {
      const after = rejudged(before, applied(text, editsOf(fix)));
      expect(after.dossier.document.frontMatter).not.toBeNull();
      const removed = editsOf(fix).map((e) => text.slice(e.span.start, e.span.end).trim());
      expect(
        fix.safe || removed.every((r) => /^(?:#* ?[（(]?[一二三四五六七八九十0-9]+[）)]?、?)?$/.test(r)),
      ).toBe(true);
      if (staysUntilFilled.test(fix.title)) continue;
      for (const index of fix.diagnostics) {
        const told = before.report.diagnostics[index];
        const still = after.report.verdicts.filter(
          (v) => v.obligation === told?.code && v.severity === 'error',
        );
        if (told?.severity === 'error') expect(still, `${fix.title} ${told.message}`).toEqual([]);
      }
    }
  });

  it('没有一个发明日期、数字或者日子', () => {
    for (const name of samples) {
      const before = analysedSample(name, { readyFor: '公布' });
      for (const fix of allFixes(before).filter((f) => !f.safe))
        for (const { text } of editsOf(fix)) {
          const bare = text.replace(/(?:义务: |[（(])[A-Z0-9]+-[0-9a-z-]+/g, '').replace(/#+ .*/g, '');
          expect(bare).not.toMatch(/[0-9]/);
        }
    }
  });

  it('全部安全修正再做一次，什么也不变；任意文字都不出错，编辑不重叠', () => {
    const pieces = fc.constantFrom(
      '---\n',
      '案卷类型: 重大行政决策\n',
      '决策事项：停车\n',
      '决策机关: 上海市虹口区人民政府\n',
      '情形：\n',
      '\t情况紧急：否\n',
      '豁免:\n  - 义务: X\n',
      '## 一、公众参与\n',
      '### 听证会\n',
      '三、风险评估\n',
      '- 日期：2024.3.5\n',
      '- 期间：2024-2-1至2024.3.4\n',
      '- 文号：虹府[2024]5号\n',
      '| 日期 | 2024.1.1 |\n',
      '| --- | --- |\n',
      '[x](a\\b.md)\n',
      '[y](/c/d.md)\n',
      '待补充\n',
      '\r\n',
      '　',
      '\u0000',
      '<!--',
      '```\n',
      '😀',
      '____年__月__日',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
        const text = `---\n案卷类型: 重大行政决策\n${parts.join('')}`;
        const files = new Map([['案卷.md', text]]);
        let analysis: ReturnType<typeof analysed>;
        try {
          analysis = analysed(files, { readyFor: '公布' });
        } catch {
          return;
        }
        const { text: source } = analysis.dossier.document;
        for (const fix of allFixes(analysis, ['a/b.md'])) {
          expect(fix.edits.every((e) => e.path === analysis.path)).toBe(true);
          applied(source, editsOf(fix));
        }
        const once = applied(source, service.fixAll(analysis, analysis.path));
        const again = analysed(new Map([['案卷.md', once]]), { readyFor: '公布' });
        expect(applied(once, service.fixAll(again, again.path))).toBe(once);
        for (const lens of service.lenses(analysis, analysis.path))
          expect(lens.span.end).toBeLessThanOrEqual(source.length);
        for (const hint of service.hints(analysis, analysis.path))
          expect(hint.offset).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 60 },
    );
  });
});
