/**
 * The inputs of action.yml, read and checked: a wrong one is one clear sentence that names what is allowed.
 * It refuses to know what they are then used for.
 */
import { getInput } from '@actions/core';
import { type Language, languages, severities } from '../../checks/index.ts';
import type { GivenOptions } from '../../cli/src/host/effective-settings.ts';
import { failLevels, isoDate, levels, oneOf, stages } from '../../cli/src/options.ts';
import { UsageError } from '../../cli/src/usage-error.ts';
import { usageTexts } from '../../cli/src/usage-texts.ts';
import { actionTexts } from './texts.ts';

export interface Inputs {
  readonly paths: readonly string[];
  /** What wins over every juece.yaml. */
  readonly given: GivenOptions;
  readonly changedOnly: boolean;
  readonly requireReview: boolean;
  /** Files to write, relative to the working folder. */
  readonly files: Readonly<Partial<Record<'json' | 'sarif' | 'html', string>>>;
  readonly summary: boolean;
  readonly comment: boolean;
  readonly allowEmpty: boolean;
  readonly token: string | undefined;
}

/** Needed before the inputs and settings are read, for the errors themselves. */
export function languageInput(): Language {
  const value = getInput('language');
  return languages.find((language) => language === value) ?? 'zh-CN';
}

/** Throws UsageError. */
export function readInputs(language: Language): Inputs {
  const texts = usageTexts(language);
  const text = (name: string): string | undefined => getInput(name) || undefined;
  const parsed = <T>(name: string, parse: (value: string) => T): T | undefined => {
    const value = text(name);
    return value === undefined ? undefined : parse(value);
  };
  const chosen = <T extends string>(name: string, allowed: readonly T[]): T | undefined =>
    parsed(name, oneOf(name, allowed, texts));
  const yes = (name: string, otherwise: boolean): boolean =>
    parsed(name, (value) => {
      if (/^(?:true|yes|是)$/i.test(value)) return true;
      if (/^(?:false|no|否)$/i.test(value)) return false;
      throw new UsageError(texts.wrongValue(name, value, ['true', 'false']));
    }) ?? otherwise;

  const paths = lines(getInput('paths'));
  const comment = yes('comment', false);
  const token = text('github-token');
  if (comment && token === undefined) throw new UsageError(actionTexts(language).commentNeedsToken);
  return {
    paths: paths.length > 0 ? paths : ['.'],
    given: {
      jurisdiction: text('jurisdiction'),
      readyFor: chosen('ready-for', stages),
      asOf: parsed('as-of', isoDate('as-of', texts)),
      failOn: chosen('fail-on', failLevels),
      reportLevel: chosen('report-level', severities),
      level: chosen('level', levels),
      baseline: text('baseline'),
      language: chosen('language', languages),
    },
    changedOnly: yes('changed-only', false),
    requireReview: yes('require-review', false),
    files: Object.fromEntries(
      (['json', 'sarif', 'html'] as const).flatMap((name) => {
        const file = text(name);
        return file === undefined ? [] : [[name, file] as const];
      }),
    ),
    summary: yes('summary', true),
    comment,
    allowEmpty: yes('allow-empty', false),
    token,
  };
}

/** One a line: names may hold spaces and commas. */
const lines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
