/**
 * A workspace folder on a disk, with its settings file and the folders that file names.
 * It reuses the command line's readers, so that both see the same files.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compareCodePoints, decode, type Files } from '../../checks/index.ts';
import { discover } from '../../cli/src/host/discover.ts';
import { diskFiles } from '../../cli/src/host/disk-files.ts';
import {
  defaultSettings,
  type Effective,
  effectiveSettings,
  type KnownSettings,
} from '../../cli/src/host/effective-settings.ts';
import { ignoring } from '../../cli/src/host/ignoring.ts';
import { findSettings } from '../../cli/src/host/settings.ts';
import type { FolderSource, SourceFile } from '../host.ts';

const nothing: Files = { stat: () => null, read: () => null };

/** Null for another scheme and for paths that this system cannot have. */
export function diskFolder(uri: string): FolderSource | null {
  const root = diskPath(uri);
  if (root === null) return null;
  const file = (path: string): SourceFile | null => {
    try {
      const shown = (relative(root, path) || path).replaceAll('\\', '/');
      return { uri: pathToFileURL(path).href, path: shown, text: decode(readFileSync(path)).text };
    } catch {
      return null;
    }
  };
  return {
    files: existsSync(root) ? diskFiles(root) : nothing,
    settle: async () => false,
    invalidate: () => {},
    markdown: async () => discover(root, '', ignoring(settingsHere())).markdown,
    paths: async () => everyFile(root),
    async settings(folder) {
      const found = findSettings(join(root, folder));
      return found === null ? null : file(found);
    },
    beside: async (base, path) => file(resolve(dirname(fileURLToPath(base.uri)), path.replaceAll('\\', '/'))),
    async texts(settings, folder, extensions) {
      const at = resolve(dirname(fileURLToPath(settings.uri)), folder);
      if (!existsSync(at) || !statSync(at).isDirectory()) return null;
      return readdirSync(at, { recursive: true, encoding: 'utf8' })
        .filter((name) => extensions.some((end) => name.toLowerCase().endsWith(end)))
        .sort()
        .flatMap((name) => file(join(at, name)) ?? []);
    },
  };
}

/** What is ignored where settings are wrong is not known: then nothing is. */
function settingsHere(): (folder: string) => Effective {
  const known: KnownSettings = new Map();
  return (folder) => {
    try {
      return effectiveSettings(folder, {}, known);
    } catch {
      return defaultSettings;
    }
  };
}

/** Null where the URI names no path of this system. */
export function diskPath(uri: string): string | null {
  if (!/^file:/i.test(uri)) return null;
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

/** All files below the root but hidden ones; as many as a completion list can use. */
function everyFile(root: string): readonly string[] {
  const found: string[] = [];
  const waiting = [''];
  for (let next = waiting.pop(); next !== undefined && found.length < 20_000; next = waiting.pop()) {
    try {
      for (const entry of readdirSync(join(root, next), { withFileTypes: true })) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
        const path = next === '' ? entry.name : `${next}/${entry.name}`;
        if (entry.isDirectory()) waiting.push(path);
        else if (entry.isFile()) found.push(path);
      }
    } catch {
      // A folder that cannot be listed offers no files.
    }
  }
  return found.sort(compareCodePoints);
}
