/**
 * Judges a few dossiers for which the same settings hold and packs each result.
 * It is what a worker does; it refuses to know workers, caches and what becomes of the results.
 */
import { readFileSync } from 'node:fs';
import {
  type BaselineEntry,
  type Checker,
  type CheckOptions,
  type Files,
  type FindingEntry,
  isoDay,
  type Language,
  type RegisterEntry,
} from '../../../checks/index.ts';
import { baselineFor } from '../host/baseline.ts';
import { checkOptions } from '../host/check-run.ts';
import { diskFiles } from '../host/disk-files.ts';
import type { Effective } from '../host/effective-settings.ts';
import { isIncomplete } from '../host/exit-status.ts';
import type { AuditedDossier } from './audit-data.ts';
import { dossierKey, settingsKey } from './cache-key.ts';
import { recordingFiles, sha256 } from './looked-files.ts';
import { type JudgingSettings, packRecord, type RecordHead } from './record.ts';

/** Plain values only: it is sent between threads. */
export interface Batch {
  /** Absolute folder; the paths are relative to it. */
  readonly root: string;
  readonly paths: readonly string[];
  readonly effective: Effective;
  readonly withBaseline: boolean;
  readonly language: Language;
  /** ISO day. */
  readonly today: string;
  /** SHA-256 of the program that judges. */
  readonly program: string;
}

/** `record` null: the dossier could not be judged, `findings` say why. */
export interface Judged {
  readonly path: string;
  readonly record: Uint8Array | null;
  readonly findings: readonly FindingEntry[];
}

/** `baselines` keeps what was read for other batches. */
export function judgeBatch(
  batch: Batch,
  checker: Checker,
  baselines: Map<string, readonly BaselineEntry[]>,
): readonly Judged[] {
  const { root, effective, language } = batch;
  const disk = diskFiles(root);
  const baseline = batch.withBaseline ? baselineFor(effective, root, language, baselines) : null;
  const options = {
    ...checkOptions(effective, language, batch.today),
    ...(baseline !== null && { baseline }),
  };
  const settings = settingsKey({
    program: batch.program,
    law: checker.law,
    options,
    baseline: baseline === null ? null : effective.baseline.value,
  });
  const written = settingsOf(checker, options, effective.baseline.value);
  return batch.paths.map((path) => {
    const { dossier, head, findings } = judgeOne(disk, path, checker, options, written);
    if (!dossier || !head) return { path, record: null, findings };
    const content = head.looked.find((one) => one.path === path)?.sha256 ?? '';
    return { path, record: packRecord(dossierKey(settings, path, content), head, dossier), findings };
  });
}

export function judgeOne(
  disk: Files,
  path: string,
  checker: Checker,
  options: CheckOptions,
  settings: JudgingSettings,
): {
  readonly dossier: AuditedDossier | null;
  readonly head: RecordHead | null;
  readonly findings: readonly FindingEntry[];
} {
  const files = recordingFiles(disk);
  let register: RegisterEntry | null = null;
  const keep = (entry: RegisterEntry): void => {
    register = entry;
  };
  const report = checker.check(files, [path], { ...options, register: keep });
  const { findings } = report;
  const [dossier] = report.dossiers;
  if (!dossier) return { dossier: null, head: null, findings };
  const { dossiers: _one, ...counts } = report.summary;
  const incomplete = isIncomplete(report);
  const year = Number((dossier.decisionDate ?? latestAct(dossier.acts))?.slice(0, 4));
  return {
    dossier: { ...dossier, year: Number.isNaN(year) ? null : year },
    head: { path, counts, incomplete, register, looked: files.looked(), settings },
    findings,
  };
}

/** `baseline`: absolute path of the baseline that the options hold. */
function settingsOf({ law }: Checker, options: CheckOptions, baseline: string | null): JudgingSettings {
  const { asOf, level, reportLevel, language, readyFor, jurisdiction } = options;
  return {
    asOf: isoDay(asOf),
    level: level ?? 'standard',
    reportLevel: reportLevel ?? 'information',
    language: language ?? 'zh-CN',
    readyFor: readyFor ?? null,
    jurisdiction: jurisdiction ?? null,
    baseline:
      baseline === null || !options.baseline
        ? null
        : { path: options.baseline.path, sha256: sha256(readFileSync(baseline)) },
    law: { version: law.version, hash: law.hash },
  };
}

/** ISO day, or undefined. */
function latestAct(acts: readonly { readonly day: string; readonly until: string | null }[]) {
  return acts
    .map(({ day, until }) => until ?? day)
    .sort()
    .at(-1);
}
