/**
 * Which dossiers a set of changed files touches: not only the dossier's own file but everything its result rests on.
 * It knows paths only; what a dossier looked at, the check has recorded.
 */
import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { settingsName } from '../settings-name.ts';

export interface Watched {
  /** As in the report. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  /** Absolute paths of everything looked at for it, found or not. */
  readonly looked: Iterable<string>;
}

export interface ChangedPaths {
  /** Absolute top folder of the repository. */
  readonly top: string;
  /** `/`-separated, relative to it. */
  readonly paths: readonly string[];
}

/**
 * The report paths of the dossiers that may come out differently than before.
 * `shared`: absolute files and folders that all of them rest on (own rules, a baseline).
 */
export function touchedDossiers(
  dossiers: readonly Watched[],
  { top, paths }: ChangedPaths,
  shared: readonly string[],
): ReadonlySet<string> {
  const root = real(top);
  const changed = new Set(paths.map((path) => composed(resolve(root, path))));
  const above = new Set([...changed].flatMap(foldersAbove));
  const settled = [...changed].filter((path) => basename(path) === settingsName).map(dirname);
  /** It changed, something in it changed, or it lies in something that changed as a whole (a submodule). */
  const hit = (path: string): boolean =>
    changed.has(path) || above.has(path) || foldersAbove(path).some((folder) => changed.has(folder));

  if (shared.some((path) => hit(real(path)))) return new Set(dossiers.map(({ path }) => path));
  const touched = dossiers.filter(({ file, looked }) => {
    const own = real(file);
    const folders = foldersAbove(own);
    return (
      // Outside the repository there is no history to go by: it is checked, not passed over.
      !folders.includes(root) ||
      hit(dirname(own)) ||
      settled.some((folder) => folders.includes(folder)) ||
      [...looked].some((path) => hit(composed(path)) || hit(real(path)))
    );
  });
  return new Set(touched.map(({ path }) => path));
}

function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let at = dirname(path); folders.at(-1) !== at; at = dirname(at)) folders.push(at);
  return folders;
}

/** Git and the file system may compose the same name differently. */
const composed = (path: string): string => path.normalize('NFC');

/** Links resolved as far as the path exists; what was deleted has no other name. */
function real(path: string): string {
  try {
    return composed(realpathSync.native(path));
  } catch {
    const folder = dirname(path);
    return folder === path ? composed(path) : composed(resolve(real(folder), basename(path)));
  }
}
