import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { repository } from '../support/command.ts';
import { actionNode, builtAction } from '../support/runner.ts';
import { sample } from './document-repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'juece-bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bundle = readFileSync(builtAction, 'utf8');

test('the bundle is small and holds no client for the network but the one of Node', () => {
  expect(statSync(builtAction).size).toBeLessThan(2_000_000);
  expect(bundle).not.toMatch(/undici|ACTIONS_ID_TOKEN_REQUEST_URL.{0,80}new|"node:https?"/);
});

test('the bundle names no path of the machine that built it', () => {
  expect(bundle).not.toContain(repository.replace(/\/$/, ''));
  expect(bundle).not.toMatch(/\/(?:home|Users|work|tmp)\/[a-z]/);
});

test('it runs from a copy of its folder alone, without packages', () => {
  cpSync(join(repository, 'action'), join(folder, 'action'), { recursive: true });
  cpSync(sample('虹口-停车治理'), join(folder, '案卷'), { recursive: true });
  const done = spawnSync(actionNode, [join(folder, 'action/dist/index.js')], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, INPUT_PATHS: '案卷', 'INPUT_AS-OF': '2026-11-23' },
  });
  expect(done).toMatchObject({ status: 0, stderr: '' });
  expect(done.stdout).toContain('共检查 1 卷');
});

test('action.yml names every input and output that the action uses, and no other', () => {
  const { inputs, outputs, runs } = parse(readFileSync(join(repository, 'action/action.yml'), 'utf8'));
  expect(runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  const source = ['inputs', 'outputs'].map((name) =>
    readFileSync(join(repository, `action/src/${name}.ts`), 'utf8'),
  );
  for (const name of Object.keys(inputs)) expect(source[0]).toMatch(new RegExp(`'${name}'`));
  for (const name of Object.keys(outputs))
    expect(source[1]).toMatch(new RegExp(`^    (?:'${name}'|${name}):`, 'm'));
  for (const { description } of [...Object.values(inputs), ...Object.values(outputs)] as {
    description: string;
  }[])
    expect(description).toMatch(/\p{Script=Han}.* \/ [A-Za-z]/u);
});

test('the tool that emulates a runner starts it too', () => {
  const workspace = join(folder, 'emulated');
  mkdirSync(workspace);
  cpSync(sample('虹口-停车治理-有缺陷'), join(workspace, '案卷'), { recursive: true });
  const summary = join(folder, 'summary.md');
  writeFileSync(summary, '');
  const env = join(folder, '.env');
  writeFileSync(
    env,
    [
      `INPUT_PATHS=${join(workspace, '案卷')}`,
      'INPUT_AS-OF=2026-11-23',
      `GITHUB_STEP_SUMMARY=${summary}`,
    ].join('\n'),
  );
  const tool = join(repository, 'node_modules/.bin/local-action');
  const done = spawnSync(tool, ['run', '.', 'src/main.ts', env], {
    cwd: join(repository, 'action'),
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${join(actionNode, '..')}:${join(repository, 'node_modules/.bin')}:${process.env.PATH}`,
    },
  });
  expect(done.status).toBe(1);
  expect(done.stdout).toContain('::error file=');
  expect(done.stdout).toMatch(/worst.*error/);
  expect(readFileSync(summary, 'utf8')).toContain('重大行政决策程序检查');
}, 120_000);
