/**
 * Days that do not exist (2月30日) or can be read in two ways, as findings at their exact characters.
 * It looks only at values given for fields; dates in running text that no field claims are nobody's statement.
 */
import { fold } from '../base/fold.ts';
import type { Place } from '../base/span.ts';
import { findTimes } from '../base/times.ts';
import type { DossierRecord } from '../dossier/dossier.ts';

export interface DateFinding {
  readonly code: 'impossible-date' | 'uncertain-date';
  readonly place: Place;
  readonly text: string;
}

export function dateFindings(records: readonly DossierRecord[]): readonly DateFinding[] {
  const found: DateFinding[] = [];
  for (const record of records)
    for (const fact of record.facts) {
      if (fact.status !== 'uncertain' || fact.value.type !== 'text') continue;
      const text = fold(fact.text);
      // Without a year nothing can be said to be impossible.
      if (!/[0-9〇一二三四五六七八九]{4}/.test(text)) continue;
      const reading = findTimes(text, {})[0];
      if (reading?.kind !== 'uncertain') continue;
      const code = reading.candidates.length === 0 ? 'impossible-date' : 'uncertain-date';
      found.push({ code, place: fact.place, text: fact.text });
    }
  return found;
}
