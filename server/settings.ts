/**
 * The editor's settings under `juece.`, read from whatever the client sends.
 * A value it does not understand counts as not set; it refuses to know where settings come from.
 */
import { type CheckOptions, type Language, languages, parseIsoDay } from '../checks/index.ts';

export interface Settings {
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
  return {
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

export function checkOptions(settings: Settings, today: string): CheckOptions {
  const asOf = parseIsoDay(settings.asOf ?? today);
  if (asOf === null) throw new Error(`no day: ${settings.asOf ?? today}`);
  return {
    asOf,
    level: settings.level,
    language: settings.language,
    ...(settings.readyFor !== null && { readyFor: settings.readyFor }),
    ...(settings.jurisdiction !== null && { jurisdiction: settings.jurisdiction }),
  };
}
