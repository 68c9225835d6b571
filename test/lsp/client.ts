/**
 * A small language client over the real connection, in one process with the server.
 * It fails on requests it does not know and keeps what it was told until somebody reads it.
 */
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Host } from '../../server/host.ts';
import { nodeHost } from '../../server/node/node-host.ts';
import { startServer } from '../../server/server.ts';
import { compiledLaw } from '../support/compiled-law.ts';

export interface Told {
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: messages of any shape
  readonly params: any;
}

export interface ClientOptions {
  readonly folders?: readonly string[];
  readonly capabilities?: InitializeParams['capabilities'];
  readonly options?: object;
  /** `juece` settings by scope URI, `''` for everywhere. */
  readonly settings?: Record<string, object>;
  readonly host?: Partial<Host>;
  // biome-ignore lint/suspicious/noExplicitAny: messages of any shape
  readonly answers?: Readonly<Record<string, (params: any) => unknown>>;
}

/** What an editor of today says about itself: it pulls diagnostics. */
export const pulling: InitializeParams['capabilities'] = {
  textDocument: {
    diagnostic: { relatedDocumentSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    completion: { completionItem: { snippetSupport: true } },
  },
  workspace: {
    diagnostics: { refreshSupport: true },
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    applyEdit: true,
  },
};

export class Client {
  readonly connection: MessageConnection;
  readonly told: Told[] = [];
  readonly surprises: string[] = [];
  readonly settings: Record<string, object>;
  initialized!: InitializeResult;
  readonly #versions = new Map<string, number>();

  constructor(options: ClientOptions = {}) {
    this.settings = options.settings ?? {};
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(up),
      new StreamMessageWriter(down),
    );
    startServer(server, {
      ...nodeHost(new URL('file:///')),
      law: async () => compiledLaw(),
      today: () => '2026-11-23',
      ...options.host,
    });
    this.connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.connection.onUnhandledNotification(({ method, params }) => void this.told.push({ method, params }));
    this.connection.onRequest((method, params) => {
      const answer = options.answers?.[method];
      if (answer) return answer(params);
      this.told.push({ method, params });
      // biome-ignore lint/suspicious/noExplicitAny: messages of any shape
      const given = params as any;
      if (method === 'workspace/configuration')
        return given.items.map(
          ({ scopeUri }: { scopeUri?: string }) => this.settings[scopeUri ?? ''] ?? this.settings[''] ?? null,
        );
      if (/^(client\/registerCapability|workspace\/(diagnostic|codeLens|inlayHint)\/refresh)$/.test(method))
        return null;
      if (method === 'workspace/applyEdit') return { applied: true };
      this.surprises.push(method);
      return null;
    });
    this.connection.listen();
  }

  async initialize(options: ClientOptions = {}): Promise<this> {
    this.initialized = await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? pulling,
      workspaceFolders: (options.folders ?? []).map((uri) => ({ uri, name: uri })),
      initializationOptions: options.options ?? {},
    });
    await this.connection.sendNotification('initialized', {});
    return this;
  }

  // biome-ignore lint/suspicious/noExplicitAny: messages of any shape
  request(method: string, params: unknown): Promise<any> {
    return this.connection.sendRequest(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.#versions.set(uri, 1);
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri: string, ...contentChanges: object[]): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  async pull(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.request('textDocument/diagnostic', { textDocument: { uri } });
    return report.items;
  }

  /** The first message told that fits, from now on or before; it is taken out. */
  async hears(method: string, fits: (told: Told) => boolean = () => true, patience = 5000): Promise<Told> {
    for (let waited = 0; waited < patience; waited += 10) {
      const index = this.told.findIndex((told) => told.method === method && fits(told));
      if (index >= 0) return this.told.splice(index, 1)[0] as Told;
      await sleep(10);
    }
    throw new Error(`${method} was not heard; heard: ${this.told.map((told) => told.method).join(', ')}`);
  }

  async stop(): Promise<void> {
    await this.request('shutdown', undefined);
    const errors = this.told.filter(
      ({ method, params }) => method === 'window/logMessage' && params.type === 1,
    );
    this.connection.dispose();
    if (this.surprises.length > 0) throw new Error(`unexpected requests: ${this.surprises.join(', ')}`);
    if (errors.length > 0) throw new Error(errors.map(({ params }) => params.message).join('\n'));
  }
}

export async function client(options: ClientOptions = {}): Promise<Client> {
  return new Client(options).initialize(options);
}
