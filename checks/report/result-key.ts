/**
 * A name for one result that is the same in the next run and that no other result of the run has.
 * It stands on the dossier and on the facts, never on a line.
 */
import { fingerprint } from '../base/fingerprint.ts';
import type { DossierReport } from './report.ts';

/** Give it the results in output order: equal ones are told apart by their place among equals. */
export function resultKeys(): (dossier: DossierReport | null, parts: readonly string[]) => string {
  const counts = new Map<string, number>();
  return (dossier, parts) => {
    const whose = dossier ? (dossier.id ?? dossier.path) : '';
    const key = fingerprint([whose, ...parts]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : fingerprint([whose, ...parts, String(count)]);
  };
}
