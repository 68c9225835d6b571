/**
 * Decides for each path of the command line which folder is its workspace and how its files are called in the report.
 * It refuses to look into any file.
 */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { isInside } from './disk-files.ts';

export interface Target {
  /** As the user wrote it. */
  readonly given: string;
  /** Absolute workspace folder. */
  readonly root: string;
  /** What to put before workspace paths so that the user can open them: empty, or ending in `/`. */
  readonly prefix: string;
  /** Relative to the root, `/`-separated; empty for the root itself. */
  readonly path: string;
  readonly kind: 'file' | 'folder';
}

/** Null when there is nothing at that path. Throws what the file system throws on a path it may not look at. */
export function target(given: string, cwd: string): Target | null {
  const written = existsSync(resolve(cwd, given)) ? given : given.replaceAll('\\', '/');
  const absolute = resolve(cwd, written);
  if (!existsSync(absolute)) return null;
  const kind = statSync(absolute).isDirectory() ? 'folder' : 'file';
  const slashed = (path: string) => path.replaceAll(sep, '/');
  if (isInside(absolute, cwd) && isInside(realpathSync(absolute), realpathSync(cwd))) {
    return { given, root: cwd, prefix: '', path: slashed(relative(cwd, absolute)), kind };
  }
  const root = kind === 'folder' ? absolute : dirname(absolute);
  const shown = slashed(kind === 'folder' ? written : dirname(written)).replace(/\/+$/, '');
  return { given, root, prefix: `${shown}/`, path: slashed(relative(root, absolute)), kind };
}
