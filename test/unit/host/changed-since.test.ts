import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCheck } from '../../../cli/src/host/check-run.ts';
import type { Base } from '../../../cli/src/host/git/changed-files.ts';
import { usageTexts } from '../../../cli/src/usage-texts.ts';
import { sampleChecker } from '../../support/checked-sample.ts';
import { cloneOf, newRepository, type Repository } from '../../support/git-repository.ts';

const dossier = (title: string, body = '', id = '') => `---
案卷类型: 重大行政决策
决策事项: ${title}
决策机关: 上海市虹口区人民政府
承办单位: 区房管局
${id && `事项编号: ${id}\n`}---

## 公众参与

### 公开征求意见

- 期间：2024年2月1日至3月4日
${body}
`;

let repository: Repository;
let base: string;
const made: Repository[] = [];

beforeEach(() => {
  repository = newRepository();
  made.push(repository);
  repository.write('甲/案卷.md', dossier('甲', '- 公告：[公告](材料/公告.md)'));
  repository.write('甲/材料/公告.md', '2024年2月1日至3月4日公开征求意见。\n');
  repository.write('乙/案卷.md', dossier('乙', '- 公告：[公告](../共用/公告.md)\n- 报告：[报告](缺.md)'));
  repository.write('共用/公告.md', '公告。\n');
  repository.write('丙/案卷 一"号.md', dossier('丙'));
  repository.write('说明.md', '# 说明\n');
  base = repository.commit('起草');
});
afterEach(() => {
  for (const one of made.splice(0)) one.remove();
});

async function check(changedSince: Base | null, folder = repository.path) {
  const { report, remarks, found } = await runCheck(
    {
      ...{ paths: ['.'], given: {}, today: '2024-12-01' },
      ...{ language: 'zh-CN', changedSince },
    },
    { cwd: folder, texts: usageTexts('zh-CN'), checker: async () => sampleChecker },
  );
  return { paths: report.dossiers.map(({ path }) => path), remarks: remarks.join('\n'), found, report };
}
const since = (ref: string): Base => ({ kind: 'fork', refs: [ref] });
const everything = ['丙/案卷 一"号.md', '乙/案卷.md', '甲/案卷.md'];

test('a change of an unrelated file touches nothing, and that is said', async () => {
  repository.write('说明.md', '# 新的说明\n');
  repository.commit('改说明');
  const { paths, remarks, found } = await check(since(base));
  expect({ paths, found }).toEqual({ paths: [], found: 3 });
  expect(remarks).toBe('找到 3 份案卷，这次改动没有涉及其中任何一份，没有需要检查的。');
});

test.each<[string, (r: Repository) => void, string[]]>([
  ['the dossier itself', (r) => r.write('丙/案卷 一"号.md', dossier('丙二')), ['丙/案卷 一"号.md']],
  ['a linked attachment elsewhere', (r) => r.write('共用/公告.md', '新公告。\n'), ['乙/案卷.md']],
  ['a linked attachment that is deleted', (r) => rmSync(join(r.path, '共用/公告.md')), ['乙/案卷.md']],
  ['a linked file that did not exist', (r) => r.write('乙/缺.md', '报告。\n'), ['乙/案卷.md']],
  ['an unlinked file in its folder', (r) => r.write('甲/材料/换行\n名.txt', 'x'), ['甲/案卷.md']],
  [
    'a renamed attachment, by its old name',
    (r) => renameSync(join(r.path, '共用/公告.md'), join(r.path, '别处.md')),
    ['乙/案卷.md'],
  ],
  [
    'a renamed dossier, by its new name',
    (r) => renameSync(join(r.path, '甲'), join(r.path, '丁')),
    ['丁/案卷.md'],
  ],
  ['the settings above', (r) => r.write('juece.yaml', '# 空\n'), everything],
  ['the settings of one folder', (r) => r.write('乙/juece.yaml', '# 空\n'), ['乙/案卷.md']],
])('%s', async (_name, change, expected) => {
  change(repository);
  repository.commit('改');
  expect((await check(since(base))).paths).toEqual(expected);
});

test('what is not committed yet counts, new files too', async () => {
  repository.write('甲/材料/公告.md', '改了。\n');
  repository.write('丙/新.md', '新。\n');
  expect((await check(since('HEAD'))).paths).toEqual(['丙/案卷 一"号.md', '甲/案卷.md']);
});

test('own rules, a baseline and inherited settings touch every dossier that rests on them', async () => {
  repository.write('共同/juece.yaml', '检查日: 2024-12-01\n');
  repository.write('规则/一.yaml', '# 空\n');
  repository.write('乙/juece.yaml', '继承: ../共同/juece.yaml\n规则目录: ../规则\n基线: ../基线.json\n');
  repository.write('基线.json', '{"schemaVersion": 1, "entries": []}\n');
  const settled = repository.commit('规则');
  expect((await check(since(settled))).paths).toEqual([]);
  repository.write('规则/一.yaml', '# 改\n');
  expect((await check(since('HEAD'))).paths).toEqual(['乙/案卷.md']);
  repository.commit('改规则');
  repository.write('基线.json', '{"schemaVersion": 1, "entries": [] }\n');
  expect((await check(since('HEAD'))).paths).toEqual(['乙/案卷.md']);
  repository.commit('改基线');
  repository.write('共同/juece.yaml', '检查日: 2024-12-02\n');
  expect((await check(since('HEAD'))).paths).toEqual(['乙/案卷.md']);
});

test('a branch is compared with where it left, not with what others did since', async () => {
  repository.git('checkout', '--quiet', '-b', 'topic');
  repository.write('甲/材料/公告.md', '改了。\n');
  const topic = repository.commit('改公告');
  repository.git('checkout', '--quiet', 'main');
  repository.write('丙/新.md', '别人的改动。\n');
  repository.commit('别人');
  repository.git('checkout', '--quiet', '--detach', topic);
  expect((await check(since('main'))).paths).toEqual(['甲/案卷.md']);
  // A forge checks out the merge: its first parent holds what others did.
  repository.git('checkout', '--quiet', '--detach', 'main');
  repository.git('merge', '--quiet', '--no-ff', '--message', 'merge', topic);
  expect((await check({ kind: 'fork', refs: [base], head: topic })).paths).toEqual(['甲/案卷.md']);
});

test('two dossiers with one number stay reported when only the first is touched', async () => {
  repository.write('甲/案卷.md', dossier('甲', '', 'HK-1'));
  repository.write('乙/案卷.md', dossier('乙', '', 'HK-1'));
  repository.write('丙/案卷 一"号.md', dossier('丙', '', 'HK-2'));
  const both = repository.commit('编号');
  repository.write('乙/新.md', 'x');
  repository.commit('改');
  const { paths, report } = await check(since(both));
  expect(paths).toEqual(['乙/案卷.md']);
  expect(report.findings.map(({ code, location }) => [code, location.path])).toEqual([
    ['duplicate-id', '甲/案卷.md'],
  ]);
  const shown = report.dossiers.flatMap(({ diagnostics }) => diagnostics);
  const total = Object.values(report.summary.diagnostics).reduce((sum, n) => sum + n, 0);
  expect(total).toBe(shown.length + 1);
  expect(report.summary.dossiers).toBe(1);
  expect(Object.values(report.summary.verdicts).reduce((sum, n) => sum + n, 0)).toBe(
    report.dossiers[0]?.verdicts.length,
  );
});

test.each<[string, () => [Base | null, string], string]>([
  ['a base that is not there', () => [since('0'.repeat(40)), repository.path], 'git fetch origin 00'],
  ['a base that looks like an option', () => [since('--output=x'), repository.path], '没有对比的起点'],
  ['no base', () => [null, repository.path], '没有可以对比的起点'],
  [
    'another commit than the proposed one',
    () => [{ kind: 'fork', refs: [base], head: '1'.repeat(40) }, repository.path],
    '检出的不是要合并的提交',
  ],
  [
    'a shallow clone',
    () => {
      repository.write('说明.md', '二\n');
      repository.commit('二');
      const clone = cloneOf(repository, { depth: 1 });
      made.push(clone);
      return [since(base), clone.path];
    },
    'fetch-depth 设为 0',
  ],
  [
    'histories without a common commit',
    () => {
      repository.git('checkout', '--quiet', '--orphan', 'other');
      repository.commit('另起');
      return [since('main'), repository.path];
    },
    '没有共同的历史',
  ],
  [
    'a folder that is no repository',
    () => {
      rmSync(join(repository.path, '.git'), { recursive: true });
      return [since(base), repository.path];
    },
    '不是 git 仓库',
  ],
])('%s: everything is checked, and why is said', async (_name, prepare, words) => {
  const [from, folder] = prepare();
  const { paths, remarks } = await check(from, folder);
  expect(paths).toEqual(everything);
  expect(remarks).toContain(words);
  expect(remarks).toContain('因此检查了全部案卷');
});

test('a clone with just the merge and its parents is enough', async () => {
  repository.git('checkout', '--quiet', '-b', 'topic');
  repository.write('甲/新.md', 'x');
  const head = repository.commit('改');
  repository.git('checkout', '--quiet', 'main');
  repository.write('丙/新.md', 'x');
  repository.commit('别人');
  repository.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'topic');
  const clone = cloneOf(repository, { depth: 2, ref: 'refs/heads/main' });
  made.push(clone);
  expect((await check({ kind: 'fork', refs: [base], head }, clone.path)).paths).toEqual(['甲/案卷.md']);
  const shallow = cloneOf(repository, { depth: 1, ref: 'refs/heads/main' });
  made.push(shallow);
  expect((await check({ kind: 'fork', refs: [base], head }, shallow.path)).remarks).toContain('浅克隆');
});

test('without git it says so', async () => {
  const { PATH } = process.env;
  process.env.PATH = '/nowhere';
  try {
    expect((await check(since(base))).remarks).toContain('没有 git');
  } finally {
    process.env.PATH = PATH;
  }
});

test('a dossier in a submodule is touched when the submodule is', async () => {
  const inner = newRepository();
  made.push(inner);
  inner.write('案卷.md', dossier('子'));
  inner.commit('子');
  repository.git(
    '-c',
    'protocol.file.allow=always',
    'submodule',
    '--quiet',
    'add',
    `file://${inner.path}`,
    '子',
  );
  const with_ = repository.commit('加子模块');
  expect((await check(since(with_))).paths).toEqual([]);
  repository.write('子/案卷.md', dossier('子二'));
  expect((await check(since(with_))).paths).toEqual(['子/案卷.md']);
});
