/**
 * What holds in each part of a workspace folder, looked up once for every folder a dossier lies in and anew when a
 * settings file changes. It refuses to know what the settings say.
 */
import type { Diagnostic } from 'vscode-languageserver';
import type { Law } from '../../checks/index.ts';
import type { FolderSource } from '../host.ts';
import { defaults, type Settings } from '../settings.ts';
import { keyOf, parentPath } from '../uris.ts';
import type { FolderContext } from './folder-context.ts';
import { loadNear, type Near } from './near.ts';

export class Nears {
  readonly #source: FolderSource;
  readonly #uri: string;
  readonly #context: FolderContext;
  /** As the client has them, before what the settings files say. */
  #client: Settings = defaults;
  #law: Law | null = null;
  /** What holds, by the key of the nearest settings file; empty where there is none. */
  #byFile = new Map<string, Near>();
  /** What holds in a folder of this one: asked for at every key, so it is looked up once. */
  #byFolder = new Map<string, Near>();
  readonly #loading = new Map<string, Promise<Near>>();
  /** Counts when the settings are read anew: what was looked up before holds no more. */
  #generation = 0;

  constructor(source: FolderSource, uri: string, context: FolderContext) {
    this.#source = source;
    this.#uri = uri;
    this.#context = context;
  }

  get loaded(): boolean {
    return this.#byFolder.size > 0;
  }

  has(path: string): boolean {
    return this.#byFolder.has(parentPath(path));
  }

  /** What holds for a path, as far as that has been looked up. Throws before `load`. */
  of(path: string): Near {
    const near = this.#byFolder.get(parentPath(path)) ?? this.#byFolder.get('');
    if (near === undefined) throw new Error(`the rules of ${this.#uri} are not loaded`);
    return near;
  }

  get settings(): Settings {
    return this.#byFolder.get('')?.settings ?? this.#client;
  }

  get mistakes(): ReadonlyMap<string, readonly Diagnostic[]> {
    const nears = [...this.#byFile.values()];
    if (nears.length === 1) return nears[0]?.mistakes ?? new Map();
    return new Map(nears.flatMap(({ mistakes }) => [...mistakes]));
  }

  get ruleFolders(): readonly string[] {
    return [...new Set([...this.#byFile.values()].flatMap(({ folders }) => folders))];
  }

  /** False before `load`, which will ask for the settings of the client. */
  async configure(settings: Settings): Promise<boolean> {
    this.#client = settings;
    if (this.#law === null) return false;
    await this.load(this.#law);
    return true;
  }

  async load(law: Law): Promise<void> {
    this.#law = law;
    this.#generation++;
    const before = new Map(this.#byFile);
    const byFolder = new Map<string, Near>();
    const byFile = new Map<string, Near>();
    for (const folder of new Set(['', ...this.#byFolder.keys()]))
      byFolder.set(folder, await this.#look(folder, law, before, byFile));
    this.#generation++;
    this.#loading.clear();
    this.#byFile = byFile;
    this.#byFolder = byFolder;
  }

  /** Looks up what holds for a path; two that ask at once are answered by one reading. */
  async find(path: string): Promise<void> {
    const folder = parentPath(path);
    const law = this.#law;
    if (law === null || this.#byFolder.has(folder)) return;
    const generation = this.#generation;
    const looking = this.#loading.get(folder) ?? this.#look(folder, law, this.#byFile, this.#byFile);
    this.#loading.set(folder, looking);
    try {
      const near = await looking;
      if (generation !== this.#generation) return this.find(path);
      this.#byFolder.set(folder, near);
      if (near.mistakes.size > 0) this.#context.mistaken(near.mistakes.keys());
    } finally {
      if (this.#loading.get(folder) === looking) this.#loading.delete(folder);
    }
  }

  /** What holds in a folder; `known`: what has been read already, by settings file. */
  async #look(
    folder: string,
    law: Law,
    before: ReadonlyMap<string, Near>,
    known: Map<string, Near>,
  ): Promise<Near> {
    const nearest = await this.#source.settings(folder);
    const key = nearest === null ? '' : keyOf(nearest.uri);
    const there = known.get(key);
    if (there) return there;
    const near = await loadNear({
      ...{ bundled: law, source: this.#source, nearest, settings: this.#client },
      before: before.get(key) ?? null,
      hash: (text) => this.#context.host.hash(text),
    });
    const first = known.get(key) ?? near;
    known.set(key, first);
    return first;
  }
}
