/**
 * A client that does things wrongly, too early, too late or too fast gets an answer or a reason, and never waits for ever.
 */
import { afterEach, describe, expect, test } from 'vitest';
import { Client, client, pulling } from './client.ts';

const head =
  '---\n案卷类型: 重大行政决策\n决策事项: 加装电梯\n决策机关: 某区人民政府\n承办单位: 区房管局\n---\n';
let open: Client | null = null;
afterEach(async () => {
  await open?.stop();
  open = null;
});

describe('order', () => {
  test('a request before initialize is refused with the code for it', async () => {
    const early = new Client();
    const asked = early.request('textDocument/hover', {
      textDocument: { uri: 'file:///a.md' },
      position: { line: 0, character: 0 },
    });
    await expect(asked).rejects.toMatchObject({ code: -32002, message: expect.stringContaining('初始化') });
    early.connection.dispose();
  });

  test('a request after shutdown is refused', async () => {
    const late = await client();
    await late.request('shutdown', undefined);
    const asked = late.request('textDocument/hover', {
      textDocument: { uri: 'file:///a.md' },
      position: { line: 0, character: 0 },
    });
    await expect(asked).rejects.toMatchObject({ code: -32600 });
    late.connection.dispose();
  });

  test('an unknown method is told to be unknown', async () => {
    open = await client();
    await expect(open.request('textDocument/nonsense', {})).rejects.toMatchObject({ code: -32601 });
  });

  test('a change of a document that is not open is passed over', async () => {
    open = await client();
    await open.change('untitled:x.md', { text: head });
    await open.open('untitled:x.md', head);
    expect(await open.pull('untitled:x.md')).not.toEqual([]);
  });
});

describe('bad input', () => {
  test.each([
    ['no document', {}],
    ['no uri', { textDocument: {} }],
    [
      'a line that is no number',
      { textDocument: { uri: 'untitled:x.md' }, position: { line: 'a', character: 0 } },
    ],
  ])('%s is refused with a reason', async (_, params) => {
    open = await client();
    await expect(open.request('textDocument/hover', params)).rejects.toMatchObject({ code: -32602 });
  });

  test.each(['hover', 'definition', 'references', 'completion'])(
    '%s far outside the text answers',
    async (name) => {
      open = await client();
      await open.open('untitled:x.md', head);
      for (const position of [
        { line: 9999, character: 9999 },
        { line: 0, character: 4_000_000_000 },
        { line: -5, character: -5 },
      ])
        await open.request(`textDocument/${name}`, {
          textDocument: { uri: 'untitled:x.md' },
          position,
          context: { includeDeclaration: true },
        });
    },
  );

  test.each([
    'file:///c%3A/决策档案/2024年（公开）/案卷.md',
    'file:///C:/%E5%86%B3%E7%AD%96%E6%A1%A3%E6%A1%88/2024%E5%B9%B4%EF%BC%88%E5%85%AC%E5%BC%80%EF%BC%89/案卷.md',
    'file://server/共享/案卷.md',
    'vscode-vfs://github/某区/决策/案卷.md',
    'untitled:Untitled-1',
    'file:///tmp/%E5%GG/案卷.md',
  ])('%s is analysed and echoed byte for byte', async (uri) => {
    const { diagnostic: _, ...textDocument } = pulling.textDocument ?? {};
    open = await client({ capabilities: { ...pulling, textDocument } });
    await open.open(uri, `${head}错: 1\n`.replace('---\n错: 1', '错: 1\n---'));
    const { params } = await open.hears('textDocument/publishDiagnostics');
    expect(params.uri).toBe(uri);
    expect(params.diagnostics.map(({ code }: { code: string }) => code)).toContain('unknown-key');
  });

  test.each(['nonsense', '', 'file://', 'http://x'])(
    '%j is no document and is answered with nothing',
    async (uri) => {
      open = await client();
      await open.open(uri, head);
      await open.pull(uri);
      await open.request('textDocument/hover', {
        textDocument: { uri },
        position: { line: 0, character: 0 },
      });
    },
  );

  test('two spellings of one drive are one document', async () => {
    open = await client();
    await open.open('file:///c%3A/档案/案卷.md', head);
    expect(await open.pull('file:///C:/%E6%A1%A3%E6%A1%88/案卷.md')).not.toEqual([]);
  });

  test('a document of ten megabytes is answered', async () => {
    open = await client();
    await open.open('untitled:big.md', head + '- 日期：2024年2月1日，讨论了加装电梯的事项\n'.repeat(220_000));
    expect((await open.pull('untitled:big.md')).map(({ code }) => code)).toContain('file-not-read');
  });
});

describe('haste', () => {
  test('a cancelled request ends as cancelled and the next one is answered', async () => {
    open = await client();
    await open.open('untitled:x.md', head);
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: 'untitled:x.md' } };
    const asked = open.connection.sendRequest('textDocument/diagnostic', params, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    expect(await open.pull('untitled:x.md')).not.toEqual([]);
  });

  test('a client that cancelled its question and never asks again is reminded of what is new', async () => {
    open = await client({ settings: { '': { quietWhileTyping: false } } });
    await open.open('untitled:x.md', head);
    await open.pull('untitled:x.md');
    await open.change('untitled:x.md', {
      range: { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } },
      text: '错: 1\n',
    });
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: 'untitled:x.md' } };
    const asked = open.connection.sendRequest('textDocument/diagnostic', params, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    await open.hears('workspace/diagnostic/refresh');
  });

  test('after a hundred edits without a pause the findings are those of the last text', async () => {
    open = await client({ settings: { '': { quietWhileTyping: false } } });
    await open.open('untitled:x.md', head);
    for (let i = 0; i < 100; i++)
      void open.change('untitled:x.md', {
        range: { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } },
        text: `错${i}: 1\n`,
      });
    const codes = (await open.pull('untitled:x.md')).filter(({ code }) => code === 'unknown-key');
    expect(codes.length).toBe(100);
  });

  test('a crash in one feature answers that request with an error, is logged, and the server goes on', async () => {
    open = await client();
    await open.open('untitled:x.md', head);
    await expect(open.request('juece/template', { wishes: null })).rejects.toMatchObject({ code: -32603 });
    await open.hears('window/logMessage', ({ params }) => params.type === 1);
    expect(await open.pull('untitled:x.md')).not.toEqual([]);
  });
});

describe('results', () => {
  test('the same findings are told as unchanged', async () => {
    open = await client();
    await open.open('untitled:x.md', head);
    const textDocument = { uri: 'untitled:x.md' };
    const first = await open.request('textDocument/diagnostic', { textDocument });
    const second = await open.request('textDocument/diagnostic', {
      textDocument,
      previousResultId: first.resultId,
    });
    expect([first.kind, second]).toEqual(['full', { kind: 'unchanged', resultId: first.resultId }]);
  });

  test('the whole workspace is told once, then only when something changes', async () => {
    open = await client();
    await open.open('untitled:x.md', head);
    const { items } = await open.request('workspace/diagnostic', { previousResultIds: [] });
    const previousResultIds = items.map(({ uri, resultId }: { uri: string; resultId: string }) => ({
      uri,
      value: resultId,
    }));
    const waiting = open.request('workspace/diagnostic', { previousResultIds });
    const soon = new Promise((resolve) => setTimeout(resolve, 300, 'still waiting'));
    expect(await Promise.race([waiting, soon])).toBe('still waiting');
    await open.change('untitled:x.md', { text: head.replace('承办单位: 区房管局\n', '') });
    const next = await waiting;
    expect(next.items.map(({ kind, uri }: { kind: string; uri: string }) => [kind, uri])).toEqual([
      ['full', 'untitled:x.md'],
    ]);
  });
});
