/**
 * What only many dossiers together show: each kind of check is a file, and a line here.
 * It works on what the register keeps of each dossier; it refuses to know the dossiers themselves.
 */
import type { Law } from '../lawbook/law.ts';
import type { Language } from '../messages/language.ts';
import type { FindingEntry } from '../report/report.ts';
import type { RegisterEntry } from './entry.ts';
import { sameIds } from './same-ids.ts';

/** In the order of the entries, which is output order. */
export function registerFindings(
  entries: readonly RegisterEntry[],
  _law: Law,
  language: Language,
): readonly FindingEntry[] {
  return sameIds(entries, language);
}
