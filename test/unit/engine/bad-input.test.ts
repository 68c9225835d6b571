/** What a checker does with files as they should not be: one precise finding each, nothing lost, nothing thrown. */
import { describe, expect, it } from 'vitest';
import { LineMap } from '../../../checks/base/span.ts';
import { createChecker, type DossierReport, parseIsoDay, type Report } from '../../../checks/index.ts';
import { compiledLaw } from '../../support/compiled-law.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const checker = createChecker(compiledLaw());
const asOf = parseIsoDay('2026-11-23') ?? 0;
const path = '甲/案卷.md';

function check(files: Record<string, string | Uint8Array>): Report {
  return checker.check(memoryFiles(new Map(Object.entries(files))), [path], { asOf });
}

function only(report: Report): DossierReport {
  const [dossier] = report.dossiers;
  if (!dossier) throw new Error('没有认出案卷');
  return dossier;
}

const head = [
  '案卷类型: 重大行政决策',
  '决策事项: 停车管理措施',
  '决策机关: 上海市虹口区人民政府',
  '承办单位: 甲区交通局',
];
const dossierOf = (front: readonly string[], body = ''): string => `---\n${front.join('\n')}\n---\n${body}`;

const findings = (text: string, extra: Record<string, string | Uint8Array> = {}): [string, string][] => {
  const lines = new LineMap(text);
  return only(check({ [path]: text, ...extra })).findings.map((f) => [
    f.code,
    text.slice(lines.offset(f.location.range.start), lines.offset(f.location.range.end)),
  ]);
};

describe('front matter', () => {
  it('says nothing about a clean one', () => {
    expect(findings(dossierOf(head))).toEqual([]);
  });

  it.each([
    ['an unknown key near a known one', [...head, '决策事項类别: x'], []],
    ['a tab', [...head, '情形:', '\t情况紧急: 是'], ['yaml-tab']],
    ['a full-width colon', [...head.slice(0, 3), '承办单位：甲区交通局'], ['yaml-fullwidth-colon']],
    ['a duplicate key', [...head, '承办单位: 乙局'], ['yaml-duplicate-key']],
    ['a list for a text', [...head.slice(0, 1), '决策事项: [甲, 乙]', ...head.slice(2)], ['wrong-type']],
    ['an unknown stage', [...head, '当前阶段: 随便'], ['unknown-value']],
    ['an unknown circumstance', [...head, '情形:', '  不存在的情形: 是'], ['circumstance-unknown']],
    ['a circumstance that is neither', [...head, '情形:', '  情况紧急: 也许吧'], ['wrong-type']],
    ['an amount without a number', [...head, '涉及金额: 很多'], ['wrong-type']],
    ['a waiver without its fields', [...head, '豁免:', '  - {义务: N713-15-1d}'], ['waiver-incomplete']],
    ['waivers that are no list', [...head, '豁免: 有'], ['wrong-type']],
    ['a missing authority', [head[0] ?? '', head[1] ?? '', head[3] ?? ''], ['required-key']],
  ])('gives one finding for %s', (_name, front, codes) => {
    const found = findings(dossierOf(front)).map(([code]) => code);
    if (codes.length > 0) expect(found).toEqual(codes);
    else expect(found).toEqual(['unknown-key']);
  });

  it('reads an unclosed one and says where it should close', () => {
    const report = only(check({ [path]: `---\n${head.join('\n')}\n\n# 案卷\n\n正文\n` }));
    expect(report.findings.map((f) => f.code)).toEqual(['front-matter-unclosed']);
    expect(report.authority).toBe('上海市虹口区人民政府');
  });

  it('points at the key that is unknown', () => {
    expect(findings(dossierOf([...head, '决策事项名: x']))).toContainEqual(['unknown-key', '决策事项名']);
  });
});

describe('dates', () => {
  it('reports a day that does not exist at its characters', () => {
    const text = dossierOf(head, '## 专家论证\n- 日期：2024年2月30日\n- 结论：同意\n');
    expect(findings(text)).toEqual([['impossible-date', '2024年2月30日']]);
  });
});

describe('links', () => {
  const linking = (target: string): string => dossierOf(head, `## 专家论证\n- 论证意见：[意见](${target})\n`);

  it.each([
    ['./没有.md', 'link-not-found'],
    ['./空.md', 'link-empty'],
    ['/etc/passwd', 'link-absolute'],
    ['C:/档案/意见.md', 'link-absolute'],
    ['../../外面.md', 'link-outside'],
    ['./案卷.md', 'link-circular'],
    ['./夹', 'link-directory'],
  ])('%s gives %s at the target', (target, code) => {
    const files = { '甲/空.md': '', '甲/夹/x.md': 'x' };
    expect(findings(linking(target), files)).toEqual([[code, target]]);
  });

  it('takes a web address and a present file without reading them', () => {
    expect(findings(linking('https://example.invalid/a'))).toEqual([]);
    expect(findings(linking('./意见.pdf'), { '甲/意见.pdf': new Uint8Array([37, 80, 68, 70]) })).toEqual([]);
  });
});

describe('bytes', () => {
  const text = dossierOf(head, '## 集体讨论\n2024年4月18日，区政府第44次常务会议审议通过。\n');

  it('reads UTF-16 and reports it', () => {
    const bytes = new Uint8Array(2 + text.length * 2);
    bytes.set([0xff, 0xfe]);
    for (let i = 0; i < text.length; i++) {
      bytes[2 + i * 2] = text.charCodeAt(i) & 255;
      bytes[3 + i * 2] = text.charCodeAt(i) >> 8;
    }
    const report = only(check({ [path]: bytes }));
    expect(report.findings.map((f) => f.code)).toEqual(['encoding-not-utf8']);
    expect(report.decisionDate).toBe('2024-04-18');
  });

  it('gives the same verdicts with BOM, CRLF and full-width digits', () => {
    const plain = only(check({ [path]: text }));
    const same = (other: string): void => {
      const found = only(check({ [path]: other }));
      expect(found.verdicts.map((v) => [v.obligation, v.verdict])).toEqual(
        plain.verdicts.map((v) => [v.obligation, v.verdict]),
      );
      expect(found.decisionDate).toBe('2024-04-18');
    };
    same(`\uFEFF${text}`);
    same(text.replaceAll('\n', '\r\n'));
    same(text.replace('2024年4月18日', '２０２４年４月１８日'));
  });

  it('never throws on binary, empty or five megabytes', () => {
    expect(check({ [path]: new Uint8Array([0, 1, 2, 3, 0, 255]) }).dossiers).toEqual([]);
    expect(check({ [path]: '' }).dossiers).toEqual([]);
    const long = `${text}${'2024年5月1日，承办单位走访居民。\n\n'.repeat(60_000)}`;
    expect(only(check({ [path]: long })).decisionDate).toBe('2024-04-18');
  }, 60_000);
});

describe('an unreadable file', () => {
  it('is a finding of its own', () => {
    expect(check({}).findings.map((f) => f.code)).toEqual(['file-unreadable']);
  });
});
