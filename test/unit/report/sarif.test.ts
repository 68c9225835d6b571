import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { locationUri } from '../../../checks/report/location-uri.ts';
import { renderSarif, sarifLogs } from '../../../checks/report/sarif.ts';
import { hostileWords, reportSaying } from '../../support/hostile-report.ts';
import { largeReport } from '../../support/large-report.ts';
import { at, reportOf, sampleDossier, sampleReport, shortPeriod } from '../../support/sample-report.ts';

const require = createRequire(import.meta.url);
const rendering = { language: 'zh-CN', duty: (code: string) => `${code} 的要求` } as const;
const parse = (text: string) => JSON.parse(text).runs[0];

const errorsOf = (() => {
  const Ajv = require('ajv-draft-04');
  const addFormats = require('ajv-formats');
  const path = require.resolve('@microsoft/jest-sarif/package.json').replace('package.json', '');
  const schema = JSON.parse(readFileSync(join(path, 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
  const ajv = new (Ajv.default ?? Ajv)({ allErrors: true, strict: false, unicodeRegExp: false });
  (addFormats.default ?? addFormats)(ajv);
  const validate = ajv.compile(schema);
  return (text: string): unknown => (validate(JSON.parse(text)) ? [] : validate.errors);
})();

test('a result has its rule, level, words, place and neighbours', () => {
  const run = parse(renderSarif(sampleReport, rendering));
  const result = run.results.find((r: { ruleId: string }) => r.ruleId === 'N713-15-1d');
  expect(result).toMatchObject({
    level: 'error',
    message: { text: `${shortPeriod.message}\n怎么办：${shortPeriod.remedy}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: 'samples/%E5%8A%A0%E8%A3%85%E7%94%B5%E6%A2%AF/%E6%A1%88%E5%8D%B7.md',
            uriBaseId: '%SRCROOT%',
          },
          region: { startLine: 8, startColumn: 6, endLine: 8, endColumn: 21 },
        },
      },
    ],
    relatedLocations: [{ message: { text: '公告里写的期限' } }],
  });
  const rule = run.tool.driver.rules[result.ruleIndex];
  expect(rule.id).toBe('N713-15-1d');
  expect(rule.help.text).toBe(
    `依据：《重大行政决策程序暂行条例》第十五条第一款第（三）项\n要求：N713-15-1d 的要求\n怎么办：${shortPeriod.remedy}`,
  );
  expect(rule.help.markdown).toContain('**依据**');
  expect(run.columnKind).toBe('utf16CodeUnits');
});

test('information is a note, and the fingerprint stands under our own key only', () => {
  const run = parse(
    renderSarif(
      reportOf([{ ...sampleDossier, diagnostics: [{ ...shortPeriod, severity: 'information' }] }]),
      rendering,
    ),
  );
  expect(run.results[0].level).toBe('note');
  expect(Object.keys(run.results[0].partialFingerprints)).toEqual(['juece/v1']);
});

test('the fingerprint does not move with the line, and two results never share one', () => {
  const keys = (line: number) =>
    parse(
      renderSarif(
        reportOf([
          {
            ...sampleDossier,
            diagnostics: [shortPeriod, shortPeriod].map((d) => ({ ...d, location: at(line, 0, 1) })),
          },
        ]),
        rendering,
      ),
    ).results.map((r: { partialFingerprints: Record<string, string> }) => r.partialFingerprints['juece/v1']);
  expect(keys(3)).toEqual(keys(30));
  expect(new Set(keys(3)).size).toBe(keys(3).length);
});

test('an exception is a suppressed result with its reason; for an upload it is left out', () => {
  const suppressed = parse(renderSarif(sampleReport, rendering)).results.filter(
    (r: object) => 'suppressions' in r,
  );
  expect(suppressed).toHaveLength(1);
  expect(suppressed[0].suppressions).toEqual([
    {
      kind: 'external',
      status: 'accepted',
      justification: '豁免 · 理由：材料当场分发。 · 批准人：区政府 · 到期：2024-12-31',
    },
  ]);
  const [upload = ''] = sarifLogs(sampleReport, rendering);
  expect(parse(upload).results.some((r: object) => 'suppressions' in r)).toBe(false);
});

test('25,001 results are cut at the limit, none lost, each log in a category of its own', () => {
  const logs = sarifLogs(largeReport(3, 8334), rendering).map(parse);
  const counts = logs.map((run) => run.results.length);
  expect(counts.reduce((a, b) => a + b)).toBe(25_002);
  expect(Math.max(...counts)).toBeLessThanOrEqual(5000);
  const ids = logs.map((run) => run.automationDetails.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const run of logs)
    expect(
      run.results.every(
        (r: { ruleId: string; ruleIndex: number }) => run.tool.driver.rules[r.ruleIndex].id === r.ruleId,
      ),
    ).toBe(true);
  expect(parse(renderSarif(largeReport(3, 8334), rendering)).results).toHaveLength(25_002);
});

test('a dossier that fits into one log is not torn apart, and bytes are bounded', () => {
  const logs = sarifLogs(largeReport(7, 40), rendering, { results: 100 }).map(parse);
  const paths = logs.map(
    (run) => new Set(run.results.map((r: { properties: { dossier: string } }) => r.properties.dossier)),
  );
  expect(paths.map((set) => set.size)).toEqual([2, 2, 2, 1]);
  const bytes = 60_000;
  const small = sarifLogs(largeReport(7, 40), rendering, { bytes });
  expect(small.length).toBeGreaterThan(3);
  for (const log of small) expect(Buffer.byteLength(log)).toBeLessThanOrEqual(bytes);
});

test('nothing found is a log without results, so that old alerts close', () => {
  const logs = sarifLogs(reportOf([]), rendering);
  expect(logs).toHaveLength(1);
  expect(parse(logs[0] ?? '').results).toEqual([]);
});

test('paths become URIs that any reader decodes to the same path', () => {
  expect(decodeURIComponent(locationUri('甲 乙/#%?[].md'))).toBe('甲 乙/#%?[].md');
  expect(locationUri('甲 乙/#%?.md')).not.toMatch(/[ #?]/);
  expect(locationUri('/绝/对.md')).toMatch(/^file:\/\/\/%E7/);
  expect(locationUri('C:/a.md')).toBe('file:///C:/a.md');
  expect(locationUri('\ud800a')).toBe('%EF%BF%BDa');
});

test('is valid by the schema, whatever files say', () => {
  for (const report of [sampleReport, reportOf([]), ...hostileWords.map(reportSaying)])
    expect(errorsOf(renderSarif(report, rendering))).toEqual([]);
});

test('is valid by the multitool, with the rules of GitHub', ({ skip }) => {
  const tool = join(require.resolve('@microsoft/sarif-multitool-linux/package.json'), '../Sarif.Multitool');
  if (spawnSync(tool, ['--version'], { encoding: 'utf8' }).error !== undefined) {
    if (process.env.CI !== undefined) throw new Error('Sarif.Multitool does not start');
    console.warn('Sarif.Multitool does not start on this machine: not validated');
    skip();
  }
  const folder = mkdtempSync(join(tmpdir(), 'juece-sarif-'));
  try {
    const files = [sampleReport, reportSaying('](x) {0} <b>&\u202e')].map((report, at) => {
      const file = join(folder, `${at}.sarif`);
      writeFileSync(file, renderSarif(report, rendering));
      return file;
    });
    const said = spawnSync(
      tool,
      ['validate', ...files, '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning'],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 50_000 },
    );
    expect(said.stdout).toContain('2 files scanned');
    // There is no public address of the tool to name (SARIF2005).
    const remarks = said.stdout
      .split('\n')
      .filter((line) => /(warning|error) (SARIF|GH)\d/.test(line) && !line.includes('SARIF2005'));
    expect(remarks).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
