/** A baseline covers what it lists, as often as it lists it, until its end; what it does not say is raised. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyBaseline } from '../../../checks/engine/baseline.ts';
import {
  type Baseline,
  type BaselineEntry,
  createChecker,
  newEntries,
  parseIsoDay,
  type Report,
  readBaseline,
  shrinkBaseline,
  writeBaseline,
} from '../../../checks/index.ts';
import { Lawbook } from '../../../checks/lawbook/lawbook.ts';
import { compiledLaw } from '../../support/compiled-law.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const law = compiledLaw();
const checker = createChecker(law);
const asOf = parseIsoDay('2024-06-01') ?? 0;
const grounds = { reason: '历史', by: '王某', date: '2024-05-01', expires: '2024-12-31' };
const named = (path: string) => path;

const dossier = (comments: readonly string[], more = '') => `---
案卷类型: 重大行政决策
决策事项: 停车管理
事项编号: HK-1
决策机关: 上海市虹口区人民政府
承办单位: 虹口区交通委
当前阶段: 公布
---
## 公众参与
${comments.map((period) => `### 公开征求意见\n- 期间：${period}\n- 渠道：区政府网站\n`).join('')}${more}
`;
const short = '2024年2月1日至2月20日';

function check(text: string, baseline?: readonly BaselineEntry[], language?: 'en'): Report {
  return checker.check(memoryFiles(new Map([['案卷.md', text]])), ['案卷.md'], {
    asOf,
    ...(language && { language }),
    ...(baseline && { baseline: { entries: baseline, path: '基线.json', named } satisfies Baseline }),
  });
}

const listed = (text: string, expires: string | null = '2024-12-31') =>
  newEntries(check(text), 'standard', [], { ...grounds, expires }, named);
const codes = (report: Report) => report.dossiers[0]?.diagnostics.map(({ code }) => code) ?? [];
const raised = (report: Report, id: string) =>
  report.dossiers[0]?.verdicts.filter(({ obligation, severity }) => obligation === id && severity !== null);

describe('a baseline of everything', () => {
  const all = listed(dossier([short]), null);

  it('leaves nothing that may be set aside, keeps the verdicts and counts them', () => {
    const report = check(dossier([short]), all);
    const allowed = new Set(law.obligations.flatMap(({ id, waivable }) => (waivable ? [id] : [])));
    expect(codes(report).filter((code) => allowed.has(code))).toEqual([]);
    const [entry] =
      report.dossiers[0]?.verdicts.filter(({ obligation }) => obligation === 'N713-15-1d') ?? [];
    expect(entry).toMatchObject({ verdict: 'violated', severity: null });
    const exception = report.dossiers[0]?.exceptions.find(({ code }) => code === 'N713-15-1d');
    expect(exception).toMatchObject({ kind: 'baseline', reason: '历史', by: '王某', expires: null });
    expect(report.summary.exceptions.baseline).toBe(report.dossiers[0]?.exceptions.length);
  });

  it('never lets what cannot be waived go before the decision', () => {
    const report = check(dossier([short]), all);
    expect(report.dossiers[0]?.diagnostics.flatMap(({ obligations }) => obligations)).toContain('N713-25-1a');
    expect(codes(report)).toContain('baseline-not-allowed');
  });

  it('made in Chinese holds in English', () => {
    expect(check(dossier([short]), all, 'en').summary.exceptions).toEqual(
      check(dossier([short]), all).summary.exceptions,
    );
  });

  it('holds wherever in the file the thing stands', () => {
    const moved = dossier([short]).replace('## 公众参与', '说明文字。\n\n## 公众参与');
    expect(check(moved, all).summary.exceptions.baseline).toBe(
      check(dossier([short]), all).summary.exceptions.baseline,
    );
  });
});

test('a second breach, equal or not, is raised', () => {
  const one = listed(dossier([short])).filter(({ code }) => code === 'N713-15-1d');
  expect(one).toMatchObject([{ key: 'id', dossier: 'HK-1', count: 1 }]);
  expect(raised(check(dossier([short]), one), 'N713-15-1d')).toHaveLength(0);
  expect(raised(check(dossier([short, short]), one), 'N713-15-1d')).toHaveLength(1);
  expect(raised(check(dossier([short, '2024年3月1日至3月9日']), one), 'N713-15-1d')).toHaveLength(1);
});

test('what is expired, gone or unknown is told at its line and covers nothing', () => {
  const [entry] = listed(dossier([short])).filter(({ code }) => code === 'N713-15-1d');
  if (!entry) throw new Error('no entry');
  const told = (change: Partial<BaselineEntry>, text = dossier([short])) => {
    const report = check(text, [{ ...entry, ...change, line: 5 }]);
    return report.dossiers[0]?.diagnostics.filter(({ code }) => code.startsWith('baseline-'));
  };
  expect(told({ expires: '2024-05-31' })).toMatchObject([
    {
      code: 'baseline-expired',
      severity: 'error',
      location: { path: '基线.json', range: { start: { line: 5 } } },
    },
  ]);
  expect(raised(check(dossier([short]), [{ ...entry, expires: '2024-05-31' }]), 'N713-15-1d')).toHaveLength(
    1,
  );
  expect(told({ expires: '2024-06-01' })).toEqual([]);
  expect(told({ count: 3 })).toMatchObject([{ code: 'baseline-unused', severity: 'warning' }]);
  expect(told({}, dossier(['2024年2月1日至3月20日']))).toMatchObject([{ code: 'baseline-unused' }]);
  expect(told({ code: 'N713-99' })).toMatchObject([{ code: 'baseline-unknown' }]);
  expect(told({ code: 'waiver-unused' })).toMatchObject([{ code: 'baseline-unknown' }]);
  expect(told({ dossier: '另一份' })).toEqual([]);
});

test('pruning takes out what is gone, and nothing of dossiers that were not checked', () => {
  const entries = listed(dossier([short, short]));
  const other = {
    ...grounds,
    key: 'id',
    dossier: '别的',
    code: 'N713-7',
    fingerprint: 'a',
    count: 1,
    line: 0,
  } as const;
  const shrunk = shrinkBaseline([...entries, other], check(dossier([short])), named);
  expect(shrunk.entries).toContainEqual(other);
  expect(shrunk.entries.find(({ code }) => code === 'N713-15-1d')?.count).toBe(1);
  expect(shrunk.gone).toBeGreaterThan(0);
  const again = shrinkBaseline(shrunk.entries, check(dossier([short])), named);
  expect(again).toEqual({ entries: shrunk.entries, gone: 0 });
});

test('only what no entry covers is new', () => {
  const text = dossier([short, short]);
  const all = listed(text);
  expect(newEntries(check(text), 'standard', all, grounds, named)).toEqual([]);
  const fewer = all.map((entry) => ({ ...entry, count: 1 }));
  const missing = newEntries(check(text), 'standard', fewer, grounds, named);
  expect(missing.find(({ code }) => code === 'N713-15-1d')?.count).toBe(1);
});

describe('the file', () => {
  const tool = { version: '0.1.0', lawVersion: '2026-11-23' };

  it('has one entry a line, sorted, and reads as it was written', () => {
    const entries = listed(dossier([short, short]));
    const text = writeBaseline(entries, tool);
    expect(writeBaseline([...entries].reverse(), tool)).toBe(text);
    const read = readBaseline(text);
    expect(read.mistakes).toEqual([]);
    for (const entry of read.entries)
      expect(text.split('\n')[entry.line]).toContain(`"fingerprint":"${entry.fingerprint}"`);
    const bare = (list: readonly BaselineEntry[]) => list.map((one) => ({ ...one, line: 0 }));
    expect(bare(read.entries)).toEqual(expect.arrayContaining(bare(entries)));
    expect(read.entries).toHaveLength(entries.length);
  });

  it.each([
    ['{"schemaVersion": 2, "entries": []}', '1:2', '格式版本是 2'],
    ['{"schemaVersion": 1,\n "entries": [', '2:14', '损坏'],
    ['[]', '1:1', '不是基线文件'],
    ['{"schemaVersion": 1}', '1:1', '缺少 entries'],
    ['{"schemaVersion": 1, "entries": [\n  3\n]}', '2:3', '第 1 条'],
    [
      '{"schemaVersion": 1, "entries": [\n {"key":"id","dossier":"甲","code":"x","fingerprint":"y","reason":"z","by":"w","date":"2024-01-01"}]}',
      '2:2',
      '“expires”',
    ],
  ])('%j is told at its place', (text, place, message) => {
    const { entries, mistakes } = readBaseline(text);
    expect(entries).toEqual([]);
    expect(mistakes[0]?.message).toContain(message);
    expect(`${mistakes[0]?.line}:${mistakes[0]?.column}`).toBe(place);
    expect(readBaseline(text, 'en').mistakes[0]?.message).not.toMatch(/基线|损坏|缺少/);
  });

  it('never throws on what is no baseline', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readBaseline(text).mistakes.length + readBaseline(text).entries.length).toBeGreaterThanOrEqual(
          0,
        );
        expect(
          readBaseline(`{"schemaVersion":1,"entries":[${text}]}`).mistakes.every(({ line }) => line > 0),
        ).toBe(true);
      }),
    );
  });
});

test('of any list of things found, an entry covers as many equal ones as it says and no more', () => {
  const code = fc.constantFrom('N713-15-1d', 'link-not-found');
  const fingerprint = fc.constantFrom('a', 'b');
  const entry = fc.record({ code, fingerprint, count: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(fc.array(fc.record({ code, fingerprint })), fc.array(entry), (found, entries) => {
      const things = found.map((one) => ({ ...one, waivable: true }));
      const list = entries.map((one) => ({ ...grounds, ...one, key: 'id', dossier: '甲', line: 0 }) as const);
      const situation = { asOf, decided: true, lawbook: new Lawbook(law), pending: new Set<string>() };
      const { by, problems } = applyBaseline(things, list, situation);
      for (const [c, f] of [...new Set(found.map((one) => `${one.code} ${one.fingerprint}`))].map((t) =>
        t.split(' '),
      )) {
        const there = things.filter((one) => one.code === c && one.fingerprint === f).length;
        const room = list
          .filter((one) => one.code === c && one.fingerprint === f)
          .reduce((n, one) => n + one.count, 0);
        const covered = [...by.keys()].filter(
          (i) => things[i]?.code === c && things[i]?.fingerprint === f,
        ).length;
        expect(covered).toBe(Math.min(there, room));
      }
      const unused = problems.reduce((sum, { params }) => sum + Number(params.count), 0);
      expect(by.size + unused).toBe(list.reduce((sum, { count }) => sum + count, 0));
    }),
    { numRuns: 50 },
  );
});
