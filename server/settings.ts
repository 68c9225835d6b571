/**
 * The editor's settings under `juece.`, read from whatever the client sends.
 * A value it does not understand counts as not set; it refuses to know where settings come from.
 */
import { type CheckOptions, type Language, languages, parseIsoDay, type Severity } from '../checks/index.ts';
import type { Merged } from '../cli/src/host/settings-chain.ts';
import type { SettingName } from '../cli/src/host/settings-keys.ts';

/** What the user said in the client; what is not said is left to `juece.yaml`. */
export type Said = 'level' | 'language' | 'asOf' | 'readyFor' | 'jurisdiction';

export interface Settings {
  /** Which of the values below the user set. */
  readonly said: readonly Said[];
  readonly reportLevel: Severity;
  readonly level: NonNullable<CheckOptions['level']>;
  readonly language: Language;
  /** ISO; null: today. */
  readonly asOf: string | null;
  readonly readyFor: string | null;
  readonly jurisdiction: string | null;
  readonly checkWorkspace: 'open' | 'all';
  readonly quietWhileTyping: boolean;
  /** Whether findings follow the typing, or stay as they were until the document is saved. */
  readonly checkOn: 'type' | 'save';
  readonly fixOnSave: boolean;
}

export const defaults: Settings = {
  said: [],
  reportLevel: 'information',
  level: 'standard',
  language: 'zh-CN',
  asOf: null,
  readyFor: null,
  jurisdiction: null,
  checkWorkspace: 'open',
  quietWhileTyping: true,
  checkOn: 'type',
  fixOnSave: false,
};

export function readSettings(value: unknown): Settings {
  const given: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const oneOf = <T>(key: string, allowed: readonly T[], otherwise: T): T =>
    allowed.find((one) => one === given[key]) ?? otherwise;
  const text = (key: string): string | null => {
    const found = given[key];
    return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
  };
  const asOf = text('asOf');
  const set = (key: Said): boolean => text(key) !== null;
  return {
    said: (['level', 'language', 'asOf', 'readyFor', 'jurisdiction'] as const).filter(set),
    reportLevel: defaults.reportLevel,
    level: oneOf('level', ['essential', 'standard', 'complete'], defaults.level),
    language: oneOf('language', languages, defaults.language),
    asOf: asOf !== null && parseIsoDay(asOf) !== null ? asOf : null,
    readyFor: text('readyFor'),
    jurisdiction: text('jurisdiction'),
    checkWorkspace: oneOf('checkWorkspace', ['open', 'all'], defaults.checkWorkspace),
    quietWhileTyping: oneOf('quietWhileTyping', [true, false], defaults.quietWhileTyping),
    checkOn: oneOf('checkOn', ['type', 'save'], defaults.checkOn),
    fixOnSave: oneOf('fixOnSave', [true, false], defaults.fixOnSave),
  };
}

/** The client's settings, and where it has none those of the settings files. */
export function overlaid(settings: Settings, { stated }: Merged): Settings {
  const from = (name: SettingName): string | undefined => stated.get(name)?.[0]?.value;
  const pick = <K extends Said>(name: K): Settings[K] =>
    settings.said.includes(name)
      ? settings[name]
      : ((from(name) as Settings[K] | undefined) ?? settings[name]);
  return {
    ...settings,
    level: pick('level'),
    language: pick('language'),
    asOf: pick('asOf'),
    readyFor: pick('readyFor'),
    jurisdiction: pick('jurisdiction'),
    reportLevel: (from('reportLevel') as Severity | undefined) ?? settings.reportLevel,
  };
}

export function checkOptions(settings: Settings, today: string): CheckOptions {
  const asOf = parseIsoDay(settings.asOf ?? today);
  if (asOf === null) throw new Error(`no day: ${settings.asOf ?? today}`);
  return {
    asOf,
    level: settings.level,
    language: settings.language,
    reportLevel: settings.reportLevel,
    ...(settings.readyFor !== null && { readyFor: settings.readyFor }),
    ...(settings.jurisdiction !== null && { jurisdiction: settings.jurisdiction }),
  };
}
