/**
 * The public face of the core: everything a host (command line, server, action) may use.
 */
export type { Law } from './lawbook/law.ts';
export type {
  Diagnostic,
  DossierReport,
  FindingEntry,
  Report,
  Severity,
  VerdictEntry,
  VerdictName,
} from './report/report.ts';
