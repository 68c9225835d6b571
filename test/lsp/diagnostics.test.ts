/**
 * What an editor is told about a dossier: pulled or published, for the open file and the files beside it.
 */
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { checkedSample } from '../support/checked-sample.ts';
import { type Client, client, pulling } from './client.ts';

const name = '虹口-停车治理-有缺陷';
const folder = mkdtempSync(join(tmpdir(), 'juece-lsp-'));
cpSync(join(import.meta.dirname, '../../samples', name), join(folder, name), { recursive: true });
const root = pathToFileURL(folder).href;
const uri = `${root}/${encodeURIComponent(name)}/${encodeURIComponent('案卷.md')}`;
const text = readFileSync(join(folder, name, '案卷.md'), 'utf8');

let open: Client | null = null;
afterEach(async () => {
  await open?.stop();
  open = null;
});

describe('a client that pulls', () => {
  test('gets the findings of the command line, each at its place', async () => {
    open = await client({ folders: [root] });
    await open.open(uri, text);
    const items = await open.pull(uri);
    const report = checkedSample(`samples/${name}/案卷.md`);
    const own = report.diagnostics.filter(({ location }) => location.path.endsWith('/案卷.md'));
    const seen = items.map(({ code, range }) => `${code} ${JSON.stringify(range)}`).sort();
    expect(seen).toEqual(own.map(({ code, location }) => `${code} ${JSON.stringify(location.range)}`).sort());
    expect(own.length).toBeGreaterThan(3);
  });

  test('never has anything published to it', async () => {
    open = await client({ folders: [root] });
    await open.open(uri, text);
    await open.pull(uri);
    await open.hears('juece/changed');
    expect(open.told.filter(({ method }) => method === 'textDocument/publishDiagnostics')).toEqual([]);
  });
});

test('a client that does not pull has the findings published', async () => {
  const { diagnostic: _, ...textDocument } = pulling.textDocument ?? {};
  open = await client({ folders: [root], capabilities: { ...pulling, textDocument } });
  await open.open(uri, text);
  const { params } = await open.hears('textDocument/publishDiagnostics', (told) => told.params.uri === uri);
  expect(params.diagnostics.length).toBeGreaterThan(3);
  expect(open.initialized.capabilities.diagnosticProvider).toBeUndefined();
});
