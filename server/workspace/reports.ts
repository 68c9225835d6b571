/**
 * The diagnostics of one file as it is shown: those of every dossier it belongs to, numbers used twice, mistakes in
 * settings and rules; less what waits until the typing rests. It judges nothing and sends nothing.
 */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { findingMessage } from '../../checks/index.ts';
import type { OpenDocument } from '../documents.ts';
import { serverTexts } from '../texts.ts';
import { join, keyOf } from '../uris.ts';
import type { Folder } from './folder.ts';
import { holdBack } from './quiet.ts';

export interface FileReport {
  /** As the client writes it where the file is open. */
  readonly uri: string;
  readonly key: string;
  /** Of the open document. */
  readonly version: number | null;
  readonly items: readonly Diagnostic[];
  /** The same content gives the same id, in this run of the server and any other. */
  readonly resultId: string;
  /** Milliseconds until more may be shown, or null. */
  readonly wait: number | null;
}

export interface ReportContext {
  readonly folders: Iterable<Folder>;
  readonly folderOf: (key: string) => Folder | null;
  readonly opened: (key: string) => OpenDocument | undefined;
  readonly hash: (text: string) => string;
  readonly now: () => number;
}

export class Reports {
  readonly #context: ReportContext;
  /** What was last shown of open documents. */
  readonly #shown = new Map<string, readonly Diagnostic[]>();

  constructor(context: ReportContext) {
    this.#context = context;
  }

  /** `quiet`: whether new findings where somebody types may wait. */
  of(uri: string, quiet: boolean): FileReport {
    const { opened, folderOf, now } = this.#context;
    const key = keyOf(uri);
    const document = opened(key);
    if (this.waitsForSave(key)) return this.#report(uri, this.#shown.get(key) ?? [], null);
    const all = this.#items(key);
    const calm = quiet && folderOf(key)?.settings.quietWhileTyping === true;
    const before = this.#shown.get(key) ?? [];
    const { shown, wait } = calm ? holdBack(all, document, before, now()) : { shown: all, wait: null };
    if (document) this.#shown.set(key, shown);
    return this.#report(uri, shown, wait);
  }

  /** What is shown of such a document stays as it is, whatever is typed. */
  waitsForSave(key: string): boolean {
    const { opened, folderOf } = this.#context;
    if (folderOf(key)?.settings.checkOn !== 'save') return false;
    return opened(key)?.unsaved === true && this.#shown.has(key);
  }

  #report(uri: string, items: readonly Diagnostic[], wait: number | null): FileReport {
    const key = keyOf(uri);
    const document = this.#context.opened(key);
    const resultId = this.#context.hash(JSON.stringify(items)).slice(0, 16);
    return { uri: document?.uri ?? uri, key, version: document?.text.version ?? null, items, resultId, wait };
  }

  closed(key: string): void {
    this.#shown.delete(key);
  }

  /** URIs of all files about which there is something to say. */
  uris(): readonly string[] {
    const found = new Map<string, string>();
    for (const folder of this.#context.folders) {
      for (const uri of folder.nears.mistakes.keys()) found.set(keyOf(uri), uri);
      for (const known of folder.dossiers.all())
        for (const path of [...known.diagnostics.keys(), ...(known.idRange ? [known.path] : [])]) {
          const uri = folder.uriOf(path);
          found.set(keyOf(uri), uri);
        }
    }
    return [...found.values()];
  }

  #items(key: string): readonly Diagnostic[] {
    const items: Diagnostic[] = [];
    for (const folder of this.#context.folders)
      for (const [uri, mistakes] of folder.nears.mistakes) if (keyOf(uri) === key) items.push(...mistakes);
    const folder = this.#context.folderOf(key);
    const path = folder?.pathOf(key) ?? null;
    if (folder === null || path === null) return items;
    for (const dossier of folder.dossiers.lookersAt(path)) {
      items.push(...(folder.dossiers.get(dossier)?.diagnostics.get(path) ?? []));
    }
    return [...items, ...sameNumber(folder, path)];
  }
}

/** Two dossiers with one number: the later in path order points at the earlier, as on the command line. */
function sameNumber(folder: Folder, path: string): readonly Diagnostic[] {
  const known = folder.dossiers.get(path);
  const [first] = known ? folder.dossiers.withId(known.id) : [];
  if (!known?.idRange || first === undefined || first === path) return [];
  const { language } = folder.settings;
  const other = folder.dossiers.get(first)?.idRange;
  return [
    {
      range: known.idRange,
      severity: DiagnosticSeverity.Error,
      code: 'duplicate-id',
      source: language === 'en' ? 'juece' : '决策合规',
      message: findingMessage('duplicate-id', { id: known.id, other: first }, language),
      ...(other && {
        relatedInformation: [
          {
            message: serverTexts(language).otherDossier,
            location: { uri: folder.opened(first)?.uri ?? join(folder.uri, first), range: other },
          },
        ],
      }),
    },
  ];
}
