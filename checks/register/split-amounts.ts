/**
 * One project in several dossiers, each below a sum from which a higher meeting decides, together at or above it.
 * That two dossiers are one project it takes from authority and title; a person must confirm it.
 */
import type { Law } from '../lawbook/law.ts';
import type { Language } from '../messages/language.ts';
import { registerTexts } from '../messages/register-texts.ts';
import type { FindingEntry } from '../report/report.ts';
import { grouped, parameterOn, registerDuties } from './duties.ts';
import type { RegisterEntry } from './entry.ts';

/** What tells parts of one project apart in its title: first, second, phase, lot, batch, year. */
const part =
  /第?[0-9０-９一二三四五六七八九十]+(?:期|标段|标|批次?|阶段|部分|笔|年度?)|[(（][^()（）]{0,6}[)）]|[首上下][期批]|[0-9０-９A-Za-zａ-ｚＡ-Ｚ甲乙丙丁]+$|[^一-龥]/g;

interface Paid extends RegisterEntry {
  readonly amount: NonNullable<RegisterEntry['amount']>;
}

export function splitAmounts(
  entries: readonly RegisterEntry[],
  law: Law,
  language: Language,
): readonly FindingEntry[] {
  const texts = registerTexts(language);
  const duties = registerDuties(law, language, ({ when }) => when.some((one) => belowOf(one) !== null));
  if (duties.length === 0) return [];
  const paid = entries.filter((entry): entry is Paid => entry.amount !== null);
  return duties.flatMap(({ obligation, place, cite }) => {
    const parameter = obligation.when.map(belowOf).find((id) => id !== null) ?? '';
    const bound = paid.filter(({ jurisdiction }) => jurisdiction.includes(place));
    const projects = grouped(bound, ({ authority, title }) => `${authority}\n${title.replace(part, '')}`);
    return [...projects.values()].flatMap((project): readonly FindingEntry[] => {
      const limitOf = ({ decided }: Paid) => (decided === null ? null : parameterOn(law, parameter, decided));
      const parts = project.filter((one) => {
        const limit = limitOf(one);
        return limit !== null && one.amount.yuan < limit;
      });
      const [first, ...rest] = parts;
      if (!first || rest.length === 0) return [];
      const sum = parts.reduce((total, { amount }) => total + amount.yuan, 0);
      // The days may lie on two sides of a change: only what every one of them says counts.
      const limit = Math.max(...parts.map((one) => limitOf(one) ?? 0));
      if (sum < limit) return [];
      const { yuan } = texts;
      return [
        {
          code: 'split-amount',
          severity: obligation.hint ? 'information' : 'warning',
          message: texts.split(first.title, parts.length, yuan(sum), yuan(limit), cite),
          location: first.amount.location,
          related: parts.map(({ amount }) => ({
            message: texts.part(yuan(amount.yuan)),
            location: amount.location,
          })),
        },
      ];
    });
  });
}

function belowOf(condition: Law['obligations'][number]['when'][number]): string | null {
  return 'amount' in condition ? (condition.amount.below ?? null) : null;
}
