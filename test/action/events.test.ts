import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Repository } from '../support/git-repository.ts';
import { type ActionRun, annotationOf, type RunnerEvent, runAction } from '../support/runner.ts';
import {
  checkout,
  documentRepository,
  type Proposals,
  pullRequest,
  push,
  sample,
  workflowDispatch,
} from './document-repository.ts';
import { expectFile } from './expected.ts';

let proposals: Proposals;
const made: Repository[] = [];
beforeAll(() => {
  proposals = documentRepository();
});
afterAll(() => proposals.origin.remove());
afterEach(() => {
  for (const one of made.splice(0)) one.remove();
});

const gate = { 'as-of': '2026-11-23', 'ready-for': '集体讨论', 'changed-only': 'true' };

function clone(branch: string, depth?: number): Repository {
  const one = checkout(proposals, branch, depth);
  made.push(one);
  return one;
}

const checked = (run: ActionRun): string[] => JSON.parse(run.outputs['checked-paths'] ?? 'null');
const annotations = (run: ActionRun) => run.commands.map(annotationOf);
/** Commits differ as soon as a sample does. */
const stable = (text: string, ids: readonly string[]): string =>
  ids.reduce((all, id, at) => all.replaceAll(id, `commit-${at + 1}`), text);

test('a good pull request passes', async () => {
  const { main, good } = proposals.ids;
  const run = await runAction(clone('good').path, gate, pullRequest(good, main));
  expect(run).toMatchObject({ status: 0, stderr: '', outputs: { dossiers: '1', errors: '0' } });
  expect(checked(run)).toEqual(['2024/停车治理/案卷.md']);
  expectFile('good/annotations.txt', run.commands.join('\n'));
  expectFile('good/summary.md', stable(run.summary, [good]));
});

test('a bad pull request fails, and is told in annotations, summary, SARIF and outputs', async () => {
  const { main, bad } = proposals.ids;
  const { path } = clone('bad');
  const run = await runAction(path, { ...gate, sarif: '报告/juece.sarif' }, pullRequest(bad, main));
  expect(run).toMatchObject({
    status: 1,
    outputs: { dossiers: '1', worst: 'error', sarif: '报告/juece.sarif', html: '', waived: '0' },
  });
  expect(Number(run.outputs.errors)).toBeGreaterThan(10);
  const errors = annotations(run).filter(({ level }) => level === 'error');
  expect(errors).toHaveLength(10);
  expect(errors.at(-1)?.message).toContain('没有标在这里，见运行摘要');
  expectFile('bad/annotations.txt', run.commands.join('\n'));
  expectFile('bad/summary.md', stable(run.summary, [bad]));
  expectFile('bad/juece.sarif', readFileSync(join(path, '报告/juece.sarif'), 'utf8'));
});

test('a merge with its two parents is history enough; the tip alone is not, and everything is checked', async () => {
  const { main, good } = proposals.ids;
  const two = await runAction(clone('good', 2).path, gate, pullRequest(good, main));
  expect(checked(two)).toEqual(['2024/停车治理/案卷.md']);
  const one = await runAction(clone('good', 1).path, gate, pullRequest(good, main));
  expect(checked(one)).toEqual(['2024/停车治理/案卷.md', '2025/夜市管理/案卷.md']);
  expect(one.summary).toContain('fetch-depth 设为 0');
  expect(one.stdout).toContain('因此检查了全部案卷');
});

test('a push checks what it touched, an attachment by its new and old name included', async () => {
  const work = clone('good');
  const before = work.git('rev-parse', 'HEAD');
  const move = (from: string, to: string) => renameSync(join(work.path, from), join(work.path, to));
  move('2025/夜市管理/案卷.md', '2025/夜市管理/夜市 案卷.md');
  const after = work.commit('改名');
  const run = await runAction(work.path, gate, push(before, after));
  expect(checked(run)).toEqual(['2025/夜市管理/夜市 案卷.md']);
});

test('a change that touches no dossier passes and says so', async () => {
  const work = clone('bad');
  const before = work.git('rev-parse', 'HEAD');
  work.write('README.md', '# 新\n');
  const run = await runAction(work.path, gate, push(before, work.commit('说明')));
  expect(run).toMatchObject({ status: 0, outputs: { dossiers: '0', worst: 'none' }, commands: [] });
  expect(run.summary).toContain('这次改动没有涉及其中任何一份');
});

test.each<[string, (work: Repository) => RunnerEvent, string]>([
  [
    'a base that is gone (forced push)',
    (work) => push('1'.repeat(40), work.git('rev-parse', 'HEAD')),
    'git fetch origin 1111',
  ],
  [
    'another commit than the proposed one (pull_request_target)',
    () => ({ ...pullRequest('2'.repeat(40), proposals.ids.main), name: 'pull_request_target' }),
    '检出的不是要合并的提交',
  ],
  ['a run by hand', () => workflowDispatch, '没有可以对比的起点'],
  [
    'no repository',
    (work) => {
      rmSync(join(work.path, '.git'), { recursive: true });
      return push(proposals.ids.main, proposals.ids.good);
    },
    '不是 git 仓库',
  ],
  ['a payload that is no object', () => ({ name: 'push', payload: 'x' }), '没有可以对比的起点'],
])('%s: everything is checked and why is said', async (_name, prepare, words) => {
  const work = clone('good');
  const run = await runAction(work.path, gate, prepare(work));
  expect(run.outputs.dossiers).toBe('2');
  expect(run.summary).toContain('因此检查了全部案卷');
  expect(run.summary.replaceAll('\\', '')).toContain(words);
});

test('a new branch is compared with the default branch', async () => {
  const { origin, ids } = proposals;
  origin.git('checkout', '--quiet', 'good');
  const work = clone('good');
  work.git('fetch', '--quiet', 'origin', 'refs/heads/main:refs/remotes/origin/main');
  const event = push('0'.repeat(40), work.git('rev-parse', 'HEAD'), 'topic');
  const run = await runAction(work.path, gate, event);
  origin.git('checkout', '--quiet', 'main');
  expect(ids.main).not.toBe(ids.good);
  expect(checked(run)).toEqual(['2024/停车治理/案卷.md']);
});

test('the review gate speaks in the run as everywhere else', async () => {
  const { main, good } = proposals.ids;
  const run = await runAction(
    clone('good').path,
    { ...gate, 'require-review': 'true' },
    pullRequest(good, main),
  );
  expect(run.status).toBe(1);
  expect(annotations(run).map(({ title }) => title)).toContain('review-by-drafter');
  const shallow = await runAction(
    clone('good', 1).path,
    { ...gate, 'require-review': 'true' },
    pullRequest(good, main),
  );
  expect(annotations(shallow).map(({ title }) => title)).toContain('review-not-verified');
});

test('the same dossier gives the same report in the action and on the command line', async () => {
  const work = clone('bad');
  const run = await runAction(work.path, { 'as-of': '2026-11-23', json: 'juece.json' }, workflowDispatch);
  const { realCommand, temporaryFolder } = await import('../support/command.ts');
  const folder = temporaryFolder();
  const { stdout } = folder.run(['check', '.', '--as-of', '2026-11-23', '--format', 'json'], {
    cwd: work.path,
    program: realCommand,
  });
  folder.remove();
  expect(run.outputs.json).toBe('juece.json');
  expect(readFileSync(join(work.path, 'juece.json'), 'utf8')).toBe(stdout);
  expect(sample('虹口-停车治理')).toBeTruthy();
});
