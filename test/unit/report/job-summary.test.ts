import fc from 'fast-check';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { renderJobSummary, type SummaryOptions } from '../../../checks/report/job-summary.ts';
import { locationUri } from '../../../checks/report/location-uri.ts';
import { mermaidGantt } from '../../../checks/report/mermaid-gantt.ts';
import type { Report } from '../../../checks/report/report.ts';
import { anyWords, hostileWords, reportSaying } from '../../support/hostile-report.ts';
import { largeReport } from '../../support/large-report.ts';
import { reportOf, sampleDossier, sampleReport, shortPeriod } from '../../support/sample-report.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly lang?: string | null;
  readonly children?: readonly Node[];
}

function parsed(markdown: string): Node {
  const processor = unified().use(remarkParse);
  processor.data('micromarkExtensions', [gfmTable()]);
  processor.data('fromMarkdownExtensions', [gfmTableFromMarkdown()]);
  return processor.parse(markdown) as Node;
}

const all = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(all)];
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
const ofType = (markdown: string, type: string): readonly Node[] =>
  all(parsed(markdown)).filter((node) => node.type === type);

const options: SummaryOptions = {
  language: 'zh-CN',
  steps: [
    { name: '公众参与', label: '公众参与' },
    { name: '集体讨论决定', label: '集体讨论' },
    { name: '决策后评估', label: '后评估' },
  ],
  link: ({ path, range }) => `https://forge.example/${locationUri(path)}#L${range.start.line + 1}`,
};

describe('the headline follows from the counts alone', () => {
  const headline = (report: Report, more: Partial<SummaryOptions> = {}): string =>
    textOf(ofType(renderJobSummary(report, { ...options, ...more }), 'strong')[0] as Node);
  const only = (severity: 'warning' | 'information'): Report =>
    reportOf([{ ...sampleDossier, findings: [], diagnostics: [{ ...shortPeriod, severity }] }]);
  const clean = reportOf([{ ...sampleDossier, findings: [], diagnostics: [] }]);

  test('an error blocks, and the stage asked for is named', () => {
    expect(headline(sampleReport)).toBe('✗ 不能提请：错误 1 处，警告 2 处。');
    expect(headline(sampleReport, { readyFor: '集体讨论' })).toBe(
      '✗ 不能进入“集体讨论”：错误 1 处，警告 2 处。',
    );
  });
  test('a warning asks to look, or blocks where the gate closes at warnings', () => {
    expect(headline(only('warning'))).toMatch(/^! .*可以提请.*逐处核实：警告 1 处。$/);
    expect(headline(only('warning'), { failOn: 'warning' })).toMatch(/^✗ 不能提请/);
    expect(headline(only('information'), { failOn: 'warning' })).toMatch(/^! /);
  });
  test('an error is never called ready, whatever the run was told to fail on', () => {
    expect(headline(sampleReport, { failOn: 'never' })).toMatch(/^✗ 不能提请/);
  });
  test('nothing found is ready by what the dossier shows; nothing checked is no ground at all', () => {
    expect(headline(clean)).toBe('✓ 就卷内所载，没有查出问题，可以提请。');
    expect(headline(reportOf([]))).toContain('没有检查任何案卷');
    expect(headline(reportOf([]))).not.toContain('可以提请');
  });
});

test('a table of dossiers and steps, its title a link, with a legend', () => {
  const markdown = renderJobSummary(sampleReport, options);
  const tables = ofType(markdown, 'table');
  const rows = (tables[1]?.children ?? []).map((row) => (row.children ?? []).map(textOf));
  expect(rows).toEqual([
    ['案卷', '公众参与', '集体讨论', '后评估'],
    [sampleDossier.title, '✗', '?', '○'],
  ]);
  expect(textOf(parsed(markdown))).toContain('✓ 已满足');
});

test('findings with links to their lines, worst first; exceptions with reason, name and end', () => {
  const markdown = renderJobSummary(sampleReport, options);
  const links = ofType(markdown, 'link').map(({ url }) => url);
  expect(links).toContain(`https://forge.example/${locationUri(shortPeriod.location.path)}#L8`);
  const text = textOf(parsed(markdown));
  expect(text.indexOf(shortPeriod.message)).toBeLessThan(text.indexOf('看不出谁主持会议'));
  for (const part of [
    '材料当场分发。',
    '区政府',
    '2024-12-31',
    '〔集体讨论〕看不出',
    '豁免 1 处',
    'HQ-12a、HQ-12b',
  ])
    expect(text).toContain(part);
});

test('the course is a chart with a section a step', () => {
  const [chart] = ofType(renderJobSummary(sampleReport, options), 'code');
  expect(chart?.lang).toBe('mermaid');
  expect(chart?.value?.split('\n')).toEqual([
    'gantt',
    'dateFormat YYYY-MM-DD',
    'axisFormat %Y-%m-%d',
    'inclusiveEndDates',
    'todayMarker off',
    'section 公众参与',
    '公开征求意见 02-01 :2024-02-01, 2024-02-20',
    'section 集体讨论',
    '常务会议 04-18 :crit, milestone, 2024-04-18, 0d',
  ]);
});

test('nothing that a file says starts a statement of the chart', () => {
  const [dated] = reportSaying('2024-01-01').dossiers;
  expect(dated && mermaidGantt(dated, options.steps)).toContain('\n·2024-01-01 02-01 :');
  fc.assert(
    fc.property(anyWords, (words) => {
      const [dossier] = reportSaying(words).dossiers;
      const chart = dossier && mermaidGantt(dossier, options.steps);
      const lines = chart?.split('\n') ?? [];
      expect(lines).toHaveLength(11);
      for (const line of [lines[7], lines[9]])
        expect(line).toMatch(
          /^(?![a-z])[^:;#%{}<>`"]* :(crit, )?(milestone, )?\d{4}-\d\d-\d\d, (0d|\d{4}-\d\d-\d\d)$/i,
        );
    }),
  );
});

test('only addresses of the web become links, and none leaves its place', () => {
  const linked = (url: string): readonly (string | undefined)[] =>
    ofType(renderJobSummary(sampleReport, { ...options, link: () => url }), 'link').map((node) => node.url);
  expect(linked('javascript:alert(1)')).toEqual([]);
  for (const url of linked('https://e.cn/a b)|<x>[y]`\n# z'))
    expect(url).toMatch(/^https:\/\/e\.cn\/a%20b%29%7C/);
});

test('what files say is read as text', () => {
  const shape = (words: string): readonly string[] =>
    all(parsed(renderJobSummary(reportSaying(words), options)))
      .map(({ type }) => type)
      .filter((type) => type !== 'text');
  const html = (words: string) =>
    ofType(renderJobSummary(reportSaying(words), options), 'html').map(({ value }) => value);
  const [plain, plainHtml] = [shape('甲乙'), html('甲乙')];
  const check = (words: string): void => {
    expect(shape(words), JSON.stringify(words)).toEqual(plain);
    expect(html(words)).toEqual(plainHtml);
  };
  for (const words of hostileWords) check(`甲${words}乙`);
  fc.assert(
    fc.property(anyWords, (words) => check(`甲${words}乙`)),
    { numRuns: 100 },
  );
});

test('nobody is called by name', () => {
  const markdown = renderJobSummary(reportSaying('@admin 请@office-x 看 a@b.cn'), options);
  expect(markdown).not.toMatch(/(^|\W)@\w/);
  expect(markdown).toContain('a@b.cn');
});

test('over the limit the worst stays, whole, and the rest is counted', () => {
  const report = largeReport(5, 5000);
  const markdown = renderJobSummary(report, options);
  expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(1_000_000);
  const kept = markdown.match(/^- \*\*错误\*\*/gm)?.length ?? 0;
  const left = Number(/还有 (\d+) 处没有列出/.exec(markdown)?.[1]);
  expect(kept).toBeGreaterThan(500);
  expect(kept + left).toBe(25_000);
  expect(markdown.match(/怎么办：/g)?.length).toBe(kept);
  expect(markdown).toContain('检查日 2026-11-23');
});

test('many dossiers and a small limit: every part says what it left out', () => {
  const markdown = renderJobSummary(largeReport(400, 2), { ...options, limit: 20_000 });
  expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(20_000);
  expect(markdown).toMatch(/还有 \d+ 卷没有列出/);
  expect(markdown).toMatch(/还有 \d+ 处没有列出/);
});

test('in English no fixed word is Chinese', () => {
  const bare = { ...sampleDossier, title: 'T', id: null, authority: 'A', stage: 'S', path: 'p.md' };
  const report = reportOf([
    { ...bare, verdicts: [], findings: [], diagnostics: [], exceptions: [], acts: [], leads: [] },
  ]);
  expect(renderJobSummary(report, { ...options, language: 'en' })).not.toMatch(/[\u4e00-\u9fff]/);
});
