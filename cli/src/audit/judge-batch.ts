/**
 * Judges a few dossiers for which the same settings hold and packs each result.
 * It is what a worker does; it refuses to know workers, caches and what becomes of the results.
 */
import type { BaselineEntry, Checker, FindingEntry, Language, RegisterEntry } from '../../../checks/index.ts';
import { baselineFor } from '../host/baseline.ts';
import { checkOptions } from '../host/check-run.ts';
import { diskFiles } from '../host/disk-files.ts';
import type { Effective } from '../host/effective-settings.ts';
import { isIncomplete } from '../host/exit-status.ts';
import { dossierKey, settingsKey } from './cache-key.ts';
import { recordingFiles } from './looked-files.ts';
import { packRecord } from './record.ts';

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
  return batch.paths.map((path) => {
    const files = recordingFiles(disk);
    let register: RegisterEntry | null = null;
    const keep = (entry: RegisterEntry): void => {
      register = entry;
    };
    const report = checker.check(files, [path], { ...options, register: keep });
    const [dossier] = report.dossiers;
    if (!dossier) return { path, record: null, findings: report.findings };
    const looked = files.looked();
    const content = looked.find((one) => one.path === path)?.sha256 ?? '';
    const { dossiers: _one, ...counts } = report.summary;
    const head = { path, counts, incomplete: isIncomplete(report), register, looked };
    const year = Number((dossier.decisionDate ?? latestAct(dossier.acts))?.slice(0, 4));
    return {
      path,
      record: packRecord(dossierKey(settings, path, content), head, {
        ...dossier,
        year: Number.isNaN(year) ? null : year,
      }),
      findings: report.findings,
    };
  });
}

/** ISO day, or undefined. */
function latestAct(acts: readonly { readonly day: string; readonly until: string | null }[]) {
  return acts
    .map(({ day, until }) => until ?? day)
    .sort()
    .at(-1);
}
