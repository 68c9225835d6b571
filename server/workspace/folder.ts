/**
 * One workspace folder: its files with the open documents over them, its rules and settings, its dossiers.
 * It has dossiers judged and remembers the result; when that happens, others decide.
 */
import type { Diagnostic } from 'vscode-languageserver';
import type { Analysis, DossierHead, Files, Law } from '../../checks/index.ts';
import type { OpenDocument } from '../documents.ts';
import type { FolderSource } from '../host.ts';
import { defaults, type Settings } from '../settings.ts';
import { join, keyInside, keyOf, parentOf, parentPath, pathInside } from '../uris.ts';
import { Dossiers, type Known } from './dossiers.ts';
import type { FolderContext } from './folder-context.ts';
import { judge } from './judge.ts';
import { loadNear, type Near } from './near.ts';
import { overlay } from './overlay.ts';
import { Readings } from './readings.ts';

/** Rounds in which files asked for are fetched and the dossier is read again; links do not nest deeper. */
const fetchRounds = 12;

export class Folder {
  readonly uri: string;
  readonly key: string;
  readonly source: FolderSource;
  readonly files: Files;
  readonly dossiers = new Dossiers();
  readonly heads = new Map<string, DossierHead>();
  /** Files read and found to be no dossiers. */
  readonly plain = new Set<string>();
  /** Made for a document outside all folders of the workspace. */
  readonly implicit: boolean;
  readonly #context: FolderContext;
  readonly #readings = new Readings();
  readonly #stale = new Set<string>();
  /** Being read just now: known to nobody yet when it is for the first time. */
  readonly #reading = new Set<string>();
  /** As the client has them, before what the settings files say. */
  #client: Settings = defaults;
  #law: Law | null = null;
  /** What holds, by the key of the nearest settings file; empty where there is none. */
  readonly #nears = new Map<string, Near>();
  /** What holds in a folder of this one: asked for at every key, so it is looked up once. */
  readonly #nearOf = new Map<string, Near>();
  readonly #loading = new Map<string, Promise<Near>>();
  /** Counts when the settings are read anew: what was looked up before holds no more. */
  #generation = 0;

  constructor(uri: string, source: FolderSource, implicit: boolean, context: FolderContext) {
    this.uri = uri;
    this.key = keyOf(uri);
    this.source = source;
    this.implicit = implicit;
    this.#context = context;
    this.files = overlay(source.files, (path) => this.opened(path));
  }

  /** What holds for the folder itself. Throws before `load`. */
  get rules(): Near {
    return this.nearOf('');
  }

  /** What holds for a path, where that has been looked up: of every dossier read. Throws before `load`. */
  nearOf(path: string): Near {
    const near = this.#nearOf.get(parentPath(path)) ?? this.#nearOf.get('');
    if (near === undefined) throw new Error(`the rules of ${this.uri} are not loaded`);
    return near;
  }

  /** What holds for the folder itself: the client's settings over those of the files. */
  get settings(): Settings {
    return this.#nearOf.get('')?.settings ?? this.#client;
  }

  /** As the client has them. */
  async configure(settings: Settings): Promise<void> {
    this.#client = settings;
    if (this.#law !== null) await this.load(this.#law);
  }

  get mistakes(): ReadonlyMap<string, readonly Diagnostic[]> {
    const nears = [...this.#nears.values()];
    if (nears.length === 1) return nears[0]?.mistakes ?? new Map();
    return new Map(nears.flatMap(({ mistakes }) => [...mistakes]));
  }

  /** Settings files, own rules, law library and baselines anew. */
  async load(law: Law): Promise<void> {
    this.#law = law;
    this.#generation++;
    const folders = new Set(['', ...this.#nearOf.keys()]);
    const before = new Map(this.#nears);
    const found = new Map<string, Near>();
    const nears = new Map<string, Near>();
    for (const folder of folders) found.set(folder, await this.#look(folder, law, before, nears));
    this.#generation++;
    this.#loading.clear();
    this.#replace(this.#nears, nears);
    this.#replace(this.#nearOf, found);
    this.staleAll();
  }

  #replace<T>(old: Map<string, T>, now: ReadonlyMap<string, T>): void {
    old.clear();
    for (const [key, value] of now) old.set(key, value);
  }

  /** What holds in a folder; `known`: what has been read already, by settings file. */
  async #look(
    folder: string,
    law: Law,
    before: ReadonlyMap<string, Near>,
    known: Map<string, Near>,
  ): Promise<Near> {
    const nearest = await this.source.settings(folder);
    const key = nearest === null ? '' : keyOf(nearest.uri);
    const there = known.get(key);
    if (there) return there;
    const { host } = this.#context;
    const near = await loadNear({
      ...{ bundled: law, source: this.source, nearest, settings: this.#client },
      before: before.get(key) ?? null,
      hash: (text) => host.hash(text),
    });
    const first = known.get(key) ?? near;
    known.set(key, first);
    return first;
  }

  /** Looks up what holds for a path; two that ask at once are answered by one reading. */
  async #findNear(path: string): Promise<void> {
    const folder = parentPath(path);
    const law = this.#law;
    if (law === null || this.#nearOf.has(folder)) return;
    const generation = this.#generation;
    const looking = this.#loading.get(folder) ?? this.#look(folder, law, this.#nears, this.#nears);
    this.#loading.set(folder, looking);
    try {
      const near = await looking;
      if (generation !== this.#generation) return this.#findNear(path);
      this.#nearOf.set(folder, near);
      if (near.mistakes.size > 0) this.#context.mistaken(near.mistakes.keys());
    } finally {
      if (this.#loading.get(folder) === looking) this.#loading.delete(folder);
    }
  }

  /** Keys of files and folders of its rules, wherever they lie. */
  get ruleFolders(): readonly string[] {
    return [...new Set([...this.#nears.values()].flatMap(({ folders }) => folders))];
  }

  pathOf(key: string): string | null {
    return pathInside(this.key, key);
  }

  opened(path: string): OpenDocument | undefined {
    return this.#context.opened(keyInside(this.key, path));
  }

  /** As the client writes it where the file is open. */
  uriOf(path: string): string {
    const above = /^(?:\.\.\/)+/.exec(path)?.[0] ?? '';
    if (above === '') return this.opened(path)?.uri ?? join(this.uri, path);
    // A baseline may lie above the folder that is open.
    let folder = this.uri;
    for (let i = 0; i < above.length; i += 3) folder = parentOf(folder);
    return join(folder, path.slice(above.length));
  }

  /** The full reading, where it is still kept. */
  reading(path: string): Analysis | null {
    return this.#readings.get(path) ?? null;
  }

  stale(path: string): void {
    this.#stale.add(path);
    this.plain.delete(path);
  }

  staleAll(): void {
    for (const path of [...this.dossiers.paths(), ...this.#reading]) this.#stale.add(path);
    this.#readings.clear();
  }

  isFresh(path: string): boolean {
    return !this.#stale.has(path) && this.dossiers.get(path) !== undefined;
  }

  /** Drops everything known of a dossier; what was known. */
  forget(path: string): Known | undefined {
    this.#readings.delete(path);
    this.#stale.delete(path);
    this.heads.delete(path);
    if (this.#nearOf.size > 0) this.nearOf(path).service.forget(path);
    return this.dossiers.remove(path);
  }

  /** The dossier as it is now; null where there is none. Reads anew only what changed. */
  async read(path: string): Promise<Analysis | null> {
    const before = this.#readings.get(path);
    if (before && !this.#stale.has(path)) return before;
    if (!this.#nearOf.has(parentPath(path))) await this.#findNear(path);
    for (let round = 1; ; round++) {
      // What changes while files are fetched makes it stale again.
      this.#stale.delete(path);
      this.#reading.add(path);
      const { analysis, known } = judge(this, path, this.#context);
      const fetched = await this.source.settle().finally(() => void this.#reading.delete(path));
      // Files that had to be fetched were read as absent: such a reading is never shown.
      if (round < fetchRounds && fetched) continue;
      if (known === null) {
        this.forget(path);
        this.plain.add(path);
      } else {
        this.dossiers.set(known);
        this.heads.set(path, known);
      }
      if (analysis !== null) {
        const gone = this.#readings.keep(path, analysis, (one) => this.isOpen(one));
        for (const one of gone) this.nearOf(one).service.forget(one);
      } else this.#readings.delete(path);
      this.#context.judged(this, path);
      return analysis;
    }
  }

  /** Whether one of its files is open. */
  isOpen(path: string): boolean {
    const looked = this.dossiers.get(path)?.looked ?? [path];
    return [...looked].some((file) => this.opened(file));
  }
}
