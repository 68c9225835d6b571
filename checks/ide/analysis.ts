/**
 * One dossier as the editor features see it: read, judged, and its files at hand.
 * It holds; it decides nothing.
 */
import type { Dossier } from '../dossier/dossier.ts';
import type { Files } from '../dossier/files.ts';
import type { Tools } from '../engine/dossier-report.ts';
import type { CheckOptions } from '../engine/port.ts';
import type { Verdict } from '../engine/verdict.ts';
import type { Language } from '../messages/language.ts';
import type { ParsedDocument } from '../parse/document.ts';
import type { DossierReport } from '../report/report.ts';

export interface Analysis {
  readonly path: string;
  readonly dossier: Dossier;
  readonly report: DossierReport;
  /** The verdicts behind the report, with their facts and places; same order as `report.verdicts`. */
  readonly verdicts: readonly Verdict[];
  readonly options: CheckOptions;
  readonly language: Language;
  readonly tools: Tools;
  readonly files: Files;
}

/** The dossier's own file or an attachment that was read; null for any other path. */
export function documentOf(analysis: Analysis, path: string): ParsedDocument | null {
  if (path === analysis.path) return analysis.dossier.document;
  return analysis.dossier.attachments.get(path) ?? null;
}
