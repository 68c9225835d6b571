/**
 * What an obligation asks, by its id, for formats that say it beside what was found.
 * It refuses to know verdicts.
 */
import type { Law } from '../lawbook/law.ts';
import type { Language } from '../messages/language.ts';

/** Null for a code that is no obligation of this law. */
export function dutyWords(law: Law, language: Language): (code: string) => string | null {
  let duties: ReadonlyMap<string, string> | null = null;
  return (code) => {
    duties ??= new Map(law.obligations.map(({ id, duty }) => [id, language === 'en' ? duty.en : duty.zh]));
    return duties.get(code) ?? null;
  };
}
