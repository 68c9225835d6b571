/**
 * `juece config`: every setting that holds for a file, with where it comes from, and whether the file is passed over.
 * It refuses to know what the settings do.
 */

import { existsSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { visible } from '../../../checks/index.ts';
import { configTexts } from '../config-texts.ts';
import type { Console } from '../console.ts';
import {
  type Effective,
  effectiveSettings,
  type GivenOptions,
  type KnownSettings,
  type Origin,
  type Setting,
} from '../host/effective-settings.ts';
import { type IgnoredBy, ignoring } from '../host/ignoring.ts';
import { type SettingKey, settingKeys } from '../host/settings-keys.ts';
import type { ListFormat } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { usageTexts } from '../usage-texts.ts';

export interface ConfigWishes {
  readonly file: string;
  readonly format: ListFormat;
  readonly given: GivenOptions;
}

interface Row {
  readonly key: SettingKey;
  readonly values: readonly Setting<string | null>[];
}

/** Returns the exit status 0. Throws UsageError for wrong settings and a file that is not there. */
export function showConfig({ file, format, given }: ConfigWishes, console: Console): number {
  const { cwd } = console;
  const absolute = resolve(cwd, file);
  const known: KnownSettings = new Map();
  if (!existsSync(absolute)) throw new UsageError(usageTexts(given.language ?? 'zh-CN').notFound(file));
  const effective = effectiveSettings(absolute, given, known, cwd);
  const settings = (path: string) => effectiveSettings(path, given, known, cwd);
  const ignored = ignoring(settings).anywhere(absolute, statSync(absolute).isDirectory());
  const shown = (path: string) => (relative(cwd, path) || path).replaceAll('\\', '/');
  const rows = rowsOf(effective, shown);
  console.out(
    format === 'json' ? json(file, effective, rows, ignored, shown) : text(effective, rows, ignored, shown),
  );
  return 0;
}

/** In the order of the keys; paths as the user can open them. `extends` is told by the list of files. */
function rowsOf(effective: Effective, shown: (path: string) => string): readonly Row[] {
  const path = <T extends string | null>({ value, origin }: Setting<T>): Setting<string | null> => ({
    value: value === null ? null : shown(value),
    origin,
  });
  return settingKeys.flatMap((key): Row[] => {
    switch (key.name) {
      case 'extends':
        return [];
      case 'rules':
        return [{ key, values: effective.rules.map(path) }];
      case 'ignore':
        return [{ key, values: effective.ignore }];
      case 'lawLibrary':
      case 'baseline':
        return [{ key, values: [path(effective[key.name])] }];
      default:
        return [{ key, values: [effective[key.name]] }];
    }
  });
}

function text(
  { language, files }: Effective,
  rows: readonly Row[],
  ignored: IgnoredBy | null,
  shown: (path: string) => string,
): string {
  const say = configTexts(language.value);
  const lines = rows.flatMap(({ key, values }) => {
    const name = language.value === 'en' ? key.en : key.zh;
    if (values.length === 0) return [`${name}${say.colon}${say.none}${say.from(say.default)}`];
    return values.map(({ value, origin }) => {
      const absent = key.name === 'asOf' ? say.today : say.none;
      return `${name}${say.colon}${value ?? absent}${say.from(originText(origin, shown, say))}`;
    });
  });
  const read = files.length === 0 ? say.noFiles : say.files(files.map(shown));
  const passed =
    ignored === null
      ? say.notIgnored
      : say.ignored(ignored.pattern, `${shown(ignored.file)}:${ignored.line}`);
  return `${[...lines, read, passed].map(visible).join('\n')}\n`;
}

function originText(
  origin: Origin,
  shown: (path: string) => string,
  say: ReturnType<typeof configTexts>,
): string {
  if (origin.kind === 'file') return `${shown(origin.file)}:${origin.line}`;
  return origin.kind === 'given' ? say.given : say.default;
}

function json(
  file: string,
  { files }: Effective,
  rows: readonly Row[],
  ignored: IgnoredBy | null,
  shown: (path: string) => string,
): string {
  const originValue = (origin: Origin) =>
    origin.kind === 'file'
      ? { kind: 'file', file: shown(origin.file), line: origin.line, column: origin.column }
      : { kind: origin.kind };
  const settings = Object.fromEntries(
    rows.map(({ key, values }) => {
      const told = values.map(({ value, origin }) => ({ value, origin: originValue(origin) }));
      const isList = key.name === 'rules' || key.name === 'ignore';
      return [key.en, isList ? told : told[0]];
    }),
  );
  const value = {
    file,
    settings,
    files: files.map(shown),
    ignored: ignored && { pattern: ignored.pattern, file: shown(ignored.file), line: ignored.line },
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
