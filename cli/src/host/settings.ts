/**
 * Finds `juece.yaml` on a disk and reads what it builds on.
 * The nearest one above a file counts, up to the top of its repository; what it may say, `settings-form.ts` decides.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { decode, type Language } from '../../../checks/index.ts';
import { type Merged, noSettings, runChain, type SettingsFile, settingsChain } from './settings-chain.ts';
import { settingsName } from './settings-name.ts';

/** The folder of a path: itself, or the one that holds it; a path that does not exist is taken for a file. */
export function folderOf(path: string): string {
  const absolute = resolve(path);
  return existsSync(absolute) && statSync(absolute).isDirectory() ? absolute : dirname(absolute);
}

/**
 * The nearest `juece.yaml` from a path upwards; null where there is none.
 * It looks no higher than the repository: what lies above is not there on another machine.
 */
export function findSettings(from: string): string | null {
  for (let folder = folderOf(from); ; folder = dirname(folder)) {
    const file = join(folder, settingsName);
    if (isFile(file)) return file;
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return null;
  }
}

/** The nearest settings above a path with all they build on. */
export function mergedSettings(from: string, language: Language): Merged {
  const file = findSettings(from);
  const nearest = file === null ? null : read(file);
  if (nearest === null) return noSettings;
  return runChain(settingsChain(nearest, language), ({ path, from: stating }) =>
    read(resolve(dirname(stating), path.replaceAll('\\', '/'))),
  );
}

function read(file: string): SettingsFile | null {
  return isFile(file) ? { file, text: decode(readFileSync(file)).text } : null;
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
