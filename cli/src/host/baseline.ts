/**
 * Reads the baseline that the settings name, and says where it cannot be used.
 * What its entries do, the core decides.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  type Baseline,
  type BaselineEntry,
  decode,
  type Language,
  readBaseline,
} from '../../../checks/index.ts';
import { UsageError } from '../usage-error.ts';
import { errorCode } from './disk-files.ts';
import type { Effective } from './effective-settings.ts';
import { relativePath } from './relative-path.ts';
import { settingsTexts } from './settings-texts.ts';

/** The entries of a file. Throws UsageError with file, line and column; `missing`: what to say where there is none. */
export function readBaselineFile(
  file: string,
  language: Language,
  missing: string,
): readonly BaselineEntry[] {
  if (!existsSync(file)) throw new UsageError(missing);
  let text: string;
  try {
    text = decode(readFileSync(file)).text;
  } catch (error) {
    throw new UsageError(`${file}：${errorCode(error)}`);
  }
  const { entries, mistakes } = readBaseline(text, language);
  if (mistakes.length > 0)
    throw new UsageError(
      mistakes.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n'),
    );
  return entries;
}

/** For dossiers of the workspace `root` (absolute); null where no baseline is named. */
export function baselineFor(
  { baseline: { value: file, origin } }: Effective,
  root: string,
  language: Language,
  known: Map<string, readonly BaselineEntry[]>,
): Baseline | null {
  if (file === null) return null;
  const place = origin.kind === 'file' ? `${origin.file}:${origin.line}:${origin.column} ` : '';
  const entries =
    known.get(file) ?? readBaselineFile(file, language, place + settingsTexts(language).noFile(file));
  known.set(file, entries);
  return {
    entries,
    path: relativePath(slashed(root), slashed(file)),
    named: dossierNamer(file, root),
  };
}

/** A dossier's path below `root` as the baseline calls it: from its own folder. */
export function dossierNamer(file: string, root: string): (path: string) => string {
  const folder = slashed(dirname(file));
  return (path) => relativePath(folder, slashed(resolve(root, path)));
}

const slashed = (path: string): string => path.replaceAll('\\', '/');
