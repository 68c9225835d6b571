/**
 * What an audit found, as every report of it reads it: a head, and the dossiers one after the other, any number of them.
 * It refuses to know where they are kept.
 */
import type { DossierReport, FindingEntry, Language, Rendering, Report } from '../../../checks/index.ts';

/** `path` and all places in it are as the user can open them from where the audit was started. */
export interface AuditedDossier extends DossierReport {
  /** Year of the decision day, else of the latest act; null where none can be read. */
  readonly year: number | null;
}

export interface AuditData {
  readonly head: Pick<Report, 'schemaVersion' | 'tool' | 'asOf'>;
  readonly language: Language;
  readonly steps: Rendering['steps'];
  readonly duty: NonNullable<Rendering['duty']>;
  /** In output order (code points of the path); may be gone through again and again. */
  dossiers(): AsyncIterable<AuditedDossier>;
  /** About files that are no dossiers, and across dossiers (register checks). */
  readonly findings: readonly FindingEntry[];
}
