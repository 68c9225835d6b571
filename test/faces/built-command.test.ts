import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, expect, test } from 'vitest';
import { dossierHead, realCommand, repository, temporaryFolder } from '../support/command.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('the shipped command names itself and the law it carries', () => {
  const { version, hash } = JSON.parse(readFileSync(join(repository, 'dist/law.json'), 'utf8'));
  const outcome = folder.run(['--version'], { program: realCommand });
  expect(outcome.status).toBe(0);
  expect(outcome.stdout).toContain(version);
  expect(outcome.stdout).toContain(hash.slice(0, 12));
});

test('its JSON report fits the published schema and is the same twice', () => {
  folder.write('案卷.md', `${dossierHead}## 公众参与\n### 公开征求意见\n- 期间：2024年2月1日至2月20日\n`);
  const check = () =>
    folder.run(['check', '.', '--format', 'json', '--as-of', '2024-06-01', '--fail-on', 'never'], {
      program: realCommand,
    });
  const outcome = check();
  expect(outcome).toMatchObject({ status: 0, stderr: '' });
  const schema = JSON.parse(readFileSync(join(repository, 'docs/schema/report-1.schema.json'), 'utf8'));
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  const report = JSON.parse(outcome.stdout);
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  expect(report.dossiers[0]).toMatchObject({ path: '案卷.md', title: '加装电梯' });
  expect(check().stdout).toBe(outcome.stdout);
});

test('without a build the command says what to run', () => {
  mkdirSync(join(folder.path, 'cli/bin'), { recursive: true });
  const copy = join(folder.path, 'cli/bin/juece.mjs');
  copyFileSync(realCommand, copy);
  const outcome = folder.run(['--version'], { program: copy });
  expect(outcome).toMatchObject({ status: 2, stdout: '' });
  expect(outcome.stderr).toContain('npm run build');
});
