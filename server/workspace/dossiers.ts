/**
 * What is remembered of each dossier of a folder after its full reading has been let go: its diagnostics and its files.
 * It finds dossiers by the files they depend on; it judges nothing.
 */
import type { Diagnostic } from 'vscode-languageserver';
import { parentPath } from '../uris.ts';

export interface Known {
  readonly path: string;
  readonly title: string;
  readonly id: string;
  /** Where the id stands, for a finding about it. */
  readonly idRange: Diagnostic['range'] | null;
  readonly authority: string;
  readonly stage: string;
  readonly counts: Readonly<Record<'error' | 'warning' | 'information', number>>;
  /** Diagnostics by the path of the file they stand in; files without any have no entry. */
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
  /** Every path that was looked at for it, found or not. */
  readonly looked: ReadonlySet<string>;
}

export class Dossiers {
  readonly #known = new Map<string, Known>();
  /** File → dossiers that looked at it. */
  readonly #lookers = new Map<string, Set<string>>();
  /** Id → dossiers that carry it. */
  readonly #ids = new Map<string, Set<string>>();

  get(path: string): Known | undefined {
    return this.#known.get(path);
  }

  all(): IterableIterator<Known> {
    return this.#known.values();
  }

  paths(): readonly string[] {
    return [...this.#known.keys()];
  }

  set(known: Known): void {
    this.remove(known.path);
    this.#known.set(known.path, known);
    for (const path of known.looked) add(this.#lookers, path, known.path);
    if (known.id !== '') add(this.#ids, known.id, known.path);
  }

  remove(path: string): Known | undefined {
    const known = this.#known.get(path);
    if (known === undefined) return undefined;
    this.#known.delete(path);
    for (const looked of known.looked) drop(this.#lookers, looked, path);
    drop(this.#ids, known.id, path);
    return known;
  }

  clear(): void {
    this.#known.clear();
    this.#lookers.clear();
    this.#ids.clear();
  }

  /** Dossiers that looked at the file, the one in the nearest folder first. */
  lookersAt(path: string): readonly string[] {
    const folder = parentPath(path);
    const distance = (other: string): number => steps(folder, parentPath(other));
    return [...(this.#lookers.get(path) ?? [])].sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1));
  }

  /** Dossiers that looked at anything at or below the path, themselves included. */
  touchedBy(path: string): readonly string[] {
    const found = new Set(this.#lookers.get(path));
    const below = `${path}/`;
    for (const [looked, lookers] of this.#lookers)
      if (path === '' || looked.startsWith(below)) for (const one of lookers) found.add(one);
    return [...found];
  }

  /** Dossiers with that id, in the order of their paths. */
  withId(id: string): readonly string[] {
    return id === '' ? [] : [...(this.#ids.get(id) ?? [])].sort();
  }
}

/** How many folders lie between two. */
function steps(a: string, b: string): number {
  const x = a === '' ? [] : a.split('/');
  const y = b === '' ? [] : b.split('/');
  let shared = 0;
  while (shared < x.length && shared < y.length && x[shared] === y[shared]) shared++;
  return x.length + y.length - 2 * shared;
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}

function drop(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  values?.delete(value);
  if (values?.size === 0) map.delete(key);
}
