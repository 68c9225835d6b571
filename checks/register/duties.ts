/**
 * The duties that many dossiers together show more of than one, as law data states them: found by how they are judged.
 * It holds no number and no article; those come with the duties.
 */
import type { Law, Obligation } from '../lawbook/law.ts';
import type { Language } from '../messages/language.ts';
import { registerTexts } from '../messages/register-texts.ts';
import { citationText } from '../report/citation.ts';
import type { RegisterEntry } from './entry.ts';

export interface RegisterDuty {
  readonly obligation: Obligation;
  /** Whom it binds: the place of its instrument. */
  readonly place: string;
  /** Title and article, in the reader's language. */
  readonly cite: string;
}

export function registerDuties(
  law: Law,
  language: Language,
  wanted: (obligation: Obligation) => boolean,
): readonly RegisterDuty[] {
  return law.obligations.filter(wanted).flatMap((obligation) => {
    const instrument = law.instruments.find(({ id }) => id === obligation.instrument);
    if (!instrument) return [];
    const title = language === 'en' ? instrument.title.en : instrument.title.zh;
    const cite = registerTexts(language).cite(title, citationText(obligation.citation, language));
    return [{ obligation, place: instrument.place, cite }];
  });
}

/** The value of a parameter on a day (ISO); null where it is unknown or had none yet. */
export function parameterOn(law: Law, id: string, day: string): number | null {
  const values = law.parameters.find((parameter) => parameter.id === id)?.values ?? [];
  const value = values.findLast(({ from }) => from === null || from <= day)?.value;
  return typeof value === 'number' ? value : null;
}

/** The last part of the chain of places. */
export function ownPlace({ jurisdiction }: RegisterEntry): string {
  return jurisdiction.at(-1) ?? '';
}

export function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
