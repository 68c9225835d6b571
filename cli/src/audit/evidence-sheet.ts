/**
 * The evidence sheet of one dossier: every verdict with its facts and places, by which law and settings it was reached,
 * and the SHA-256 of every file that was looked at. Whoever has the files can reach it again, byte for byte.
 * It refuses to judge.
 */
import type { DossierReport, Report } from '../../../checks/index.ts';
import { type LookedFile, sha256 } from './looked-files.ts';
import type { JudgingSettings, RecordHead } from './record.ts';

export interface EvidenceSheet {
  readonly sheetVersion: 1;
  readonly tool: Report['tool'];
  readonly settings: JudgingSettings;
  /** Where the folder lies that all paths start from, seen from where the audit was started; empty: there. */
  readonly folder: string;
  readonly dossier: string;
  readonly title: string;
  readonly files: readonly LookedFile[];
  readonly verdicts: DossierReport['verdicts'];
  readonly findings: DossierReport['findings'];
  readonly exceptions: DossierReport['exceptions'];
  /** SHA-256 of all the rest. */
  readonly seal: string;
}

/** `dossier`: with paths of the workspace. */
export function evidenceSheet(
  tool: Report['tool'],
  dossier: DossierReport,
  { looked, settings }: Pick<RecordHead, 'looked' | 'settings'>,
  folder: string,
): EvidenceSheet {
  const { path, title, verdicts, findings, exceptions } = dossier;
  // The law may have own rules beside the bundled ones: each sheet names the law it was judged by.
  const own = { ...tool, lawVersion: settings.law.version, lawHash: settings.law.hash };
  const rest = {
    ...{ sheetVersion: 1 as const, tool: own, settings, folder, dossier: path, title },
    ...{ files: looked, verdicts, findings, exceptions },
  };
  return { ...rest, seal: sealOf(rest) };
}

export function sealOf(rest: Omit<EvidenceSheet, 'seal'>): string {
  return sha256(canonical(rest));
}

/** One text for one value, in whatever order its fields were written. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

export function renderSheet(sheet: EvidenceSheet): string {
  return `${JSON.stringify(sheet, null, 1)}\n`;
}
