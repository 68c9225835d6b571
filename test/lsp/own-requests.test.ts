/**
 * The requests beyond the protocol that the extension makes.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Client, client } from './client.ts';

const text =
  '---\n案卷类型: 重大行政决策\n决策事项: 加装电梯\n决策机关: 上海市虹口区人民政府\n承办单位: 区房管局\n错: 1\n---\n';
let open: Client;
let folder: string;
let uri: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juece-own-'));
  writeFileSync(join(folder, '案卷.md'), text);
  // 旧 in GB18030.
  writeFileSync(join(folder, '旧.md'), Buffer.from([0xbe, 0xc9, 0xb9, 0xab, 0xb8, 0xe6]));
  uri = pathToFileURL(join(folder, '案卷.md')).href;
  open = await client({ folders: [pathToFileURL(folder).href] });
});
afterEach(async () => {
  await open.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a duty is explained by the rules of the document’s place', async () => {
  const page = await open.request('juece/explain', { id: 'N713-15-1d', uri });
  expect(page).toMatchObject({ id: 'N713-15-1d', markdown: expect.stringContaining('第十五条第一款') });
  expect(await open.request('juece/explain', { id: '没有' })).toBeNull();
});

test('a file that is neither open nor in a folder does not have its surroundings searched', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'juece-elsewhere-'));
  writeFileSync(join(elsewhere, '案卷.md'), text);
  writeFileSync(join(elsewhere, 'settings.json'), '{}');
  const stray = pathToFileURL(join(elsewhere, 'settings.json')).href;
  expect(await open.request('juece/explain', { id: 'N713-15-1d', uri: stray })).not.toBeNull();
  await open.request('juece/checkWorkspace', {});
  const listed = await open.request('juece/dossiers', {});
  expect(listed.map((one: { uri: string }) => one.uri)).toEqual([uri]);
  rmSync(elsewhere, { recursive: true, force: true });
});

test('a report of one dossier or of all', async () => {
  for (const params of [{ uri }, {}])
    expect((await open.request('juece/report', params)).text).toContain('加装电梯');
  // A table of steps, and the finding under the dossier's own heading.
  const { text: report } = await open.request('juece/report', { uri });
  expect(report).toMatch(/^# .+\n[\s\S]*\n\| [\s\S]*\n## .*加装电梯/);
  expect(await open.request('juece/report', { uri: pathToFileURL(join(folder, '旧.md')).href })).toBeNull();
});

test('tree and timeline name the dossier as the client does', async () => {
  expect(await open.request('juece/tree', { uri })).toMatchObject({
    uri,
    title: '加装电梯',
    place: '上海市/虹口区',
  });
  expect(await open.request('juece/timeline', { uri })).toMatchObject({ uri, title: '加装电梯' });
});

test('the whole workspace can be checked without opening anything, and afterwards findings are there', async () => {
  const result = await open.request('juece/checkWorkspace', {});
  expect(result.dossiers).toBe(1);
  expect(result.counts.information).toBeGreaterThan(0);
  const { items } = await open.request('workspace/diagnostic', { previousResultIds: [] });
  expect(items.map((report: { uri: string }) => report.uri)).toEqual([uri]);
  const [dossier] = await open.request('juece/dossiers', {});
  expect(dossier).toMatchObject({ uri, title: '加装电梯', counts: result.counts });
});

test('a new dossier is written for the folder', async () => {
  const wishes = {
    title: '新事',
    authority: '上海市虹口区人民政府',
    place: null,
    category: null,
    form: null,
    circumstances: {},
  };
  expect((await open.request('juece/template', { wishes, uri })).text).toContain('案卷类型: 重大行政决策');
  expect(await open.request('juece/templateChoices', {})).toHaveProperty('places');
});

test('a file in an old encoding is handed to the client to be written anew', async () => {
  const old = pathToFileURL(join(folder, '旧.md')).href;
  await open.request('workspace/executeCommand', { command: 'juece.server.convertToUtf8', arguments: [old] });
  const { params } = await open.hears('workspace/applyEdit');
  expect(params.edit.documentChanges).toMatchObject([
    { kind: 'create', uri: old, options: { overwrite: true } },
    { textDocument: { uri: old }, edits: [{ newText: '旧公告' }] },
  ]);
  const missing = { command: 'juece.server.convertToUtf8', arguments: [`${old}x`] };
  await expect(open.request('workspace/executeCommand', missing)).rejects.toMatchObject({ code: -32602 });
});
