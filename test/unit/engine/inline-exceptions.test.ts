/** A remark in the text sets a finding of form aside where it stands, with a reason; every other remark is reported. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readInlineRemarks } from '../../../checks/dossier/inline-remarks.ts';
import { createChecker, parseIsoDay } from '../../../checks/index.ts';
import { compiledLaw } from '../../support/compiled-law.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const checker = createChecker(compiledLaw());
const asOf = parseIsoDay('2024-06-01') ?? 0;

function run(body: string, language: 'zh-CN' | 'en' = 'zh-CN') {
  const text = `---\n案卷类型: 重大行政决策\n决策事项: 停车管理\n决策机关: 上海市虹口区人民政府\n承办单位: 虹口区交通委\n---\n${body}`;
  const report = checker.check(memoryFiles(new Map([['案卷.md', text]])), ['案卷.md'], { asOf, language });
  const [dossier] = report.dossiers;
  const lines = text.split('\n');
  return {
    findings:
      dossier?.findings.map(({ code, location: { range } }) => `${code} ${lines[range.start.line]}`) ?? [],
    exceptions: dossier?.exceptions.map(({ kind, code, reason }) => ({ kind, code, reason })) ?? [],
    diagnostics: dossier?.diagnostics ?? [],
    counted: report.summary.exceptions.inline,
  };
}

const codes = (body: string) => run(body).findings.map((one) => one.split(' ')[0]);
const link = '- 公告：[公告](没有.md)';
const dead = 'link-not-found';

describe('a remark that holds', () => {
  it.each([
    ['above a list', `## 公众参与\n\n<!-- juece-忽略 ${dead}: 原件已移交档案馆 -->\n${link}\n`],
    [
      'above a list after an empty line',
      `## 公众参与\n\n<!-- juece-ignore ${dead}： 原件已移交档案馆 -->\n\n${link}\n`,
    ],
    ['at the end of the line', `## 公众参与\n\n${link} <!-- juece-忽略 ${dead}:原件已移交档案馆 -->\n`],
    [
      'above a table',
      `## 公众参与\n\n<!-- juece-忽略 ${dead}: 原件已移交档案馆 -->\n| 名称 | 件 |\n|---|---|\n| 公告 | [公告](没有.md) |\n`,
    ],
    ['over several lines', `## 公众参与\n\n<!-- juece-忽略 ${dead}:\n原件已移交档案馆\n-->\r\n${link}\r\n`],
  ])('%s', (_name, body) => {
    const { findings, exceptions, counted } = run(body);
    expect(findings.filter((one) => /link-|inline-/.test(one))).toEqual([]);
    expect(exceptions).toEqual([{ kind: 'inline', code: dead, reason: '原件已移交档案馆' }]);
    expect(counted).toBe(1);
  });

  it('ends at the empty line', () => {
    const body = `## 公众参与\n\n<!-- juece-忽略 ${dead}: 已移交 -->\n${link}\n\n- 记录：[记录](也没有.md)\n`;
    expect(run(body).findings.filter((one) => one.startsWith('link-'))).toEqual([
      `${dead} - 记录：[记录](也没有.md)`,
    ]);
  });

  it('does not prove anything: the verdicts stay', () => {
    const verdicts = (body: string) =>
      run(body).diagnostics.filter(({ obligations }) => obligations.length > 0);
    const body = `## 公众参与\n\n### 公开征求意见\n\n- 期间：2024年2月1日至2月20日\n`;
    expect(verdicts(`${body}${link} <!-- juece-忽略 ${dead}: 已移交 -->\n`).map(({ code }) => code)).toEqual(
      verdicts(`${body}${link}\n`).map(({ code }) => code),
    );
  });
});

describe('a remark that does not hold is told, and what it would hide stays', () => {
  it.each([
    ['without a reason', `${dead}:`, 'inline-no-reason', true],
    ['without a colon', dead, 'inline-no-reason', true],
    ['without a code', ': 都不要了', 'inline-no-code', true],
    ['blanket', '', 'inline-no-code', true],
    ['of a code that is none', 'link-not-fond: 已移交', 'inline-unknown-code', true],
    ['of a duty', 'N713-15-1d: 已移交', 'inline-obligation', true],
    ['of a contradiction', 'fact-conflict: 已移交', 'inline-not-allowed', true],
    ['of a failure of the check', 'internal-error: 已移交', 'inline-not-allowed', true],
    ['of a waiver', 'waiver-expired: 已移交', 'inline-not-allowed', true],
    ['of what is not there', 'link-empty: 已移交', 'inline-unused', true],
  ])('%s', (_name, words, code) => {
    const found = codes(`## 公众参与\n\n<!-- juece-忽略 ${words} -->\n${link}\n`);
    expect(found).toContain(code);
    expect(found).toContain(dead);
    const [english] = run(`<!-- juece-忽略 ${words} -->\n${link}\n`, 'en').diagnostics.filter(
      (one) => one.code === code,
    );
    expect(english?.message).not.toMatch(/忽略|起作用/);
  });
});

test('a remark in code is an example', () => {
  expect(codes(`\`\`\`markdown\n<!-- juece-忽略 ${dead}: 例 -->\n\`\`\`\n\n${link}\n`)).toContain(dead);
  expect(codes(`~~~\n<!-- juece-忽略 -->\n~~~\n`).filter((code) => code?.startsWith('inline-'))).toEqual([]);
});

test('in any text every remark and what it covers lie inside, and text without the word has none', () => {
  const piece = fc.constantFrom(
    ...[
      '<!-- juece-忽略 a: b -->',
      '<!-- juece-ignore',
      '-->',
      '```',
      '\n',
      '\r\n',
      '\r',
      '> ',
      '- 甲',
      ' ',
      '：',
      '😀',
    ],
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((parts) => parts.join('')),
      fc.nat(5),
      (text, from) => {
        const start = Math.min(from, text.length);
        for (const { span, covers } of readInlineRemarks(text, start))
          for (const one of [span, covers]) {
            expect(one.start).toBeLessThanOrEqual(one.end);
            expect(one.start).toBeGreaterThanOrEqual(0);
            expect(one.end).toBeLessThanOrEqual(text.length);
          }
        if (!text.includes('juece-')) expect(readInlineRemarks(text, start)).toEqual([]);
      },
    ),
  );
});
