/**
 * What a result depends on besides the files it looked at: the program, the law, the settings, the dossier's own words.
 * It refuses to know times, machines and where the folder lies.
 */
import { readFileSync } from 'node:fs';
import type { CheckOptions, Law } from '../../../checks/index.ts';
import { sha256 } from './looked-files.ts';

export interface Circumstances {
  /** SHA-256 of the program that judges. */
  readonly program: string;
  readonly law: Law;
  readonly options: CheckOptions;
  /** Absolute path of the baseline; null: none. */
  readonly baseline: string | null;
}

/** One for all dossiers that are judged alike. */
export function settingsKey({ program, law, options, baseline }: Circumstances): string {
  const { asOf, level, reportLevel, language, readyFor, jurisdiction } = options;
  return sha256(
    JSON.stringify({
      ...{ program, law: law.hash, asOf, level, reportLevel, language, readyFor, jurisdiction },
      // Another version packs the same report into other bytes.
      packing: process.versions.zlib,
      baseline: baseline === null ? null : [options.baseline?.path, sha256(readFileSync(baseline))],
    }),
  );
}

/** `content`: SHA-256 of the dossier file. */
export function dossierKey(settings: string, path: string, content: string): string {
  return sha256(`${settings}\n${content}\n${path}`);
}
