/**
 * The settings that hold somewhere: the nearest `juece.yaml`, what it builds on by `继承`, and how they merge.
 * It names the files it wants and is handed their text, so that disks, editors and browsers follow one rule.
 */
import type { Language } from '../../../checks/index.ts';
import { parseSettings, type SettingPlace, type SettingsProblem, type Stated } from './settings-form.ts';
import { type SettingName, settingKeys } from './settings-keys.ts';
import { settingsTexts } from './settings-texts.ts';

/** A place in one of the files; `file` as the host names it. */
export interface FilePlace extends SettingPlace {
  readonly file: string;
}

export interface Merged {
  /** Single values as lists of one; lists with the parents' elements first, each with the file that states it. */
  readonly stated: ReadonlyMap<SettingName, readonly (Stated & FilePlace)[]>;
  /** The files that were read, the nearest first. */
  readonly files: readonly string[];
  /** With any, nothing of the files should be used. */
  readonly problems: readonly (SettingsProblem & FilePlace)[];
}

export const noSettings: Merged = { stated: new Map(), files: [], problems: [] };

/** A file that is wanted: a path as written in the file `from`. */
export interface Wanted {
  readonly path: string;
  readonly from: string;
}

export interface SettingsFile {
  /** The host's one name for it, the same however it is reached. */
  readonly file: string;
  readonly text: string;
}

const lists = new Set(
  settingKeys.filter(({ kind }) => kind === 'folders' || kind === 'patterns').map(({ name }) => name),
);

/** Yields what it wants and takes it, or null where there is no such file. */
export function* settingsChain(
  nearest: SettingsFile,
  language: Language,
): Generator<Wanted, Merged, SettingsFile | null> {
  const texts = settingsTexts(language);
  const stated = new Map<SettingName, (Stated & FilePlace)[]>();
  const problems: (SettingsProblem & FilePlace)[] = [];
  const files: string[] = [];
  for (let next: SettingsFile | null = nearest; next !== null; ) {
    const { file, text }: SettingsFile = next;
    files.push(file);
    const form = parseSettings(text, language);
    for (const problem of form.problems) problems.push({ ...problem, file });
    for (const [name, values] of form.stated) {
      const own = values.map((value) => ({ ...value, file }));
      const before = stated.get(name);
      if (lists.has(name)) stated.set(name, [...own, ...(before ?? [])]);
      else if (before === undefined) stated.set(name, own);
    }
    const [parent] = form.stated.get('extends') ?? [];
    next = null;
    if (parent === undefined) continue;
    const found: SettingsFile | null = yield { path: parent.value, from: file };
    const place = { file, line: parent.line, column: parent.column };
    if (found === null) problems.push({ ...place, message: texts.noFile(parent.value) });
    else if (files.includes(found.file)) problems.push({ ...place, message: texts.circle(parent.value) });
    else next = found;
  }
  return { stated, files, problems };
}

/** Runs a chain where files can be read at once. */
export function runChain(
  chain: Generator<Wanted, Merged, SettingsFile | null>,
  read: (wanted: Wanted) => SettingsFile | null,
): Merged {
  let step = chain.next();
  while (!step.done) step = chain.next(read(step.value));
  return step.value;
}

/** Runs a chain where files must be waited for. */
export async function awaitChain(
  chain: Generator<Wanted, Merged, SettingsFile | null>,
  read: (wanted: Wanted) => Promise<SettingsFile | null>,
): Promise<Merged> {
  let step = chain.next();
  while (!step.done) step = chain.next(await read(step.value));
  return step.value;
}
