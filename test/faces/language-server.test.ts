/**
 * The language server as it is shipped: over standard input and output, and in a real editor.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { realCommand, temporaryFolder } from '../support/command.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const text = `---
案卷类型: 重大行政决策
决策事项: 加装电梯𠮷
决策机关: 上海市虹口区人民政府
承办单位: 区房管局
---

## 公众参与

### 公开征求意见

- 公告：𠮷见[公告](没有.md)
`;
mkdirSync(join(folder.path, '决策档案/2024年（公开）'), { recursive: true });
const file = join(folder.path, '决策档案/2024年（公开）/案卷.md');
writeFileSync(file, text);

function start() {
  const server = spawn(process.execPath, [realCommand, 'lsp', '--stdio', '--clientProcessId=1'], {
    cwd: folder.path,
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  return { server, connection };
}

describe('over standard input and output', () => {
  test('it checks a dossier, and ends when it is told to', async () => {
    const { server, connection } = start();
    const uri = pathToFileURL(file).href;
    const published = new Promise<{ uri: string; diagnostics: { code: string }[] }>((resolve) =>
      connection.onNotification('textDocument/publishDiagnostics', resolve),
    );
    const root = pathToFileURL(folder.path).href;
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: root, capabilities: {} });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    const { uri: told, diagnostics } = await published;
    expect(told).toBe(uri);
    expect(diagnostics.map(({ code }) => code)).toContain('link-not-found');
    const left = new Promise((resolve) => server.on('exit', resolve));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await left).toBe(0);
  });

  test('without --stdio it says what is missing', () => {
    const { status, stderr } = folder.run(['lsp'], { program: realCommand });
    expect([status, stderr]).toEqual([2, expect.stringContaining('--stdio')]);
  });
});

const nvim = spawnSync('nvim', ['--version'], { encoding: 'utf8' }).status === 0;
if (!nvim)
  console.warn('!! Neovim is not installed: the test in a real editor did NOT run (apt-get install neovim).');

describe('in Neovim', () => {
  test.skipIf(!nvim && !process.env.CI)(
    'findings stand at their characters and follow the typing',
    () => {
      const script = fileURLToPath(new URL('../editors/neovim.lua', import.meta.url));
      const { stdout, stderr, error } = spawnSync('nvim', ['--headless', '--clean', '-n', '-S', script], {
        cwd: folder.path,
        encoding: 'utf8',
        timeout: 60_000,
        env: {
          ...process.env,
          JUECE_FILE: file,
          JUECE_SERVER: `${process.execPath} ${realCommand} lsp --stdio`,
          JUECE_LINE: '12',
          JUECE_NEW: '- 公告：已登报',
        },
      });
      expect(error).toBeUndefined();
      const [opened = '', edited = ''] = stdout.split('== edited');
      expect(opened, stderr).toContain('ERROR link-not-found 没有.md');
      expect(edited).not.toContain('link-not-found');
      expect(edited).toContain('== outline answered');
      expect(edited).toContain('== stopped true');
    },
    90_000,
  );
});
