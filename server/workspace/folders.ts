/**
 * The folders of the workspace, and those made for documents outside of it.
 */
import type { Law } from '../../checks/index.ts';
import type { FolderSource } from '../host.ts';
import type { Settings } from '../settings.ts';
import { keyOf, parentOf } from '../uris.ts';
import { Folder } from './folder.ts';
import type { FolderContext } from './folder-context.ts';

export class Folders {
  readonly #all: Folder[] = [];
  readonly #context: FolderContext;
  readonly #source: (uri: string) => FolderSource;
  law: Law | null = null;

  constructor(context: FolderContext, source: (uri: string) => FolderSource) {
    this.#context = context;
    this.#source = source;
  }

  [Symbol.iterator](): Iterator<Folder> {
    return [...this.#all][Symbol.iterator]();
  }

  has(folder: Folder): boolean {
    return this.#all.includes(folder);
  }

  /** The innermost folder that holds the key. */
  of(key: string): Folder | null {
    let best: Folder | null = null;
    for (const folder of this.#all)
      if (folder.pathOf(key) !== null && (best === null || folder.key.length > best.key.length))
        best = folder;
    return best;
  }

  /** With its rules loaded; a folder that is already there is given back as it is. */
  async add(uri: string, settings: Settings, implicit = false): Promise<Folder> {
    const known = this.#all.find(({ key }) => key === keyOf(uri));
    if (known) return known;
    const folder = new Folder(uri, this.#source(uri), implicit, this.#context);
    await folder.configure(settings);
    if (this.law !== null) await folder.load(this.law);
    const meanwhile = this.#all.find(({ key }) => key === folder.key);
    if (meanwhile) return meanwhile;
    this.#all.push(folder);
    return folder;
  }

  /** The folder of a document; one of its own where it lies outside the workspace. */
  async for(uri: string, settings: Settings): Promise<Folder> {
    return this.of(keyOf(uri)) ?? (await this.add(parentOf(uri), settings, true));
  }

  remove(key: string): Folder | undefined {
    const index = this.#all.findIndex((folder) => folder.key === key);
    return index < 0 ? undefined : this.#all.splice(index, 1)[0];
  }
}
