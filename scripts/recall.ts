/**
 * Measures on synthetic dossiers how many planted breaches are found and how many findings are wrong,
 * and writes docs/recall.md. `--check` writes nothing and fails where the page differs;
 * it fails too where an obligation is below 100 % and scripts/synthetic/explanations.yaml does not say why.
 * `--show` prints every miss and every wrong finding.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { coverageOf } from '../checks/engine/coverage.ts';
import { createChecker } from '../checks/index.ts';
import { compiledLaw } from '../test/support/compiled-law.ts';
import { measure, type Tally } from './synthetic/measure.ts';
import { mutators } from './synthetic/planting.ts';
import { synthesize } from './synthetic/synthesize.ts';

const COUNT = 1500;
const SEED = 713;

const root = join(import.meta.dirname, '..');
const law = compiledLaw();
const result = measure(createChecker(law), synthesize({ count: COUNT, seed: SEED }));
const explanations = (parse(readFileSync(join(root, 'scripts/synthetic/explanations.yaml'), 'utf8')) ??
  {}) as Record<string, string>;

if (process.argv.includes('--show'))
  process.stdout.write(
    `${[...result.misses.map((l) => `漏 ${l}`), ...result.wrongs.map((l) => `误 ${l}`)].join('\n')}\n`,
  );

const rate = (part: number, whole: number): string =>
  whole === 0 ? '—' : part === whole ? '100%' : `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)}%`;
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const figures = (t: Tally): string =>
  `${t.planted} | ${t.found} | ${t.planted - t.found} | ${t.wrong} | ${rate(t.found, t.planted)} | ${rate(t.found, t.found + t.wrong)}`;
const below = ([, t]: readonly [string, Tally]): boolean => t.found < t.planted || t.wrong > 0;

const order = new Map(law.obligations.map((o, i) => [o.id, i]));
const duty = new Map(law.obligations.map((o) => [o.id, o.duty.zh]));
const rows = [...result.byObligation].sort((a, b) => (order.get(a[0]) ?? 0) - (order.get(b[0]) ?? 0));
const exercised = rows.filter(([, t]) => t.planted > 0);
const unexplained = rows.filter(below).filter(([id]) => explanations[id] === undefined);
const stale = Object.keys(explanations).filter((id) => !rows.filter(below).some(([row]) => row === id));

const uncheckable = new Set(
  coverageOf(law)
    .obligations.filter((e) => e.status === 'not-checkable')
    .map((e) => e.id),
);
const done = new Set(exercised.map(([id]) => id));
const reasonNot = (o: (typeof law.obligations)[number]): string =>
  uncheckable.has(o.id)
    ? '卷内查不出'
    : o.modality === 'may'
      ? '可以，不产生违反'
      : o.hint
        ? '只作提示'
        : '没有埋';
const reasons = ['没有埋', '只作提示', '可以，不产生违反', '卷内查不出'];
const left = law.obligations.filter((o) => !done.has(o.id));

const table = (head: string, list: Iterable<readonly [string, Tally]>): string[] => [
  `| ${head} | 埋入 | 查出 | 漏 | 误报 | 召回率 | 查准率 |`,
  '|---|---|---|---|---|---|---|',
  ...[...list].map(([name, t]) => `| ${name} | ${figures(t)} |`),
];

const byInstrument = law.instruments.map((i) => {
  const own = left.filter((o) => o.instrument === i.id);
  return { id: i.id, total: law.obligations.filter((o) => o.instrument === i.id).length, own };
});

const page = [
  '# 查得准不准：合成案卷上的召回率和查准率',
  '',
  '本页由 `npm run recall` 生成，请不要手改。',
  '',
  `做法：用种子 ${SEED} 生成 ${COUNT} 份案卷（六个地方、2019年至2026年、多种写法和编码），每份先是合格的，再随机埋入零至六处缺陷；每处缺陷写明必然违反哪些义务。检查以后对照：`,
  '',
  '- **埋入**：缺陷必然违反、当地当时有效的义务，一份案卷一项算一次；**查出**：结论是“违反”的；**漏**：结论是别的。',
  '- **误报**：没有缺陷使它违反，结论却是“违反”。同一事实按另一种读法也违反的（每种缺陷各自列明），两边都不算。',
  '- 合成的写法有限，真实案卷会更难；本页量的是有没有退步，不是对真实案卷的保证。',
  '',
  `共 ${result.dossiers} 份，其中没有埋缺陷的 ${result.conforming} 份（被误报的 ${result.accused} 份）；用到缺陷 ${result.byMutator.size} 种（共 ${mutators.length} 种）；练到义务 ${exercised.length} 项（目录共 ${law.obligations.length} 项）。`,
  '',
  ...table('合计', [['全部', result.total]]),
  '',
  '## 按地方',
  '',
  ...table('地方', [...result.byPlace].sort()),
  '',
  '## 按写法',
  '',
  '一份案卷有几种特征，各算一次。',
  '',
  ...table('特征', [...result.byStyle].sort()),
  '',
  '## 按义务',
  '',
  '| 编号 | 要求 | 埋入 | 查出 | 漏 | 误报 | 召回率 | 查准率 |',
  '|---|---|---|---|---|---|---|---|',
  ...rows.map(([id, t]) => `| ${id} | ${cell(duty.get(id) ?? '')} | ${figures(t)} |`),
  '',
  '## 没有到100%的，为什么',
  '',
  ...(rows.some(below)
    ? rows.filter(below).map(([id]) => `- ${id}：${explanations[id] ?? '**还没有说明**'}`)
    : ['没有。']),
  '',
  '## 没有练到的义务',
  '',
  `共 ${left.length} 项：${reasons.map((r) => `${r} ${left.filter((o) => reasonNot(o) === r).length} 项`).join('，')}。没有埋的另有用例测试，见 [docs/law](law/README.md)。`,
  '',
  `| 法规 | 全部 | ${reasons.join(' | ')} | 没有埋的编号 |`,
  `|---|---|${reasons.map(() => '---|').join('')}---|`,
  ...byInstrument
    .filter(({ own }) => own.length > 0)
    .map(({ id, total, own }) => {
      const of = (r: string) => own.filter((o) => reasonNot(o) === r);
      return `| ${id} | ${total} | ${reasons.map((r) => of(r).length).join(' | ')} | ${of('没有埋')
        .map((o) => o.id)
        .join('、')} |`;
    }),
  '',
].join('\n');

const file = join(root, 'docs/recall.md');
const current = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : null;
const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
};
if (!process.argv.includes('--check')) writeFileSync(file, page);
else if (current !== page) complain('docs/recall.md 与结果不一致，请运行 npm run recall。');
if (unexplained.length > 0)
  complain(
    `没有到100%又没有说明（scripts/synthetic/explanations.yaml）：${unexplained.map(([id]) => id).join('、')}`,
  );
if (stale.length > 0) complain(`已经到100%，说明可以删去：${stale.join('、')}`);
process.stdout.write(
  `${result.dossiers} 份：埋入 ${result.total.planted}，查出 ${result.total.found}，误报 ${result.total.wrong}；练到 ${exercised.length} 项\n`,
);
