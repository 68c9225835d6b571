/**
 * The course of a decision as its records date it: one entry an act, on the day the vocabulary calls its own.
 * It judges nothing; a record without a day that can be read is not in it.
 */
import { isoDay } from '../base/civil-day.ts';
import type { Place } from '../base/span.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { datesOf, mainDate, titleOf } from '../dossier/record-dates.ts';
import type { Lawbook } from '../lawbook/lawbook.ts';
import type { Language } from '../messages/language.ts';
import { compareCodePoints } from '../report/order.ts';
import type { ActEntry, Location } from '../report/report.ts';

export function actsOf(
  dossier: Dossier,
  lawbook: Lawbook,
  locate: (place: Place) => Location,
  language: Language,
): readonly ActEntry[] {
  const steps = lawbook.vocabulary.steps.map(({ name }) => name);
  const words = (zh: string, en: string): string => (language === 'en' ? en : zh);
  const acts = dossier.records.flatMap((record): readonly ActEntry[] => {
    if (record.status === 'negated' || record.status === 'placeholder') return [];
    const term = lawbook.record(record.kind);
    const date = mainDate(datesOf(record), term);
    if (!date) return [];
    return [
      {
        step: record.step,
        record: record.kind,
        day: isoDay(date.day),
        until: date.until === null ? null : isoDay(date.until),
        text: titleOf(record, term, words),
        location: locate(date.facts[0]?.place ?? record.place),
      },
    ];
  });
  // The sort is stable: acts of one day and step stay as they are written.
  return acts.sort(
    (a, b) => compareCodePoints(a.day, b.day) || steps.indexOf(a.step) - steps.indexOf(b.step),
  );
}
