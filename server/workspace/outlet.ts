/**
 * Tells the client that diagnostics changed: it publishes them, or lets a client that asks know that it should ask.
 * Never both. It refuses to know what the diagnostics say.
 */
import { CodeLensRefreshRequest, type Diagnostic } from 'vscode-languageserver';
import { type ChangedParams, changedNotification } from '../protocol.ts';
import type { Session } from '../session.ts';
import { keyOf } from '../uris.ts';
import { Changes } from './changes.ts';
import type { Folder } from './folder.ts';

/** Milliseconds in which changes are gathered. */
const gathering = 60;

export class Outlet {
  readonly #session: Session;
  /** Files that must be shown anew: key → URI. */
  readonly #files = new Map<string, string>();
  readonly #dossiers = new Map<string, string>();
  /** Files per dossier when it was last told. */
  readonly #told = new Map<string, ReadonlySet<string>>();
  /** Result ids the client has, by key. */
  readonly #given = new Map<string, string>();
  readonly #followers = new Set<Changes>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #quietTimer: ReturnType<typeof setTimeout> | null = null;
  #stopped = false;

  constructor(session: Session) {
    this.#session = session;
  }

  /** A dossier was judged anew or is gone. */
  changed(folder: Folder, path: string): void {
    const uri = folder.uriOf(path);
    const known = folder.dossiers.get(path);
    const files = new Set([path, ...(known?.diagnostics.keys() ?? [])]);
    for (const other of known ? folder.dossiers.withId(known.id) : []) files.add(other);
    const before = this.#told.get(keyOf(uri)) ?? [];
    // A file that is no dossier and never was: nobody needs to know.
    if (known === undefined && !this.#told.has(keyOf(uri))) return;
    for (const file of [...files, ...before]) this.file(folder.uriOf(file));
    if (known) this.#told.set(keyOf(uri), files);
    else this.#told.delete(keyOf(uri));
    this.#dossiers.set(keyOf(uri), uri);
  }

  files(uris: Iterable<string>): void {
    for (const uri of uris) this.file(uri);
  }

  /** What is said of one file may have changed. */
  file(uri: string): void {
    if (this.#stopped) return;
    this.#files.set(keyOf(uri), uri);
    this.#timer ??= setTimeout(() => this.#flush(), gathering);
  }

  /** The client has just been given this. */
  gave(key: string, resultId: string, wait: number | null): void {
    this.#given.set(key, resultId);
    if (wait !== null) this.#later(wait);
  }

  has(key: string): string | undefined {
    return this.#given.get(key);
  }

  closed(key: string): void {
    if (this.#session.client.pulls) this.#given.delete(key);
  }

  /** Somebody waits for changes until `leave`. */
  follow(): { readonly changes: Changes; leave(): void } {
    const changes = new Changes();
    if (this.#stopped) changes.end();
    else this.#followers.add(changes);
    return { changes, leave: () => void this.#followers.delete(changes) };
  }

  stop(): void {
    this.#stopped = true;
    for (const timer of [this.#timer, this.#quietTimer]) if (timer) clearTimeout(timer);
    for (const changes of this.#followers) changes.end();
  }

  #flush(): void {
    this.#timer = null;
    const { client, connection } = this.#session;
    const files = [...this.#files.values()];
    const params: ChangedParams = { uris: [...this.#dossiers.values()] };
    this.#files.clear();
    this.#dossiers.clear();
    if (params.uris.length > 0) this.#send(connection.sendNotification(changedNotification, params));
    if (client.pulls) this.#askToPull(files);
    else for (const uri of files) this.#publish(uri);
  }

  #publish(uri: string): void {
    const report = this.#session.reports.of(uri, true);
    if (report.wait !== null) this.#later(report.wait);
    if (this.#given.get(report.key) === report.resultId) return;
    if (report.items.length === 0 && !this.#given.has(report.key)) return;
    this.#given.set(report.key, report.resultId);
    const diagnostics: Diagnostic[] = [...report.items];
    const version = report.version === null ? {} : { version: report.version };
    this.#send(this.#session.connection.sendDiagnostics({ uri: report.uri, ...version, diagnostics }));
  }

  #askToPull(files: readonly string[]): void {
    for (const changes of this.#followers) changes.add(files);
    const { client, documents, reports, connection } = this.#session;
    const outdated = files.some((uri) => {
      const given = this.#given.get(keyOf(uri));
      return documents.get(uri) && given !== undefined && reports.of(uri, true).resultId !== given;
    });
    if (!outdated) return;
    const { diagnostics, lenses, hints } = client.refreshes;
    if (diagnostics) this.#send(connection.languages.diagnostics.refresh());
    if (lenses) this.#send(connection.sendRequest(CodeLensRefreshRequest.type));
    if (hints) this.#send(connection.languages.inlayHint.refresh());
  }

  /** When the typing rests, what was held back is shown. */
  #later(wait: number): void {
    if (this.#quietTimer) clearTimeout(this.#quietTimer);
    this.#quietTimer = setTimeout(() => {
      this.#quietTimer = null;
      for (const { uri, change } of this.#session.documents.all()) if (change) this.file(uri);
    }, wait + 1);
  }

  #send(sent: Promise<void>): void {
    sent.catch((error) => this.#session.log(error));
  }
}
