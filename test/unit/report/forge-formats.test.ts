import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { renderCsv } from '../../../checks/report/csv.ts';
import { renderGitlab } from '../../../checks/report/gitlab.ts';
import { renderHtml } from '../../../checks/report/html/page.ts';
import { style } from '../../../checks/report/html/style.ts';
import { renderJunit } from '../../../checks/report/junit.ts';
import { csvCells } from '../../support/csv-cells.ts';
import { hostileWords, reportSaying } from '../../support/hostile-report.ts';
import { largeReport } from '../../support/large-report.ts';
import {
  at,
  missingLink,
  reportOf,
  sampleDossier,
  sampleReport,
  shortPeriod,
  verdict,
} from '../../support/sample-report.ts';

const rendering = {
  language: 'zh-CN',
  duty: (code: string) => (code === 'N713-15-1d' ? '期限要够' : null),
} as const;

describe('JUnit', () => {
  interface Case {
    readonly '@_classname': string;
    readonly '@_name': string;
    readonly '@_line': string;
    readonly failure?: { readonly '#text': string; readonly '@_message': string; readonly '@_type': string };
    readonly skipped?: { readonly '@_message': string };
  }
  const suite = (report = sampleReport) => {
    const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'testcase' });
    return parser.parse(renderJunit(report, rendering)).testsuites.testsuite as Record<string, string> & {
      testcase: Case[];
    };
  };
  const named = (name: string) => suite().testcase.find((c) => c['@_name'].startsWith(name));

  test('every verdict is a case: what passed is visible, a breach fails with line, article and remedy', () => {
    expect(suite()).toMatchObject({ '@_tests': '8', '@_failures': '2', '@_skipped': '5' });
    expect(named('N713-14-1a')).not.toHaveProperty('failure');
    expect(named('N713-14-1a')).not.toHaveProperty('skipped');
    const breach = named('N713-15-1d');
    expect(breach).toMatchObject({
      '@_name': 'N713-15-1d 期限要够',
      '@_classname': '公众参与',
      '@_line': '8',
    });
    expect(breach?.failure?.['@_message']).toBe(shortPeriod.message);
    for (const part of ['案卷.md:8:6', '第十五条第一款第（三）项', '重新公告'])
      expect(breach?.failure?.['#text']).toContain(part);
  });

  test('what was not judged is skipped and says why', () => {
    expect(named('N713-30-1a')?.skipped?.['@_message']).toBe('无法判断：看不出谁主持会议。');
    expect(named('N713-16-1a')?.skipped?.['@_message']).toContain('不适用：不直接涉及切身利益');
    expect(named('HQ-41b')?.skipped?.['@_message']).toContain('豁免 · 理由：材料当场分发。 · 批准人：区政府');
  });

  test('a reading of the law that only informs does not fail', () => {
    const report = reportOf([
      {
        ...sampleDossier,
        findings: [],
        exceptions: [],
        verdicts: [verdict('X', 'violated', { severity: 'information' })],
      },
    ]);
    expect(suite(report)).toMatchObject({ '@_failures': '0', '@_skipped': '1' });
  });

  test('two acts of one duty are two cases of different names', () => {
    const twice = [verdict('X', 'met'), verdict('X', 'met', { location: at(9, 0, 1) })];
    const names = suite(
      reportOf([{ ...sampleDossier, findings: [], exceptions: [], verdicts: twice }]),
    ).testcase.map((c) => c['@_name']);
    expect(names).toEqual(['X', 'X (2)']);
  });
});

describe('GitLab code quality', () => {
  const issues = (report = sampleReport) => JSON.parse(renderGitlab(report, rendering));

  test('every field the forge asks for, worst first', () => {
    expect(issues()[0]).toMatchObject({
      description: `${shortPeriod.message} 依据：《重大行政决策程序暂行条例》第十五条第一款第（三）项 怎么办：${shortPeriod.remedy}`,
      check_name: 'N713-15-1d',
      severity: 'critical',
      location: { path: shortPeriod.location.path, lines: { begin: 8, end: 8 } },
    });
    expect(issues().map((i: { severity: string }) => i.severity)).toEqual(['critical', 'minor', 'minor']);
  });

  test('fingerprints are unique among 25,000 issues and do not hang on lines', () => {
    const keys = (report = sampleReport) => issues(report).map((i: { fingerprint: string }) => i.fingerprint);
    expect(new Set(keys(largeReport(5, 5000))).size).toBe(25_000);
    const moved = reportOf([
      {
        ...sampleDossier,
        diagnostics: sampleDossier.diagnostics.map((d) => ({ ...d, location: at(99, 0, 1) })),
      },
    ]);
    expect(keys(moved)).toEqual(keys());
  });
});

describe('CSV', () => {
  const table = (report = sampleReport, language: 'zh-CN' | 'en' = 'zh-CN') => {
    const [header = [], ...rows] = csvCells(renderCsv(report, { ...rendering, language }));
    return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
  };

  test('begins with a byte order mark; one line a verdict and finding, with everything a register needs', () => {
    expect(renderCsv(sampleReport, rendering).startsWith('\uFEFF"事项编号","决策事项"')).toBe(true);
    expect(table()).toHaveLength(sampleDossier.verdicts.length + 1);
    expect(table()[0]).toMatchObject({
      ...{
        事项编号: sampleDossier.id,
        决策机关: sampleDossier.authority,
        步骤: '公众参与',
        代号: 'N713-15-1d',
      },
      ...{
        要求: '期限要够',
        结论: '违反',
        轻重: '错误',
        说明: shortPeriod.message,
        怎么办: shortPeriod.remedy,
      },
      ...{
        依据: '《重大行政决策程序暂行条例》第十五条第一款第（三）项',
        文件: shortPeriod.location.path,
        行: '8',
      },
      ...{ 判断日: '2024-02-01', 例外: '', 检查日: '2026-11-23' },
    });
    expect(table().find((row) => row.代号 === 'HQ-41b')).toMatchObject({
      结论: '豁免',
      例外: '豁免 · 理由：材料当场分发。 · 批准人：区政府 · 到期：2024-12-31',
    });
    expect(table().at(-1)).toMatchObject({ 代号: missingLink.code, 结论: '卷面问题', 轻重: '警告' });
    expect(Object.keys(table(sampleReport, 'en')[0] ?? {})).toContain('What to do');
  });

  test('an exception of a finding has a line of its own', () => {
    const [exception] = sampleDossier.exceptions;
    const report = reportOf([
      {
        ...sampleDossier,
        exceptions: [
          { ...(exception as NonNullable<typeof exception>), kind: 'inline', code: 'link-not-found' },
        ],
      },
    ]);
    expect(table(report).at(-1)).toMatchObject({ 代号: 'link-not-found', 结论: '例外' });
  });

  test('no cell is a formula', () => {
    for (const words of hostileWords)
      for (const row of csvCells(renderCsv(reportSaying(words), rendering)))
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  });

  test('is written as another writer writes it', () => {
    for (const words of hostileWords) {
      const text = renderCsv(reportSaying(words), rendering);
      expect(text).toBe(
        stringify(csvCells(text), {
          bom: true,
          quoted: true,
          quoted_empty: true,
          record_delimiter: 'windows',
        }),
      );
    }
  });
});

describe('HTML', () => {
  const html = renderHtml(sampleReport, { ...rendering, steps: [] });

  test('lets in nothing but its own style, and that style is the one that is hashed', () => {
    const policy = /content="(default-src[^"]+)"/.exec(html)?.[1];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(html).toContain(`<style>${style}</style>`);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\sstyle=|\son\w+=|https?:/i);
  });

  test('every mark and title of the table leads to something on the page', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(2);
    for (const target of targets) expect(ids).toContain(target);
    expect(ids.size).toBe([...html.matchAll(/ id="/g)].length);
  });

  test('marks are named in words, not by colour alone', () => {
    expect(html).toMatch(/aria-label="有违反">✗</);
    expect(html).toContain('<html lang="zh-CN">');
    expect(renderHtml(sampleReport, { language: 'en', steps: [] })).toContain('<html lang="en">');
  });

  test('a finding shows duty, article, what the dossier says, what to do and the place', () => {
    const [, card = ''] = html.split('<section class="finding bad">');
    for (const part of [
      shortPeriod.message,
      shortPeriod.remedy ?? '',
      '第十五条第一款第（三）项',
      '期限要够',
      '“2024年2月1日至2月20日”',
      'samples/加装电梯/案卷.md:8:6',
      'HQ-12a',
    ])
      expect(card.split('</section>')[0]).toContain(part);
  });

  test('the course, the exceptions and every verdict are there', () => {
    for (const part of [
      '2024-02-01 至 2024-02-20',
      '（决策日）',
      '材料当场分发。',
      '全部结论（7 项）',
      'N713-5-1a',
    ])
      expect(html).toContain(part);
  });
});
