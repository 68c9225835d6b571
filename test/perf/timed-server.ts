/**
 * A language server as a child process, asked for the diagnostics of one document after each edit, with the time taken.
 * It knows the protocol and no server.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

export interface ServerStart {
  readonly command: readonly string[];
  readonly cwd: string;
  readonly root: string;
  /** Whether it is asked for diagnostics, or publishes them by itself. */
  readonly pulls: boolean;
  readonly settings: unknown;
}

export class TimedServer {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #pulls: boolean;
  #uri = '';
  #text = '';
  #version = 1;
  /** Called with what the server publishes for the document. */
  #published: (diagnostics: readonly Diagnostic[]) => void = () => {};

  private constructor(start: ServerStart) {
    const [program = '', ...args] = start.command;
    this.#process = spawn(program, args, { cwd: start.cwd, stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.#process;
    if (!stdin || !stdout) throw new Error('no pipes');
    this.#connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.#pulls = start.pulls;
  }

  static async start(start: ServerStart): Promise<TimedServer> {
    const server = new TimedServer(start);
    const connection = server.#connection;
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => start.settings),
    );
    for (const method of ['client/registerCapability', 'window/workDoneProgress/create'])
      connection.onRequest(method, () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.onNotification(
      'textDocument/publishDiagnostics',
      (params: { uri: string; diagnostics: Diagnostic[] }) => {
        if (params.uri === server.#uri) server.#published(params.diagnostics);
      },
    );
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: start.root,
      workspaceFolders: [{ uri: start.root, name: 'bench' }],
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          diagnostics: { refreshSupport: start.pulls },
        },
        textDocument: start.pulls
          ? { diagnostic: { dynamicRegistration: false } }
          : { publishDiagnostics: {} },
      },
    });
    await connection.sendNotification('initialized', {});
    return server;
  }

  /** Opens the document; milliseconds until its diagnostics are there. */
  async open(uri: string, text: string): Promise<number> {
    this.#uri = uri;
    this.#text = text;
    const begin = performance.now();
    await this.#after(() =>
      this.#connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: this.#version, text },
      }),
    );
    return performance.now() - begin;
  }

  /** Types one character at the offset; milliseconds until the diagnostics of the new text are there. */
  async type(offset: number, character: string): Promise<number> {
    const before = this.#text.slice(0, offset);
    const line = before.split('\n').length - 1;
    const at = { line, character: offset - (before.lastIndexOf('\n') + 1) };
    this.#text = before + character + this.#text.slice(offset);
    this.#version++;
    const begin = performance.now();
    await this.#after(() =>
      this.#connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: this.#uri, version: this.#version },
        contentChanges: [{ range: { start: at, end: at }, text: character }],
      }),
    );
    return performance.now() - begin;
  }

  async #after(act: () => Promise<void>): Promise<void> {
    if (this.#pulls) {
      await act();
      await this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: this.#uri } });
      return;
    }
    const published = new Promise<void>((resolve) => {
      this.#published = () => resolve();
    });
    await act();
    await published;
  }

  request(method: string, params: unknown): Promise<unknown> {
    return this.#connection.sendRequest(method, params);
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest('shutdown').catch(() => {});
    await this.#connection.sendNotification('exit').catch(() => {});
    this.#connection.dispose();
    this.#process.kill();
  }
}
