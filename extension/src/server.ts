/**
 * The one place that talks to the language server: starts it, asks its own requests, answers what it asks back.
 * Desktop and web differ only in how a client is made (`extension.node.ts`, `extension.web.ts`).
 */
import {
  EventEmitter,
  type ExtensionContext,
  FileType,
  type LogOutputChannel,
  RelativePattern,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  type ChangedParams,
  type CheckWorkspaceResult,
  changedNotification,
  clientRequests,
  type DossierSummary,
  type InitializationOptions,
  type ListParams,
  type ReportResult,
  requests,
  type TemplateParams,
  type TemplateResult,
  type UriParams,
  type WireContent,
  type WireExplanation,
  type WireStat,
  type WireTimeline,
  type WireTree,
} from '../../server/protocol.ts';
import { explainScheme } from './explanations.ts';
import { section } from './settings.ts';
import type { TemplateChoices } from './wire.ts';

export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** As the protocol wants bytes; in pieces, because a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

async function stat({ uri }: UriParams): Promise<WireStat> {
  try {
    const { type, size } = await workspace.fs.stat(Uri.parse(uri));
    return { kind: type & FileType.Directory ? 'directory' : 'file', size };
  } catch {
    return null;
  }
}

async function read({ uri }: UriParams): Promise<WireContent> {
  try {
    return { base64: base64(await workspace.fs.readFile(Uri.parse(uri))) };
  } catch {
    return null;
  }
}

async function list({ uri, markdown }: ListParams): Promise<readonly string[] | null> {
  const folder = Uri.parse(uri);
  if ((await stat({ uri }))?.kind !== 'directory') return null;
  const found = await workspace.findFiles(
    new RelativePattern(folder, markdown ? '**/*.{md,markdown}' : '**/*'),
    '**/{.git,node_modules}/**',
    20_000,
  );
  return found.map(String);
}

export class Server {
  readonly #context: ExtensionContext;
  readonly #make: MakeClient;
  readonly #changed = new EventEmitter<readonly string[]>();
  /** URIs of dossiers whose judgement changed. */
  readonly onDidChange = this.#changed.event;
  readonly output: LogOutputChannel;
  #client: BaseLanguageClient | null = null;

  constructor(context: ExtensionContext, make: MakeClient, name: string) {
    this.#context = context;
    this.#make = make;
    this.output = window.createOutputChannel(name, { log: true });
  }

  async start(): Promise<void> {
    const initializationOptions: InitializationOptions = { explainScheme, commands: true, files: true };
    const client = this.#make({
      documentSelector: [{ language: 'markdown' }],
      outputChannel: this.output,
      initializationOptions,
      synchronize: { configurationSection: section },
      markdown: { isTrusted: { enabledCommands: ['juece.explain', 'juece.reveal'] }, supportHtml: false },
    });
    this.#client = client;
    client.onRequest(clientRequests.stat, stat);
    client.onRequest(clientRequests.read, read);
    client.onRequest(clientRequests.list, list);
    client.onRequest(clientRequests.law, () => this.#law());
    client.onNotification(changedNotification, ({ uris }: ChangedParams) => this.#changed.fire(uris));
    await client.start();
  }

  /** The compiled law beside the program, for a server that cannot read it itself. */
  async #law(): Promise<unknown> {
    const file = Uri.joinPath(this.#context.extensionUri, 'dist', 'law.json');
    return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file)));
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    await client?.dispose();
  }

  async #ask<T>(method: string, params: unknown): Promise<T> {
    const client = this.#client;
    if (client === null) throw new Error('not running');
    return client.sendRequest<T>(method, params);
  }

  readonly dossiers = () => this.#ask<readonly DossierSummary[]>(requests.dossiers, {});
  readonly tree = (uri: string) => this.#ask<WireTree | null>(requests.tree, { uri });
  readonly timeline = (uri: Uri) =>
    this.#ask<WireTimeline | null>(requests.timeline, { uri: uri.toString() });
  readonly explain = (id: string, uri?: string) =>
    this.#ask<WireExplanation | null>(requests.explain, uri === undefined ? { id } : { id, uri });
  readonly report = (uri: Uri) => this.#ask<ReportResult | null>(requests.report, { uri: uri.toString() });
  readonly templateChoices = () => this.#ask<TemplateChoices>(requests.templateChoices, {});
  readonly template = (params: TemplateParams) => this.#ask<TemplateResult>(requests.template, params);
  readonly checkWorkspace = () => this.#ask<CheckWorkspaceResult>(requests.checkWorkspace, {});
}
