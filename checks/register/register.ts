/**
 * What only many dossiers together show: each kind of check is a file, and a line here.
 * It works on what the register keeps of each dossier; it refuses to know the dossiers themselves.
 */
import type { Law } from '../lawbook/law.ts';
import type { Language } from '../messages/language.ts';
import type { FindingEntry } from '../report/report.ts';
import { catalogueDuties } from './catalogue-duties.ts';
import { copiedTexts } from './copied-texts.ts';
import type { RegisterEntry } from './entry.ts';
import { meetingFrequency } from './meeting-frequency.ts';
import { sameIds } from './same-ids.ts';
import { splitAmounts } from './split-amounts.ts';

/** `entries`: in output order; the same entries give the same findings. */
export function registerFindings(
  entries: readonly RegisterEntry[],
  law: Law,
  language: Language,
): readonly FindingEntry[] {
  return [
    ...sameIds(entries, language),
    ...splitAmounts(entries, law, language),
    ...catalogueDuties(entries, law, language),
    ...meetingFrequency(entries, law, language),
    ...copiedTexts(entries, language),
  ];
}
