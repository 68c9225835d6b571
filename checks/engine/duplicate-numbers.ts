/**
 * Finds dossiers that carry one number (事项编号): the later in path order points at the earlier.
 * It refuses to know where the dossiers come from: one check, or several put together.
 */
import { findingMessage } from '../messages/finding-messages.ts';
import type { Language } from '../messages/language.ts';
import { compareCodePoints } from '../report/order.ts';
import type { DossierReport, FindingEntry } from '../report/report.ts';

export function duplicateNumbers(dossiers: readonly DossierReport[], language: Language): FindingEntry[] {
  const first = new Map<string, DossierReport>();
  const found: FindingEntry[] = [];
  for (const dossier of [...dossiers].sort((a, b) => compareCodePoints(a.path, b.path))) {
    const { id, idLocation } = dossier;
    if (id === null || !idLocation) continue;
    const other = first.get(id);
    if (other === undefined) first.set(id, dossier);
    else
      found.push({
        code: 'duplicate-id',
        severity: 'error',
        message: findingMessage('duplicate-id', { id, other: other.path }, language),
        location: idLocation,
        related: [],
      });
  }
  return found;
}
