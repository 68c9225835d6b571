/**
 * Many dossiers, several folders, folders that only the client can read.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { type Client, client, pulling } from './client.ts';

const dossier = (title: string, rest = '') =>
  `---\n案卷类型: 重大行政决策\n决策事项: ${title}\n决策机关: 上海市虹口区人民政府\n承办单位: 区房管局\n${rest}---\n`;
const comment = '\n## 公众参与\n\n### 公开征求意见\n\n- 公告：[公告](公告.md)\n';
const codes = (items: readonly { code?: unknown }[]) => items.map(({ code }) => code);

let open: Client | null = null;
const made: string[] = [];
afterEach(async () => {
  await open?.stop();
  open = null;
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

function folderOf(files: Readonly<Record<string, string>>): { root: string; uri: (path: string) => string } {
  const root = mkdtempSync(join(tmpdir(), 'juece-many-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { root: pathToFileURL(root).href, uri: (path) => pathToFileURL(join(root, path)).href };
}

describe('several folders', () => {
  test('each has its own settings, and one that leaves takes its findings along', async () => {
    const [a, b] = [
      folderOf({ '案卷.md': dossier('甲', '错: 1\n') }),
      folderOf({ '案卷.md': dossier('乙', '错: 1\n') }),
    ];
    open = await client({
      folders: [a.root, b.root],
      settings: { [a.root]: { language: 'en', checkWorkspace: 'all' }, [b.root]: { checkWorkspace: 'all' } },
    });
    const inEnglish = (await open.pull(a.uri('案卷.md'))).find(({ code }) => code === 'unknown-key');
    const inChinese = (await open.pull(b.uri('案卷.md'))).find(({ code }) => code === 'unknown-key');
    expect([inEnglish?.message, inChinese?.message]).toEqual([
      expect.stringContaining('front-matter key'),
      expect.stringContaining('文首信息'),
    ]);
    await open.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: b.root, name: 'b' }] },
    });
    await open.hears('juece/changed', ({ params }) => params.uris.includes(b.uri('案卷.md')));
    const { items } = await open.request('workspace/diagnostic', { previousResultIds: [] });
    expect(items.map(({ uri }: { uri: string }) => uri)).toEqual([a.uri('案卷.md')]);
  });
});

describe('own rules', () => {
  test('a mistake in them stands at its line, and meanwhile the rules of before are used', async () => {
    const { root, uri } = folderOf({
      'juece.yaml': '规则目录: 规则\n',
      '规则/坏.yaml': 'kind: [\n',
      '案卷.md': dossier('甲', '错: 1\n'),
    });
    open = await client({ folders: [root] });
    const [mistake] = await open.pull(uri('规则/坏.yaml'));
    expect(mistake).toMatchObject({ severity: 1, message: expect.stringContaining('改正以前') });
    expect(codes(await open.pull(uri('案卷.md')))).toContain('unknown-key');
    rmSync(fileURLToPath(uri('规则/坏.yaml')));
    await open.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri('规则/坏.yaml'), type: 3 }],
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await open.pull(uri('规则/坏.yaml'))).toEqual([]);
  });
});

describe('a folder that only the client can read', () => {
  const files: Readonly<Record<string, string>> = {
    '/决策/案卷.md': dossier('加装电梯') + comment,
    '/决策/公告.md': '# 公告\n\n征求意见期间：2024年2月1日至2024年2月20日。\n',
  };
  const pathOf = (uri: string) => decodeURIComponent(uri.replace(/^vscode-vfs:\/\/github/, ''));
  const answers = {
    'juece/stat': ({ uri }: { uri: string }) =>
      files[pathOf(uri)] === undefined
        ? null
        : { kind: 'file', size: Buffer.byteLength(files[pathOf(uri)] ?? '') },
    'juece/read': ({ uri }: { uri: string }) =>
      files[pathOf(uri)] === undefined
        ? null
        : { base64: Buffer.from(files[pathOf(uri)] ?? '').toString('base64') },
    'juece/list': () => Object.keys(files).map((path) => `vscode-vfs://github${path}`),
  };

  test('is asked for what a dossier needs, and nothing is said before it is there', async () => {
    const options = { folders: ['vscode-vfs://github'], options: { files: true }, answers };
    open = await client(options);
    const items = await open.pull('vscode-vfs://github/决策/案卷.md');
    expect(codes(items)).not.toContain('link-not-found');
    expect(codes(await open.pull('vscode-vfs://github/%E5%86%B3%E7%AD%96/公告.md'))).toContain('N713-15-1e');
  });

  test('the law too is asked for where there is none beside the server', async () => {
    const { compiledLaw } = await import('../support/compiled-law.ts');
    const options = {
      host: { law: async () => null, folder: () => null },
      options: { files: true },
      answers: { ...answers, 'juece/law': () => compiledLaw() },
    };
    open = await client(options);
    await open.open('vscode-vfs://github/决策/案卷.md', files['/决策/案卷.md'] ?? '');
    expect(codes(await open.pull('vscode-vfs://github/决策/案卷.md'))).not.toContain('link-not-found');
  });
});

test('a thousand dossiers are checked while edits are answered', async () => {
  const many: Record<string, string> = {};
  for (let i = 0; i < 1000; i++) {
    many[`${i}/案卷.md`] = dossier(`事项${i}`, `事项编号: ${i}\n`) + comment;
    for (let j = 0; j < 4; j++)
      many[`${i}/${j === 0 ? '公告' : `附件${j}`}.md`] =
        '# 公告\n\n征求意见期间：2024年2月1日至2024年3月20日。\n';
  }
  const { root, uri } = folderOf(many);
  open = await client({
    folders: [root],
    settings: { '': { checkWorkspace: 'all', quietWhileTyping: false } },
    capabilities: pulling,
  });
  const started = performance.now();
  await open.open(uri('500/案卷.md'), many['500/案卷.md'] ?? '');
  await open.pull(uri('500/案卷.md'));
  const first = performance.now() - started;
  const busy = await editing(open, uri('500/案卷.md'));
  let counted = 0;
  const previousResultIds: { uri: string; value: string }[] = [];
  while (counted < 1000) {
    const { items } = await open.request('workspace/diagnostic', { previousResultIds });
    for (const { uri: one, resultId, kind } of items) {
      if (kind === 'full' && !previousResultIds.some((known) => known.uri === one))
        previousResultIds.push({ uri: one, value: resultId });
    }
    counted = previousResultIds.filter((known) => decodeURIComponent(known.uri).endsWith('案卷.md')).length;
  }
  const all = performance.now() - started;
  const idle = await editing(open, uri('500/案卷.md'));
  console.info(`first file ${first} ms, all ${all} ms; edits meanwhile ${busy}, afterwards ${idle}`);
  expect(counted).toBe(1000);
});

/** Median and 95th percentile of the milliseconds from an edit to its findings. */
async function editing(client: Client, uri: string): Promise<string> {
  const times: number[] = [];
  for (let i = 0; i < 40; i++) {
    const start = { line: 3, character: 0 };
    await client.change(uri, { range: { start, end: start }, text: `错${i}: 1\n` });
    const asked = performance.now();
    await client.pull(uri);
    times.push(performance.now() - asked);
  }
  times.sort((a, b) => a - b);
  return `${times[20]?.toFixed(1)} / ${times[38]?.toFixed(1)} ms`;
}
