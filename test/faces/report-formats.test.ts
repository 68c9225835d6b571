import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatNames } from '../../checks/index.ts';
import { type Folder, realCommand, repository, temporaryFolder } from '../support/command.ts';

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const sample = join(repository, 'samples/虹口-停车治理-有缺陷/案卷.md');

test('one run writes every format, and the screen shows one', () => {
  folder.write('案卷.md', readFileSync(sample));
  const files = formatNames.flatMap((name) => ['--format', `${name}=报告/${name}`]);
  const outcome = folder.run(['check', '案卷.md', '--format', 'github', ...files], { program: realCommand });
  expect(outcome.status).toBe(1);
  const written = (name: string): string => readFileSync(join(folder.path, '报告', name), 'utf8');
  const { summary, dossiers } = JSON.parse(written('json'));
  const { error, warning, information } = summary.diagnostics;
  const [{ diagnostics, verdicts }] = dossiers;
  expect(error).toBeGreaterThan(5);

  // All formats tell of the same findings.
  expect(JSON.parse(written('sarif')).runs[0].results).toHaveLength(error + warning + information);
  expect(JSON.parse(written('gitlab'))).toHaveLength(error + warning + information);
  expect(written('csv').split('\r\n').length).toBeGreaterThan(verdicts.length);
  expect(written('junit').match(/<testcase /g)?.length).toBeGreaterThanOrEqual(verdicts.length);
  for (const { code } of diagnostics)
    for (const name of ['text', 'markdown', 'html', 'csv', 'sarif', 'junit'])
      expect(written(name)).toContain(code);

  expect(outcome.stdout.split('\n')[0]).toContain(`错误 ${error} 处`);
  expect(outcome.stdout.match(/^::error /gm)?.length).toBe(Math.min(error, 10));
  expect(outcome.stdout).toBe(written('github'));
}, 30_000);

test('formats that name the duty take its words from the law', () => {
  folder.write('案卷.md', readFileSync(sample));
  const shown = (...more: string[]) =>
    folder.run(['check', '案卷.md', '--format', 'csv', ...more], { program: realCommand }).stdout;
  expect(shown()).toContain('"公开征求意见一般要留出至少30日"');
  expect(shown('--lang', 'en')).toMatch(/"N713-15-1d","[A-Z][^"]*30 days/);
}, 30_000);

test('the help names every format', () => {
  for (const lang of ['zh-CN', 'en']) {
    const { stdout, stderr } = folder.run(['check', '--help', '--lang', lang], { program: realCommand });
    for (const name of formatNames) expect(stdout + stderr).toContain(name);
  }
});

test('no dossier, when that is allowed, is said in every format and passes nothing off as checked', () => {
  folder.write('说明.md', '# 说明\n');
  for (const name of formatNames) {
    const outcome = folder.run(['check', '.', '--allow-empty', '--format', name], { program: realCommand });
    expect(outcome.status, name).toBe(0);
    expect(outcome.stdout, name).not.toMatch(/没有发现问题/);
  }
  expect(folder.run(['check', '.', '--format', 'sarif'], { program: realCommand })).toMatchObject({
    status: 2,
    stdout: '',
  });
}, 30_000);
