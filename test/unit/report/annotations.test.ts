import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Annotation, chooseAnnotations } from '../../../checks/report/annotations.ts';
import { workflowCommand } from '../../../checks/report/workflow-command.ts';
import { anyWords } from '../../support/hostile-report.ts';
import { largeReport } from '../../support/large-report.ts';
import {
  at,
  reportOf,
  sampleDossier,
  sampleReport,
  shortPeriod,
  verdict,
} from '../../support/sample-report.ts';

test('worst first, with duty, article, what is wrong and what to do', () => {
  const [first, ...rest] = chooseAnnotations(sampleReport);
  expect(first).toEqual({
    severity: 'error',
    path: shortPeriod.location.path,
    range: shortPeriod.location.range,
    title: 'N713-15-1d 《重大行政决策程序暂行条例》第十五条第一款第（三）项',
    message: `${shortPeriod.message}\n怎么办：${shortPeriod.remedy}`,
  });
  expect(rest.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
});

test('ten of a level, the last says how many more the summary has', () => {
  const annotations = chooseAnnotations(largeReport(3, 8));
  expect(annotations).toHaveLength(10);
  expect(annotations.at(-1)?.message).toContain('另有 14 处错误没有标在这里');
  expect(annotations.slice(0, -1).some(({ message }) => message.includes('没有标在这里'))).toBe(false);
  expect(chooseAnnotations(largeReport(3, 8), { perLevel: 50 })).toHaveLength(24);
});

test('one obligation of one dossier is shown once, and the other is counted', () => {
  const twice = reportOf([
    { ...sampleDossier, diagnostics: [shortPeriod, { ...shortPeriod, location: at(9, 0, 3) }] },
  ]);
  const annotations = chooseAnnotations(twice, { language: 'en' });
  expect(annotations).toHaveLength(1);
  expect(annotations[0]?.message).toContain('1 more of severity error');
});

test('a statutory step comes before paperwork of the same severity', () => {
  const report = reportOf([
    {
      ...sampleDossier,
      verdicts: [verdict('A', 'violated', { level: 'complete' }), verdict('B', 'violated')],
      diagnostics: ['A', 'B'].map((code) => ({ ...shortPeriod, code, obligations: [code] })),
    },
  ]);
  expect(chooseAnnotations(report).map(({ title }) => title[0])).toEqual(['B', 'A']);
});

test('the command is the line the runner documents, one-based', () => {
  expect(workflowCommand(chooseAnnotations(sampleReport)[0] as Annotation)).toBe(
    `::error file=samples/加装电梯/案卷.md,line=8,endLine=8,col=6,endColumn=20,title=N713-15-1d 《重大行政决策程序暂行条例》第十五条第一款第（三）项::${shortPeriod.message}%0A怎么办：${shortPeriod.remedy}`,
  );
  const { range } = { range: { start: { line: 1, character: 3 }, end: { line: 4, character: 0 } } };
  const long: Annotation = { severity: 'information', path: 'a.md', range, title: 't', message: 'm' };
  expect(workflowCommand(long)).toBe('::notice file=a.md,line=2,endLine=5,title=t::m');
});

test('whatever is said, it is one command, and the runner reads back what was meant', () => {
  fc.assert(
    fc.property(anyWords, anyWords, anyWords, (path, title, message) => {
      const { range } = shortPeriod.location;
      const line = workflowCommand({ severity: 'error', path: `甲${path}`, range, title, message });
      expect(line).not.toMatch(/[\r\n]/);
      const read = asRunner(line);
      expect(Object.keys(read.properties)).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title']);
      expect(read.command).toBe('error');
      expect(read.properties.line).toBe('8');
    }),
  );
  const meant = '一行:%0A, 100%\n::error::二行';
  const annotation = { severity: 'warning', path: 'a,b:c%.md', title: 'x:y,z', message: meant } as const;
  const read = asRunner(workflowCommand({ ...annotation, range: shortPeriod.location.range }));
  expect(read).toMatchObject({ message: meant, properties: { file: 'a,b:c%.md', title: 'x:y,z' } });
});

/** Reads a line as the runner does: the first `::` after the properties ends them. */
function asRunner(line: string) {
  const [, command = '', properties = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const decode = (text: string): string =>
    text.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const pairs = properties
    .split(',')
    .map((pair) =>
      pair.split('=', 2).length > 1
        ? [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))]
        : [pair, ''],
    );
  return { command, properties: Object.fromEntries(pairs) as Record<string, string>, message: decode(data) };
}
