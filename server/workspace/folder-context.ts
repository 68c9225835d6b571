/**
 * What a folder needs of the session it lives in.
 */
import type { Analysis } from '../../checks/index.ts';
import type { OpenDocument } from '../documents.ts';
import type { Host } from '../host.ts';
import type { Known } from './dossiers.ts';
import type { Folder } from './folder.ts';

export interface FolderContext {
  readonly host: Host;
  readonly opened: (key: string) => OpenDocument | undefined;
  /** What is remembered of a reading. */
  readonly remember: (folder: Folder, analysis: Analysis, looked: ReadonlySet<string>) => Known;
  /** Something is wrong in files that settings or rules were read from, by URI. */
  readonly mistaken: (uris: Iterable<string>) => void;
  /** A dossier was judged anew, or turned out to be none. */
  readonly judged: (folder: Folder, path: string) => void;
  readonly tooLarge: (folder: Folder, path: string) => Known;
  /** What is told where reading failed. */
  readonly broken: (folder: Folder, path: string, error: unknown) => Known;
}
