/**
 * Dossiers of one check, or of several put together, that carry one number (事项编号).
 */
import type { Language } from '../messages/language.ts';
import { sameIds } from '../register/same-ids.ts';
import { compareCodePoints } from '../report/order.ts';
import type { DossierReport, FindingEntry } from '../report/report.ts';

export function duplicateNumbers(
  dossiers: readonly DossierReport[],
  language: Language,
): readonly FindingEntry[] {
  const entries = [...dossiers]
    .sort((a, b) => compareCodePoints(a.path, b.path))
    .map(({ path, id, idLocation }) => ({
      path,
      id: id !== null && idLocation ? { text: id, location: idLocation } : null,
    }));
  return sameIds(entries, language);
}
