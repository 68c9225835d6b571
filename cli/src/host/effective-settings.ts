/**
 * Every setting that holds for one file, each with where it comes from:
 * what the caller was given (command line, inputs of an action) before the nearest `juece.yaml`, its parents, the defaults.
 * It refuses to know what the settings are used for.
 */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Language, Severity } from '../../../checks/index.ts';
import { UsageError } from '../usage-error.ts';
import { findSettings, folderOf, mergedSettings } from './settings.ts';
import { type FilePlace, type Merged, noSettings } from './settings-chain.ts';
import type { Stated } from './settings-form.ts';
import type { FailLevel, levels, SettingName, SettingValues, Stage } from './settings-keys.ts';
import { settingsName } from './settings-name.ts';
import { settingsTexts } from './settings-texts.ts';

/** What the caller itself was told; it wins over every file. Paths are absolute or relative to `cwd`. */
export interface GivenOptions {
  readonly asOf?: string | undefined;
  readonly jurisdiction?: string | undefined;
  readonly readyFor?: Stage | undefined;
  readonly level?: (typeof levels)[number] | undefined;
  readonly failOn?: FailLevel | undefined;
  readonly reportLevel?: Severity | undefined;
  readonly baseline?: string | undefined;
  readonly language?: Language | undefined;
}

export type Origin =
  | { readonly kind: 'given' }
  | { readonly kind: 'default' }
  | ({ readonly kind: 'file' } & FilePlace);

export interface Setting<T> {
  readonly value: T;
  readonly origin: Origin;
}

export interface Effective {
  /** ISO day; null: today. */
  readonly asOf: Setting<string | null>;
  readonly jurisdiction: Setting<string | null>;
  readonly readyFor: Setting<Stage | null>;
  readonly level: Setting<SettingValues['level']>;
  readonly failOn: Setting<FailLevel>;
  readonly reportLevel: Setting<Severity>;
  /** Absolute path; whether the file is there, its reader finds out. */
  readonly baseline: Setting<string | null>;
  readonly language: Setting<Language>;
  /** Absolute folders, those of the parents first. */
  readonly rules: readonly Setting<string>[];
  /** Absolute folder. */
  readonly lawLibrary: Setting<string | null>;
  /** Patterns as in .gitignore, those of the parents first, all relative to the folder of the nearest file. */
  readonly ignore: readonly Setting<string>[];
  /** The settings files that were read, the nearest first. */
  readonly files: readonly string[];
}

/** One reading of the disk: the same folder is asked about many times in one run. */
export type KnownSettings = Map<string, Effective>;

/**
 * `from`: the file or folder that the settings shall hold for. Throws UsageError with file, line and column of every
 * mistake. `known` keeps what was read for other files of the run, for one and the same `given`.
 */
export function effectiveSettings(
  from: string,
  given: GivenOptions,
  known: KnownSettings = new Map(),
  cwd: string = process.cwd(),
): Effective {
  const folder = folderOf(resolve(cwd, from));
  const before = known.get(folder);
  if (before) return before;
  // What holds above holds here, where nothing begins anew: most folders are asked about after the one above them.
  const above = known.get(dirname(folder));
  if (above && !existsSync(join(folder, settingsName)) && !existsSync(join(folder, '.git'))) {
    known.set(folder, above);
    return above;
  }
  const file = findSettings(folder);
  // All folders below one settings file share what it says.
  const key = file ?? '';
  const shared = known.get(key);
  const found = shared ?? combine(mergedSettings(folder, given.language ?? 'zh-CN'), given, cwd);
  known.set(folder, found).set(key, found);
  return found;
}

/** Where no file says anything. */
export const defaultSettings: Effective = combine(noSettings, {}, '');

function combine({ stated, files, problems }: Merged, given: GivenOptions, cwd: string): Effective {
  const texts = settingsTexts(given.language ?? 'zh-CN');
  const fail = ({ file, line, column }: FilePlace, message: string): never => {
    throw new UsageError(`${file}:${line}:${column} ${message}`);
  };
  if (problems.length > 0)
    throw new UsageError(
      problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n'),
    );
  const originOf = ({ file, line, column }: FilePlace): Origin => ({ kind: 'file', file, line, column });
  const one = <T extends string, D extends T | null>(
    name: SettingName,
    told: T | undefined,
    otherwise: D,
  ): Setting<T | D> => {
    if (told !== undefined) return { value: told, origin: { kind: 'given' } };
    const [value] = stated.get(name) ?? [];
    return value
      ? { value: value.value as T, origin: originOf(value) }
      : { value: otherwise, origin: { kind: 'default' } };
  };
  /** A path as the file states it, from the folder of that file. */
  const placed = (value: Stated & FilePlace): Setting<string> => ({
    value: resolve(dirname(value.file), value.value.replaceAll('\\', '/')),
    origin: originOf(value),
  });
  const folder = (value: Stated & FilePlace): Setting<string> => {
    const found = placed(value);
    if (!existsSync(found.value) || !statSync(found.value).isDirectory())
      fail(value, texts.noFolder(value.value));
    return found;
  };
  const [library] = stated.get('lawLibrary') ?? [];
  const [baseline] = stated.get('baseline') ?? [];
  const unset: Setting<null> = { value: null, origin: { kind: 'default' } };
  return {
    asOf: one('asOf', given.asOf, null),
    jurisdiction: one('jurisdiction', given.jurisdiction, null),
    readyFor: one('readyFor', given.readyFor, null),
    level: one('level', given.level, 'standard'),
    failOn: one('failOn', given.failOn, 'error'),
    reportLevel: one('reportLevel', given.reportLevel, 'information'),
    baseline:
      given.baseline !== undefined
        ? { value: resolve(cwd, given.baseline), origin: { kind: 'given' } }
        : baseline
          ? placed(baseline)
          : unset,
    language: one('language', given.language, 'zh-CN'),
    rules: (stated.get('rules') ?? []).map(folder),
    lawLibrary: library ? folder(library) : unset,
    ignore: (stated.get('ignore') ?? []).map((value) => ({ value: value.value, origin: originOf(value) })),
    files,
  };
}
