/**
 * The gate and the editor are one check: what stops a dossier at the forge is what its writer has seen.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type { DossierReport } from '../../checks/index.ts';
import { client } from '../lsp/client.ts';
import { repository } from '../support/command.ts';
import { runAction } from '../support/runner.ts';
import { workflowDispatch } from './document-repository.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'juece-same-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const samples = readdirSync(join(repository, 'samples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'workflows')
  .map(({ name }) => name);
for (const name of samples)
  cpSync(join(repository, 'samples', name), join(folder, name), { recursive: true });
writeFileSync(join(folder, 'juece.yaml'), '检查日: 2026-11-23\n拟提请阶段: 集体讨论\n');

const textOf = (message: string | { readonly value: string }): string =>
  typeof message === 'string' ? message : message.value;
const lspSeverity: Readonly<Record<string, number>> = { error: 1, warning: 2, information: 3 };

test('the action and the editor give the same findings for every sample', async () => {
  await runAction(folder, { json: 'juece.json' }, workflowDispatch);
  const dossiers: readonly DossierReport[] = JSON.parse(
    readFileSync(join(folder, 'juece.json'), 'utf8'),
  ).dossiers;
  expect(dossiers.length).toBe(samples.length);
  const root = pathToFileURL(folder).href;
  const editor = await client({ folders: [root] });
  for (const { path, diagnostics } of dossiers) {
    const files = new Set([path, ...diagnostics.map(({ location }) => location.path)]);
    await editor.open(pathToFileURL(join(folder, path)).href, readFileSync(join(folder, path), 'utf8'));
    for (const file of files) {
      const seen = await editor.pull(pathToFileURL(join(folder, file)).href);
      const row = (severity: unknown, code: unknown, range: unknown) =>
        `${severity} ${code} ${JSON.stringify(range)}`;
      const gate = diagnostics
        .filter(({ location }) => location.path === file)
        .map(({ severity, code, location }) => row(lspSeverity[severity], code, location.range));
      const shown = seen.map(({ severity, code, range }) => row(severity, code, range));
      expect(shown.sort(), file).toEqual(gate.sort());
      for (const { code, message, location } of diagnostics.filter((one) => one.location.path === file))
        expect(
          seen.some((one) => one.code === code && textOf(one.message).includes(message)),
          `${file} ${location.range.start.line} ${message}`,
        ).toBe(true);
    }
  }
  await editor.stop();
}, 120_000);
