/**
 * Finds the Markdown files under a folder, in an order that is the same on every machine.
 * It follows no links, so it cannot run in circles; whether a file is a dossier is asked of the checker.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodePoints } from '../../../checks/index.ts';
import { errorCode } from './disk-files.ts';

const skippedFolders = new Set(['node_modules', 'dist']);

export interface Discovery {
  /** `/`-separated paths relative to the root, by code point. */
  readonly markdown: readonly string[];
  /** Folders that could not be listed, with the reason. */
  readonly failures: ReadonlyMap<string, string>;
}

/** `root` is absolute, `folder` relative to it (`''` for the root itself). */
export function discover(root: string, folder: string): Discovery {
  const markdown: string[] = [];
  const failures = new Map<string, string>();
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    try {
      for (const entry of readdirSync(join(root, next), { withFileTypes: true })) {
        const path = next === '' ? entry.name : `${next}/${entry.name}`;
        if (entry.isFile() && isMarkdown(entry.name)) markdown.push(path);
        if (entry.isDirectory() && !entry.name.startsWith('.') && !skippedFolders.has(entry.name))
          waiting.push(path);
      }
    } catch (error) {
      failures.set(next === '' ? '.' : next, errorCode(error));
    }
  }
  return { markdown: markdown.sort(compareCodePoints), failures };
}

/** Dot files too are left alone: editors and file systems keep their own copies there. */
export function isMarkdown(name: string): boolean {
  return /\.(md|markdown)$/i.test(name) && !name.startsWith('.');
}
