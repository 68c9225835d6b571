/**
 * Says of every duty in the catalogue who serves it: a judge, a rule, only in part, or nobody and why.
 * It reads law data only, never a dossier.
 */
import type { Bilingual, Citation, Law } from '../lawbook/law.ts';

export const coverageStatuses = ['checked', 'partly', 'not-checkable', 'unserved'] as const;
export type CoverageStatus = (typeof coverageStatuses)[number];

export interface CoverageEntry {
  readonly id: string;
  readonly instrument: string;
  readonly citation: Citation | null;
  readonly status: CoverageStatus;
  /** The judge or rule by name; null where nobody does. */
  readonly servedBy: string | null;
  readonly reason: Bilingual | null;
}

export interface Coverage {
  readonly total: number;
  readonly byStatus: Readonly<Record<CoverageStatus, number>>;
  readonly obligations: readonly CoverageEntry[];
}

const nobody: Bilingual = { zh: '还没有条目', en: 'no entry yet' };
const onlyHint: Bilingual = { zh: '只作提示', en: 'a hint only' };

/** In the catalogue's order; entries that the catalogue does not know follow. */
export function coverageOf(law: Law): Coverage {
  const byId = new Map(law.obligations.map((o) => [o.id, o]));
  const extra = law.obligations.map((o) => o.id).filter((id) => !law.catalogue.includes(id));
  const obligations = [...law.catalogue, ...extra].map((id): CoverageEntry => {
    const obligation = byId.get(id);
    const instrument = obligation?.instrument ?? id.slice(0, id.indexOf('-'));
    const base = { id, instrument, citation: obligation?.citation ?? null };
    if (!obligation) return { ...base, status: 'unserved', servedBy: null, reason: nobody };
    if (obligation.judge === null)
      return { ...base, status: 'not-checkable', servedBy: null, reason: obligation.uncheckable };
    const reason = obligation.partly ?? (obligation.hint ? (obligation.note ?? onlyHint) : null);
    return { ...base, status: reason ? 'partly' : 'checked', servedBy: obligation.judge.name, reason };
  });
  const byStatus = Object.fromEntries(coverageStatuses.map((s) => [s, 0])) as Record<CoverageStatus, number>;
  for (const entry of obligations) byStatus[entry.status]++;
  return { total: obligations.length, byStatus, obligations };
}
