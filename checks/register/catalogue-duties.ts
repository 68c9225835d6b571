/**
 * How many of the matters that a place declares to be of its yearly catalogue do not show what the law asks of all of
 * them: one finding a place, year and duty. Each dossier's own verdict stands in its own report.
 */
import type { Law } from '../lawbook/law.ts';
import type { Language } from '../messages/language.ts';
import { registerTexts } from '../messages/register-texts.ts';
import type { FindingEntry } from '../report/report.ts';
import { grouped, ownPlace, registerDuties } from './duties.ts';
import type { RegisterEntry } from './entry.ts';

export function catalogueDuties(
  entries: readonly RegisterEntry[],
  law: Law,
  language: Language,
): readonly FindingEntry[] {
  const texts = registerTexts(language);
  const listed = entries.filter(({ inCatalogue, decided }) => inCatalogue === true && decided !== null);
  const asked = new Set(listed.flatMap(({ open }) => open));
  const duties = registerDuties(law, language, ({ id }) => asked.has(id));
  const years = grouped(listed, (entry) => `${ownPlace(entry)}\n${entry.decided?.slice(0, 4)}`);
  return [...years].flatMap(([key, matters]) => {
    const [place = '', year = ''] = key.split('\n');
    return duties.flatMap(({ obligation, cite }): readonly FindingEntry[] => {
      const open = matters.filter((entry) => entry.open.includes(obligation.id));
      const [first] = open;
      if (!first) return [];
      const duty = language === 'en' ? obligation.duty.en : obligation.duty.zh;
      return [
        {
          code: 'catalogue-duty',
          // Each dossier already has its own verdict: this only adds them up.
          severity: 'information',
          message: texts.followUp(open.length, matters.length, year, place, duty, cite),
          location: first.anchor,
          related: open.map(({ anchor }) => ({ message: texts.followed, location: anchor })),
        },
      ];
    });
  });
}
