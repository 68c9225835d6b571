/**
 * What the machine below the server offers: the law beside the program, folders of a disk, hashing, the clock.
 * The Node process and the browser worker each bring one; the rest of the server knows neither.
 */
import type { Files, Law } from '../checks/index.ts';

/** One file of text with the URI under which a client can open it. */
export interface SourceFile {
  readonly uri: string;
  /** Shown in messages; relative to the workspace folder where it lies in it. */
  readonly path: string;
  readonly text: string;
}

/** A workspace folder as it lies somewhere. Paths are relative to it and `/`-separated. */
export interface FolderSource {
  /** Synchronous; what is not known yet reads as absent until `settle` has brought it. */
  readonly files: Files;
  /** Brings what `files` was asked for and did not know; true when there was something. */
  settle(): Promise<boolean>;
  /** Something at or below that path changed outside the editor. */
  invalidate(path: string): void;
  /** All Markdown files but those that are to be passed over, in the order of their paths. */
  markdown(): Promise<readonly string[]>;
  /** All files, for completion of links. */
  paths(): Promise<readonly string[]>;
  /** The nearest settings file from that folder upwards, as far as can be seen; null where there is none. */
  settings(folder: string): Promise<SourceFile | null>;
  /** A file by its path as written in another file; null where there is none. */
  beside(file: SourceFile, path: string): Promise<SourceFile | null>;
  /**
   * The text files below `folder`, a path written in the settings file, whose names end in one of `extensions`;
   * null when it is no folder.
   */
  texts(
    settings: SourceFile,
    folder: string,
    extensions: readonly string[],
  ): Promise<readonly SourceFile[] | null>;
}

export interface Host {
  /** The compiled law beside the program; null where there is none and the client must be asked. */
  law(): Promise<Law | null>;
  examples(): Readonly<Record<string, string>>;
  /** A folder of this machine; null when its scheme cannot be reached from here. */
  folder(uri: string): FolderSource | null;
  /** SHA-256, hexadecimal. */
  hash(text: string): string;
  /** Lets waiting messages be handled. */
  pause(): Promise<void>;
  /** Today in China (ISO). */
  today(): string;
  /** Milliseconds since some fixed moment. */
  now(): number;
}
