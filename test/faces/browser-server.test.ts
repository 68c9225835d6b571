/**
 * The server's browser bundle in a bare worker: no Node, no files, law and dossier from the client.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { repository } from '../support/command.ts';

test('it starts without anything of Node and checks what it is given', async () => {
  const read = (name: string) => readFileSync(join(repository, 'dist', name), 'utf8');
  const waiting = new Map<number, (result: never) => void>();
  const postMessage = ({ id, result }: { id: number; result: never }) => waiting.get(id)?.(result);
  const self = Object.assign(new EventTarget(), { postMessage, onmessage: (_event: { data: object }) => {} });
  const platform = {
    TextDecoder,
    TextEncoder,
    MessageChannel,
    performance,
    setTimeout,
    clearTimeout,
    atob,
    URL,
    Intl,
    crypto,
    console,
  };
  runInContext(read('server.browser.js'), createContext({ ...platform, self, queueMicrotask }));
  const send = (message: object) => self.onmessage({ data: { jsonrpc: '2.0', ...message } });
  const ask = <T>(id: number, method: string, params: object): Promise<T> =>
    new Promise((resolve) => {
      waiting.set(id, resolve);
      send({ id, method, params });
    });

  const capabilities = { textDocument: { diagnostic: {} } };
  const initializationOptions = { law: JSON.parse(read('law.json')) };
  await ask(1, 'initialize', { processId: null, rootUri: null, capabilities, initializationOptions });
  send({ method: 'initialized', params: {} });
  const uri = 'vscode-vfs://github/决策/案卷.md';
  const text = '---\n案卷类型: 重大行政决策\n决策事项: 加装电梯\n错: 1\n---\n';
  send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
  });
  const report = await ask<{ items: { code: string }[] }>(2, 'textDocument/diagnostic', {
    textDocument: { uri },
  });
  expect(report.items.map(({ code }) => code)).toContain('unknown-key');
});
