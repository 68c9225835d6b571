/**
 * Under which names a dossier is counted in every report: its unit in charge, its year, its district, its steps.
 * It refuses to count.
 */
import { type Diagnostic, type Language, reportTexts } from '../../../../checks/index.ts';
import type { AuditedDossier } from '../audit-data.ts';

export const groupings = ['lead', 'year', 'district'] as const;
export type Grouping = (typeof groupings)[number];

/** What a dossier is grouped by. */
export type Grouped = Pick<AuditedDossier, 'leads' | 'year' | 'jurisdiction'>;

/** What is not stated is counted under a name of its own, never left out. */
export function groupOf(dossier: Grouped, grouping: Grouping, language: Language): string | number {
  const { unknown } = reportTexts(language);
  if (grouping === 'lead') return dossier.leads[0] || unknown;
  if (grouping === 'year') return dossier.year ?? unknown;
  return dossier.jurisdiction.at(-1) || unknown;
}

/** Null for problems of form, which belong to no step. */
export const stepOf = ({ step, obligations }: Diagnostic): string | null =>
  obligations.length === 0 ? null : step;
