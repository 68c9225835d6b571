/**
 * The gate and the editor say the same of every file: nearest settings, what they build on, baseline, report level.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { createChecker, newEntries, writeBaseline } from '../../checks/index.ts';
import { dossierNamer } from '../../cli/src/host/baseline.ts';
import { runCheck } from '../../cli/src/host/check-run.ts';
import { usageTexts } from '../../cli/src/usage-texts.ts';
import { repository } from '../support/command.ts';
import { compiledLaw } from '../support/compiled-law.ts';
import { type Client, client } from './client.ts';

const checker = createChecker(compiledLaw());
const samples = ['虹口-停车治理-有缺陷', '虹口-停车治理', '简短案卷-叙述体'];

let open: Client | null = null;
let root = '';
afterEach(async () => {
  await open?.stop();
  open = null;
  rmSync(root, { recursive: true, force: true });
});

function folderOf(files: Readonly<Record<string, string>>): void {
  root = mkdtempSync(join(tmpdir(), 'juece-same-'));
  for (const sample of samples)
    cpSync(join(repository, 'samples', sample), join(root, '卷', sample), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const uri = (path: string) => pathToFileURL(join(root, path)).href;
const run = (withoutBaseline = false) =>
  runCheck(
    { paths: ['.'], given: {}, language: 'zh-CN', today: '2026-11-23', withoutBaseline },
    { cwd: root, texts: usageTexts('zh-CN'), checker: async () => checker },
  );

interface Shown {
  readonly path: string;
  readonly line: number;
  readonly code: string;
}

const order = (shown: readonly Shown[]) =>
  shown.map(({ path, line, code }) => `${path}:${line} ${code}`).sort();

async function gate(): Promise<readonly string[]> {
  const { report } = await run();
  return order(
    report.dossiers.flatMap(({ diagnostics }) =>
      diagnostics.map(({ code, location }) => ({
        path: location.path,
        line: location.range.start.line,
        code,
      })),
    ),
  );
}

async function editor(): Promise<readonly string[]> {
  const { items } = await (open as Client).request('workspace/diagnostic', { previousResultIds: [] });
  return order(
    items.flatMap((one: { uri: string; items?: { code: string; range: { start: { line: number } } }[] }) =>
      (one.items ?? []).map(({ code, range }) => ({
        path: decodeURIComponent(one.uri).slice(decodeURIComponent(pathToFileURL(root).href).length + 1),
        line: range.start.line,
        code,
      })),
    ),
  );
}

const asked = { checkWorkspace: 'all', asOf: '' };

test('of every sample below nested settings, a parent file and a baseline that is partly used up', async () => {
  folderOf({
    'juece.yaml': '检查日: 2026-11-23\n忽略: 草稿/\n',
    '共用.yaml': '检查日: 2026-11-20\n级别: complete\n报告级别: warning\n',
    '卷/虹口-停车治理-有缺陷/juece.yaml': '继承: ../../共用.yaml\n基线: ../../基线.json\n',
    '卷/虹口-停车治理/juece.yaml': '检查日: 2026-11-23\n拟提请阶段: 后评估\n',
    '草稿/案卷.md': '---\n案卷类型: 重大行政决策\n决策事项: 草稿\n---\n',
    '基线.json': writeBaseline([], { version: '0.1.0', lawVersion: '' }),
  });
  const { report } = await run(true);
  const grounds = { reason: '旧案', by: '王某', date: '2026-11-01', expires: null };
  const all = newEntries(report, 'complete', [], grounds, dossierNamer(join(root, '基线.json'), root));
  const listed = all.filter(({ dossier }, index) => dossier.startsWith('HK') && index % 2 === 0);
  const gone = { ...listed[0], fingerprint: '0000000000000000' } as (typeof all)[number];
  writeFileSync(join(root, '基线.json'), writeBaseline([...listed, gone], report.tool));

  open = await client({ folders: [pathToFileURL(root).href], settings: { '': asked } });
  await open.request('juece/checkWorkspace', {});
  const there = await gate();
  expect(await editor()).toEqual(there);
  expect(there.some((one) => one.includes('baseline-unused'))).toBe(true);
  expect(there.some((one) => one.startsWith('草稿'))).toBe(false);
  expect((await run()).report.summary.exceptions.baseline).toBe(listed.length);

  // The settings change while the editor runs.
  writeFileSync(join(root, '共用.yaml'), '检查日: 2026-11-20\n级别: essential\n');
  await open.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('共用.yaml'), type: 2 }] });
  const changed = await gate();
  expect(changed).not.toEqual(there);
  await open.request('juece/checkWorkspace', {});
  expect(await editor()).toEqual(changed);
});

test('what the user set in the editor goes before the file, what was left empty does not', async () => {
  folderOf({ 'juece.yaml': '语言: en\n' });
  const message = async (settings: object) => {
    open = await client({ folders: [pathToFileURL(root).href], settings: { '': settings } });
    const [first] = await open.pull(uri('卷/虹口-停车治理-有缺陷/案卷.md'));
    await open.stop();
    open = null;
    return String(first?.message);
  };
  expect(await message({ level: '', language: '' })).toContain('Basis: ');
  expect(await message({ language: 'zh-CN' })).toContain('依据：');
});

test('a mistake in the settings of a subfolder is told there, and the dossier is checked all the same', async () => {
  folderOf({ '卷/juece.yaml': '级别: 全部\n' });
  open = await client({ folders: [pathToFileURL(root).href] });
  const items = await open.pull(uri('卷/虹口-停车治理-有缺陷/案卷.md'));
  expect(items.length).toBeGreaterThan(3);
  const [mistake] = await open.pull(uri('卷/juece.yaml'));
  expect(mistake).toMatchObject({
    severity: 1,
    message: expect.stringContaining('可以是：essential'),
    range: { start: { line: 0, character: 4 } },
  });
});
