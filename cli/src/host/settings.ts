/**
 * Finds and reads `juece.yaml`, the settings of a document repository: own rules and a law library.
 * It decides the form of that file; what own rules may say, the core's compiler decides.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { missingFolder, parseSettings, type SettingsProblem } from './settings-form.ts';
import { settingsName } from './settings-name.ts';

export interface Settings {
  /** The file, or null where there is none. */
  readonly file: string | null;
  /** Absolute folders in the format of law/. */
  readonly rules: readonly string[];
  /** Absolute folder of statutes in Markdown, or null. */
  readonly lawLibrary: string | null;
}

const none: Settings = { file: null, rules: [], lawLibrary: null };

/** The nearest `juece.yaml` from a path upwards; null where there is none. */
export function findSettings(from: string): string | null {
  let folder = resolve(from);
  if (existsSync(folder) && !statSync(folder).isDirectory()) folder = dirname(folder);
  for (;;) {
    const file = join(folder, settingsName);
    if (existsSync(file)) return file;
    const above = dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
}

/** Throws UsageError with file, line and what is allowed instead. */
export function readSettings(from: string): Settings {
  const file = findSettings(from);
  if (file === null) return none;
  const { folders, problems } = parseSettings(readFileSync(file, 'utf8'));
  const [first] = problems;
  const fail = ({ line, column, message }: SettingsProblem): never => {
    throw new UsageError(`${file}:${line}:${column} ${message}`);
  };
  if (first) fail(first);
  const found: { rules: string[]; lawLibrary: string | null } = { rules: [], lawLibrary: null };
  for (const named of folders) {
    const folder = resolve(dirname(file), named.path);
    if (!existsSync(folder) || !statSync(folder).isDirectory()) fail(missingFolder(named));
    if (named.meaning === 'rules') found.rules.push(folder);
    else found.lawLibrary ??= folder;
  }
  return { file, ...found };
}
