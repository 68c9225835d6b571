/**
 * Whatever the core's features give, the editor gets it at the right characters and in the protocol's shapes.
 * The features are replaced by one that marks 𠮷乙 in the line `甲𠮷乙`, so that every unit of counting differs.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Client, client, pulling } from './client.ts';

const text =
  '---\n案卷类型: 重大行政决策\n决策事项: 加装电梯\n决策机关: 某区人民政府\n承办单位: 区房管局\n---\n甲𠮷乙\n';
const span = { start: text.indexOf('𠮷'), end: text.indexOf('乙') + 1 };
const uri = 'untitled:案卷.md';
const textDocument = { uri };
const position = { line: 6, character: 0 };

/** A stop with words, an escaped sign. */
const snippet = ['- 乙：$', '{1:某人}\\$'].join('');

vi.mock('../../checks/language-service.ts', async (original) => {
  const real = await original<typeof import('../../checks/language-service.ts')>();
  const path = '案卷.md';
  return {
    createLanguageService: (law: Parameters<typeof real.createLanguageService>[0]): object => ({
      ...real.createLanguageService(law),
      hover: () => ({ markdown: '**乙**', span }),
      completions: () => [
        {
          label: '乙',
          kind: 'field',
          detail: '字段',
          documentation: '说明',
          span,
          insert: snippet,
          snippet: true,
          filter: 'yi',
        },
      ],
      definition: () => [{ path, span }],
      references: () => [
        { path, span },
        { path: '别处.md', span },
      ],
      links: () => [
        { span, tooltip: '到文件', target: { kind: 'file', path: '材料/甲 乙.md', span: null } },
        { span, tooltip: '说明', target: { kind: 'explanation', id: 'N713-15-1d' } },
        { span, tooltip: '网址', target: { kind: 'web', url: 'https://example.org/' } },
      ],
      symbols: () => [
        {
          name: '',
          detail: null,
          kind: 'step',
          span,
          selection: span,
          children: [{ name: '乙', detail: '细节', kind: 'record', span, selection: span, children: [] }],
        },
      ],
      folding: () => [{ span: { start: 0, end: text.indexOf('甲') - 1 }, kind: 'front-matter' }],
      lenses: () => [
        { span, title: '看时间线', action: { name: 'timeline', path } },
        { span, title: '跳到', action: { name: 'reveal', target: { path, span } } },
        { span, title: '只是字', action: null },
      ],
      hints: () => [{ offset: span.end, label: '周四', tooltip: null }],
      fixes: () => [
        {
          title: '改正',
          safe: true,
          preferred: true,
          edits: [{ path, edits: [{ span, text: '丙' }] }],
          convert: null,
          diagnostics: [0],
        },
        {
          title: '补上',
          safe: false,
          preferred: false,
          edits: [{ path, edits: [{ span, text: '丁' }] }],
          convert: null,
          diagnostics: [],
        },
        { title: '转换', safe: true, preferred: false, edits: [], convert: '材料/旧.md', diagnostics: [] },
      ],
      fixAll: () => [{ span, text: '丙' }],
      moved: (_a: unknown, from: string, to: string) => [{ path, edits: [{ span, text: `${from}→${to}` }] }],
    }),
  };
});

let open: Client;
const bytes = { start: { line: 6, character: 3 }, end: { line: 6, character: 10 } };
const units = { start: { line: 6, character: 1 }, end: { line: 6, character: 4 } };

async function start(encoding: string, options: object = {}, capabilities = pulling): Promise<void> {
  const settings = { '': { fixOnSave: true } };
  open = await client({
    capabilities: { ...capabilities, general: { positionEncodings: [encoding] } },
    options,
    settings,
  });
  await open.open(uri, text);
}
const ask = (method: string, more: object = {}) =>
  open.request(`textDocument/${method}`, { textDocument, position, ...more });

beforeEach(() => start('utf-8'));
afterEach(() => open.stop());

test('hover', async () => {
  expect(await ask('hover')).toEqual({ contents: { kind: 'markdown', value: '**乙**' }, range: bytes });
});

test('the same in UTF-16', async () => {
  await open.stop();
  await start('utf-16');
  expect((await ask('hover')).range).toEqual(units);
});

test('completion, as snippet and for clients without snippets', async () => {
  const [item] = (await ask('completion')).items;
  expect(item).toMatchObject({
    label: '乙',
    detail: '字段',
    filterText: 'yi',
    insertTextFormat: 2,
    textEdit: { range: bytes, newText: snippet },
  });
  await open.stop();
  await start('utf-8', {}, { ...pulling, textDocument: { ...pulling.textDocument, completion: {} } });
  const [plain] = (await ask('completion')).items;
  expect(plain).toMatchObject({ insertTextFormat: 1, textEdit: { newText: '- 乙：某人$' } });
});

test.each([
  ['办gong', 0],
  ["办fu'we", 0],
  ['办N713', 1],
  ['适用地区: sh', 1],
  ['- gk', 1],
])('behind %j there are %i offers: pinyin being composed is left alone', async (typed, count) => {
  await open.change(uri, { text: `${text}${typed}` });
  const list = await ask('completion', { position: { line: 7, character: Buffer.byteLength(typed) } });
  expect(list?.items.length ?? 0).toBe(count);
});

test('definition and references, also into files that were not read', async () => {
  expect(await ask('definition')).toEqual([{ uri, range: bytes }]);
  const zero = { line: 0, character: 0 };
  expect(await ask('references', { context: { includeDeclaration: true } })).toEqual([
    { uri, range: bytes },
    { uri: 'untitled:%E5%88%AB%E5%A4%84.md', range: { start: zero, end: zero } },
  ]);
});

test('links lead to files, to the client’s page where it has one, and to the net as written', async () => {
  const targets = async () => (await ask('documentLink')).map(({ target }: { target: string }) => target);
  const file = 'untitled:%E6%9D%90%E6%96%99/%E7%94%B2%20%E4%B9%99.md';
  expect(await targets()).toEqual([file, 'https://example.org/']);
  await open.stop();
  await start('utf-8', { explainScheme: 'juece-explain' });
  expect(await targets()).toEqual([file, 'juece-explain:/N713-15-1d', 'https://example.org/']);
});

test('the outline is nested where the client can show it, flat where not', async () => {
  const [step] = await ask('documentSymbol');
  expect(step).toMatchObject({
    name: '…',
    range: bytes,
    children: [{ name: '乙', detail: '细节', selectionRange: bytes }],
  });
  await open.stop();
  await start('utf-8', {}, { ...pulling, textDocument: { ...pulling.textDocument, documentSymbol: {} } });
  expect(await ask('documentSymbol')).toMatchObject([
    { name: '…', location: { uri, range: bytes } },
    { name: '乙', containerName: '' },
  ]);
});

test('folding, hints', async () => {
  expect(await ask('foldingRange')).toEqual([{ startLine: 0, endLine: 5, kind: 'region' }]);
  const range = { start: { line: 6, character: 0 }, end: { line: 7, character: 0 } };
  expect(await ask('inlayHint', { range })).toEqual([
    { position: bytes.end, label: '周四', paddingLeft: true },
  ]);
  expect(
    await ask('inlayHint', { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } } }),
  ).toEqual([]);
});

test('lenses call the client’s commands where it has them, the server’s where not', async () => {
  const commands = async () => (await ask('codeLens')).map(({ command }: { command: object }) => command);
  expect(await commands()).toEqual([
    { title: '看时间线', command: 'juece.server.show', arguments: ['timeline', { uri }] },
    { title: '跳到', command: 'juece.server.show', arguments: ['reveal', { uri, range: bytes }] },
    { title: '只是字', command: '' },
  ]);
  await open.stop();
  await start('utf-8', { commands: true });
  expect((await commands())[0]).toEqual({
    title: '看时间线',
    command: 'juece.showTimeline',
    arguments: [{ uri }],
  });
});

test('fixes say what is left to fill in, name the findings they answer, and change this version of the text', async () => {
  const diagnostics = await open.pull(uri);
  const actions = await ask('codeAction', { range: bytes, context: { diagnostics } });
  expect(actions.map(({ title, kind }: { title: string; kind: string }) => [title, kind])).toEqual([
    ['改正', 'quickfix'],
    ['补上（需填写）', 'quickfix'],
    ['转换', 'quickfix'],
    ['改正全部格式问题', 'source.fixAll.juece'],
  ]);
  expect(actions[0]).toMatchObject({
    isPreferred: true,
    diagnostics: diagnostics.filter(({ data }) => data.index === 0),
    edit: {
      documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range: bytes, newText: '丙' }] }],
    },
  });
  expect(actions[0].diagnostics.length).toBe(1);
  expect(actions[2].command).toMatchObject({ command: 'juece.server.convertToUtf8' });
  const only = await ask('codeAction', { range: bytes, context: { diagnostics, only: ['source.fixAll'] } });
  expect(only.map(({ kind }: { kind: string }) => kind)).toEqual(['source.fixAll.juece']);
});

test('safe fixes run on save where the settings ask for them', async () => {
  expect(await ask('willSaveWaitUntil', { reason: 1 })).toEqual([{ range: bytes, newText: '丙' }]);
});

test('before a rename the links are kept alive', async () => {
  await open.pull(uri);
  const files = [{ oldUri: uri, newUri: 'untitled:新.md' }];
  expect(await open.request('workspace/willRenameFiles', { files })).toEqual({
    documentChanges: [
      { textDocument: { uri, version: 1 }, edits: [{ range: bytes, newText: '案卷.md→新.md' }] },
    ],
  });
});
