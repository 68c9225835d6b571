/**
 * Reads the values of the command line's options; a wrong one names what is allowed.
 * It refuses to know what the options then do.
 */
import { formatNames, type Language, languages, parseIsoDay } from '../../checks/index.ts';
import type { Output } from './host/write-reports.ts';
import { UsageError } from './usage-error.ts';
import type { UsageTexts } from './usage-texts.ts';

/** What lists that are no reports are printed as. */
export const listFormats = ['text', 'json'] as const;
export type ListFormat = (typeof listFormats)[number];

export { type FailLevel, failLevels, levels, stages } from './host/settings-keys.ts';

/** A parser for an option that takes one of a few words. */
export function oneOf<T extends string>(
  option: string,
  allowed: readonly T[],
  texts: UsageTexts,
): (value: string) => T {
  return (value) => {
    const found = allowed.find((word) => word === value.normalize('NFC'));
    if (found === undefined) throw new UsageError(texts.wrongValue(option, value, allowed));
    return found;
  };
}

/** `text`, `json` or `json=报告.json`; may be given several times, at most once without a file. */
export function collectOutput(
  texts: UsageTexts,
): (value: string, before?: readonly Output[]) => readonly Output[] {
  return (value, before = []) => {
    const cut = value.indexOf('=');
    const name = cut < 0 ? value : value.slice(0, cut);
    const file = cut < 0 ? null : value.slice(cut + 1);
    const format = oneOf('--format', formatNames, texts)(name);
    if (file === '') throw new UsageError(texts.formatWithoutFile(format));
    if (file === null && before.some((other) => other.file === null)) throw new UsageError(texts.twoFormats);
    return [...before, { format, file }];
  };
}

/** May be given several times. */
export function collectWords(
  option: string,
  texts: UsageTexts,
): (value: string, before?: readonly string[]) => readonly string[] {
  return (value, before = []) => [...before, filled(option, texts)(value)];
}

export function isoDate(option: string, texts: UsageTexts): (value: string) => string {
  return (value) => {
    if (parseIsoDay(value) === null) throw new UsageError(texts.wrongDate(option, value));
    return value;
  };
}

export function filled(option: string, texts: UsageTexts): (value: string) => string {
  return (value) => {
    if (value.trim() === '') throw new UsageError(texts.emptyValue(option));
    return value.trim();
  };
}

/** `情况紧急=否`; may be given several times. */
export function collectCircumstance(
  texts: UsageTexts,
): (
  value: string,
  before?: readonly (readonly [string, boolean])[],
) => readonly (readonly [name: string, holds: boolean])[] {
  return (value, before = []) => {
    const [, name, answer = ''] = /^(.+?)[=＝](.+)$/.exec(value.normalize('NFC').trim()) ?? [];
    const holds = /^(?:是|yes|true)$/i.test(answer) ? true : /^(?:否|no|false)$/i.test(answer) ? false : null;
    if (name === undefined || holds === null) throw new UsageError(texts.wrongCircumstance(value));
    return [...before, [name.trim(), holds]];
  };
}

/** The language is needed before the options are read, for the help and the errors themselves. */
export function languageOf(args: readonly string[]): Language {
  return languageGiven(args) ?? 'zh-CN';
}

/** Undefined where the command line does not say. */
export function languageGiven(args: readonly string[]): Language | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = at < 0 ? undefined : args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length);
  return languages.find((language) => language === value);
}
