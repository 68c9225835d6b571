/**
 * One folder of the disk as the checker's `Files`: nothing outside it, nothing too large, no failure unnoticed.
 * It refuses to know what a dossier is.
 */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { FileStat, Files } from '../../../checks/index.ts';

/** Larger files are seen but not read: a scanned annex of a gigabyte must not stop the check. */
export const readLimit = 20 * 1024 * 1024;

export interface DiskFiles extends Files {
  /** Why a path that exists could not be read (`EACCES` …), by path; filled as reading goes on. */
  readonly failures: ReadonlyMap<string, string>;
}

/** `root` is an absolute folder; all paths of the port are relative to it and `/`-separated. */
export function diskFiles(root: string): DiskFiles {
  const failures = new Map<string, string>();
  const realRoot = realpathSync.native(root);

  /** The real place of a path, or null where there is none inside the root (links that leave it included). */
  function locate(path: string): string | null {
    const inside = path.replaceAll('\\', '/');
    const direct = real(join(root, inside), path);
    if (direct !== undefined) return direct;
    // Names come from people and from archives of other systems: the same name may be composed differently.
    if (inside.normalize('NFC') === inside.normalize('NFD')) return null;
    const match = matchNames(root, inside);
    return match === null ? null : (real(match, path) ?? null);
  }

  /** Null when it leaves the root or cannot be followed (a loop of links), undefined when it does not exist. */
  function real(absolute: string, path: string): string | null | undefined {
    try {
      const found = realpathSync.native(absolute);
      return isInside(found, realRoot) ? found : null;
    } catch (error) {
      const code = errorCode(error);
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      if (code !== 'ELOOP') failures.set(path, code);
      return null;
    }
  }

  function look(path: string): { readonly place: string; readonly stat: FileStat } | null {
    const place = locate(path);
    if (place === null) return null;
    const found = statSync(place);
    if (found.isDirectory()) return { place, stat: { kind: 'directory', size: 0 } };
    // Pipes and devices would block or never end.
    return found.isFile() ? { place, stat: { kind: 'file', size: found.size } } : null;
  }

  function guarded<T>(path: string, act: () => T | null): T | null {
    try {
      return act();
    } catch (error) {
      failures.set(path, errorCode(error));
      return null;
    }
  }

  const stat = (path: string) => guarded(path, () => look(path)?.stat ?? null);
  const read = (path: string) =>
    guarded(path, () => {
      const found = look(path);
      if (found === null || found.stat.kind === 'directory' || found.stat.size > readLimit) return null;
      return readFileSync(found.place);
    });

  return { failures, stat, read };
}

/** The same files with one path's content replaced, as it comes from standard input or an editor. */
export function withContent(files: DiskFiles, path: string, content: Uint8Array): DiskFiles {
  return {
    failures: files.failures,
    stat: (asked) => (asked === path ? { kind: 'file', size: content.length } : files.stat(asked)),
    read: (asked) => (asked === path ? content : files.read(asked)),
  };
}

export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}

/** Walks down name by name, comparing composed forms; null where some name has no match. */
function matchNames(root: string, path: string): string | null {
  let at = root;
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    if (name === '..') return null;
    const wanted = name.normalize('NFC');
    let match: string | undefined;
    try {
      match = readdirSync(at).find((entry) => entry.normalize('NFC') === wanted);
    } catch {
      return null;
    }
    if (match === undefined) return null;
    at = join(at, match);
  }
  return at;
}
