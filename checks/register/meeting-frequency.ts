/**
 * How often a kind of meeting was held, as all dossiers of a place together show it: a hint, since dossiers are no
 * calendar of meetings. One finding a place and duty.
 */
import type { Law, Obligation } from '../lawbook/law.ts';
import type { Language } from '../messages/language.ts';
import { registerTexts } from '../messages/register-texts.ts';
import type { FindingEntry } from '../report/report.ts';
import { parameterOn, registerDuties } from './duties.ts';
import type { RegisterEntry } from './entry.ts';

const rule = 'meeting-frequency';

export function meetingFrequency(
  entries: readonly RegisterEntry[],
  law: Law,
  language: Language,
): readonly FindingEntry[] {
  const texts = registerTexts(language);
  const duties = registerDuties(law, language, ({ judge }) => judge?.name === rule);
  return duties.flatMap(({ obligation, place, cite }): readonly FindingEntry[] => {
    const [kind, per, parameter] = ['kind', 'per', 'parameter'].map((name) => argument(obligation, name));
    const years = per === '年';
    const own = entries.filter(({ jurisdiction }) => jurisdiction.at(-1) === place);
    // The same meeting in two dossiers is one meeting.
    const days = new Set(
      own.flatMap(({ meetings }) => meetings.flatMap((held) => (held.kind === kind ? [held.day] : []))),
    );
    const counted = new Map<string, number>();
    for (const day of days) {
      const period = day.slice(0, years ? 4 : 7);
      counted.set(period, (counted.get(period) ?? 0) + 1);
    }
    const known = [...counted.keys()].sort();
    const [first, last, anchor] = [known[0], known.at(-1), own[0]?.anchor];
    if (first === undefined || last === undefined || anchor === undefined) return [];
    const periods = periodsBetween(first, last, years).filter(
      (period) => parameterOn(law, parameter ?? '', lastDay(period)) !== null,
    );
    const wanted = parameterOn(law, parameter ?? '', lastDay(last));
    const few = periods.filter(
      (period) => (counted.get(period) ?? 0) < (parameterOn(law, parameter ?? '', lastDay(period)) ?? 0),
    );
    if (wanted === null || few.length === 0) return [];
    return [
      {
        code: rule,
        severity: 'information',
        message: texts.frequency(
          ...([place, kind ?? '', per ?? '', wanted, few.length, periods.length] as const),
          ...([periods[0] ?? first, last, cite] as const),
        ),
        location: anchor,
        related: [],
      },
    ];
  });
}

function argument({ judge }: Obligation, name: string): string {
  const value = judge?.with[name];
  return typeof value === 'string' ? value : '';
}

/** Years or months, as their ISO days begin, both ends included. */
function periodsBetween(first: string, last: string, years: boolean): readonly string[] {
  const periods: string[] = [];
  for (let [year, month] = first.split('-').map(Number) as [number, number?]; ; ) {
    const period = years ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
    if (period > last) return periods;
    periods.push(period);
    if (years || month === 12) [year, month] = [year + 1, years ? undefined : 1];
    else month = (month ?? 0) + 1;
  }
}

/** As text, later than every real day of the period and no later than the next one. */
const lastDay = (period: string): string => (period.length === 4 ? `${period}-12-31` : `${period}-31`);
