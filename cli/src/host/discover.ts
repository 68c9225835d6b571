/**
 * Finds the Markdown files under a folder, in an order that is the same on every machine.
 * It follows no links, so it cannot run in circles; whether a file is a dossier is asked of the checker.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodePoints } from '../../../checks/index.ts';
import { errorCode } from './disk-files.ts';
import type { Ignoring } from './ignoring.ts';

const skippedFolders = new Set(['node_modules', 'dist']);

export interface Discovery {
  /** `/`-separated paths relative to the root, by code point. */
  readonly markdown: readonly string[];
  /** Folders that could not be listed, with the reason. */
  readonly failures: ReadonlyMap<string, string>;
  /** Markdown files that are to be passed over, so that what is passed over can be told. */
  readonly ignored: readonly string[];
}

/** `root` is absolute, `folder` relative to it (`''` for the root itself). */
export function discover(root: string, folder: string, ignoring: Ignoring): Discovery {
  const markdown: string[] = [];
  const ignored: string[] = [];
  const failures = new Map<string, string>();
  const waiting = [{ folder, below: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    try {
      for (const entry of readdirSync(join(root, next.folder), { withFileTypes: true })) {
        const path = next.folder === '' ? entry.name : `${next.folder}/${entry.name}`;
        const isFolder = entry.isDirectory();
        const wanted = isFolder
          ? !entry.name.startsWith('.') && !skippedFolders.has(entry.name)
          : entry.isFile() && isMarkdown(entry.name);
        if (!wanted) continue;
        const below = next.below || ignoring.entry(join(root, path), isFolder) !== null;
        if (isFolder) waiting.push({ folder: path, below });
        else (below ? ignored : markdown).push(path);
      }
    } catch (error) {
      if (!next.below) failures.set(next.folder === '' ? '.' : next.folder, errorCode(error));
    }
  }
  return { markdown: markdown.sort(compareCodePoints), failures, ignored: ignored.sort(compareCodePoints) };
}

/** Dot files too are left alone: editors and file systems keep their own copies there. */
export function isMarkdown(name: string): boolean {
  return /\.(md|markdown)$/i.test(name) && !name.startsWith('.');
}
