/**
 * What one running server knows: its client, the open documents, the folders and their dossiers.
 * It finds the dossier behind a document; what is then done with it, the handlers decide.
 */
import type { Connection } from 'vscode-languageserver';
import type { Analysis, Law } from '../checks/index.ts';
import type { Client } from './client.ts';
import { Documents } from './documents.ts';
import type { Host } from './host.ts';
import { defaults, type Settings } from './settings.ts';
import { keyOf } from './uris.ts';
import { Checks } from './workspace/checks.ts';
import { clientFiles, clientSource } from './workspace/client-source.ts';
import type { Folder } from './workspace/folder.ts';
import { Folders } from './workspace/folders.ts';
import { Outlet } from './workspace/outlet.ts';
import { ownerOf } from './workspace/owner.ts';
import { broken, remember, tooLarge } from './workspace/remember.ts';
import { Reports } from './workspace/reports.ts';

/** A document with the dossier it belongs to. */
export interface Found {
  readonly folder: Folder;
  /** Of the document. */
  readonly path: string;
  readonly analysis: Analysis;
}

export class Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: Client;
  readonly documents: Documents;
  readonly folders: Folders;
  readonly checks: Checks;
  readonly reports: Reports;
  readonly outlet: Outlet;
  /** Files that belong to no dossier, as far as was looked. */
  readonly orphans = new Set<string>();
  examples: Readonly<Record<string, string>> = {};
  /** What applies where no folder says otherwise. */
  settings: Settings = defaults;
  closed = false;
  /** Resolved when the law and the folders are there; requests wait for it. */
  ready: Promise<void> = new Promise(() => {});

  constructor(connection: Connection, host: Host, client: Client) {
    this.connection = connection;
    this.host = host;
    this.client = client;
    const now = () => host.now();
    const opened = (key: string) => this.documents.byKey(key);
    this.documents = new Documents(() => client.encoding, now);
    this.folders = new Folders(
      {
        host,
        opened,
        remember: (folder, analysis, looked) =>
          remember(folder, analysis, looked, client.encoding, (id) => this.page(id)),
        broken,
        tooLarge,
        mistaken: (uris) => this.outlet.files(uris),
        judged: (folder, path) => this.outlet.changed(folder, path),
      },
      (uri) => host.folder(uri) ?? clientSource(uri, clientFiles(client, connection)),
    );
    this.reports = new Reports({
      folders: this.folders,
      folderOf: (key) => this.folders.of(key),
      opened,
      hash: (text) => host.hash(text),
      now,
    });
    this.outlet = new Outlet(this);
    this.checks = new Checks({
      pause: () => host.pause(),
      now,
      prepare: (folder, path) => folder.nearOf(path).service.parseAhead(folder.files, path),
      check: async (folder, path) => {
        await this.ready;
        if (this.law && !folder.isFresh(path) && this.folders.has(folder)) await folder.read(path);
      },
      failed: (error) => this.log(error),
    });
  }

  get law(): Law | null {
    return this.folders.law;
  }

  log(error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!this.closed) this.connection.console.error(text);
  }

  /** Work that no request waits for; its failure goes to the log. */
  later(work: () => Promise<void> | void): void {
    void (async () => {
      await this.ready;
      if (!this.closed) await work();
    })().catch((error) => this.log(error));
  }

  close(): void {
    this.closed = true;
    this.checks.stop();
    this.outlet.stop();
  }

  /** The dossier behind a document, read as it is now; null where there is none. */
  async find(uri: string): Promise<Found | null> {
    await this.ready;
    await this.host.pause();
    const key = keyOf(uri);
    // Neither open here nor in a folder: nobody asked to have its surroundings searched.
    if (!this.law || (!this.folders.of(key) && !this.documents.byKey(key))) return null;
    const folder = await this.folders.for(uri, this.settings);
    const path = folder.pathOf(key);
    if (path === null || path === '') return null;
    const owner = await ownerOf(folder, path, this.orphans, () => this.host.pause());
    if (owner === null) return null;
    const analysis = await folder.read(owner);
    return analysis === null ? null : { folder, path, analysis };
  }

  /** Everything known of the folder is judged again, what is open first. */
  checkAgain(folder: Folder): void {
    folder.staleAll();
    for (const path of folder.dossiers.paths()) {
      if (folder.isOpen(path)) this.checks.urgent(folder, path);
      else this.checks.background(folder, path);
    }
  }

  /** The folder whose rules apply to a document, or to nothing in particular; null without law. */
  async home(uri: string | undefined): Promise<Folder | null> {
    await this.ready;
    if (this.law === null) return null;
    const own = uri === undefined ? null : this.folders.of(keyOf(uri));
    const [first] = this.folders;
    return own ?? first ?? this.folders.add('untitled:', this.settings, true);
  }

  /** Where a client can show what a duty means. */
  page(id: string): string | null {
    const scheme = this.client.options.explainScheme;
    return scheme === undefined ? null : `${scheme}:/${encodeURIComponent(id)}`;
  }
}
