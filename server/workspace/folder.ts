/**
 * One workspace folder: its files with the open documents over them, its rules and settings, its dossiers.
 * It has dossiers judged and remembers the result; when that happens, others decide.
 */
import type { Analysis, DossierHead, Files, Law } from '../../checks/index.ts';
import type { OpenDocument } from '../documents.ts';
import type { FolderSource } from '../host.ts';
import type { Settings } from '../settings.ts';
import { joinUpwards, keyInside, keyOf, pathInside } from '../uris.ts';
import { Dossiers, type Known } from './dossiers.ts';
import type { FolderContext } from './folder-context.ts';
import { judge } from './judge.ts';
import type { Near } from './near.ts';
import { Nears } from './nears.ts';
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
  /** What holds where in it. */
  readonly nears: Nears;

  constructor(uri: string, source: FolderSource, implicit: boolean, context: FolderContext) {
    this.uri = uri;
    this.key = keyOf(uri);
    this.source = source;
    this.implicit = implicit;
    this.#context = context;
    this.files = overlay(source.files, (path) => this.opened(path));
    this.nears = new Nears(source, uri, context);
  }

  /** What holds for a path, where that has been looked up: of every dossier read. Throws before `load`. */
  nearOf(path: string): Near {
    return this.nears.of(path);
  }

  get rules(): Near {
    return this.nears.of('');
  }

  /** What holds for the folder itself: the client's settings over those of the files. */
  get settings(): Settings {
    return this.nears.settings;
  }

  /** `settings`: as the client has them now. */
  async configure(settings: Settings): Promise<void> {
    if (await this.nears.configure(settings)) this.staleAll();
  }

  /** Settings files, own rules, law library and baselines anew. */
  async load(law: Law): Promise<void> {
    await this.nears.load(law);
    this.staleAll();
  }

  pathOf(key: string): string | null {
    return pathInside(this.key, key);
  }

  opened(path: string): OpenDocument | undefined {
    return this.#context.opened(keyInside(this.key, path));
  }

  /** As the client writes it where the file is open. */
  uriOf(path: string): string {
    return (path.startsWith('../') ? undefined : this.opened(path)?.uri) ?? joinUpwards(this.uri, path);
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
    if (this.nears.loaded) this.nearOf(path).service.forget(path);
    return this.dossiers.remove(path);
  }

  /** The dossier as it is now; null where there is none. Reads anew only what changed. */
  async read(path: string): Promise<Analysis | null> {
    const before = this.#readings.get(path);
    if (before && !this.#stale.has(path)) return before;
    if (!this.nears.has(path)) await this.nears.find(path);
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
