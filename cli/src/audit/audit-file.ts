/**
 * `audit.json`, the head of a folder of results: what was audited by which law, the sums, and every file that belongs
 * to it with its SHA-256. It is written last, so a folder that has one is complete.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingEntry, Language, Report } from '../../../checks/index.ts';

export interface OutputFile {
  /** Relative to the folder of results, `/`-separated. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface AuditFile extends Pick<Report, 'schemaVersion' | 'tool' | 'asOf' | 'summary'> {
  readonly language: Language;
  /** Null: all dossiers. */
  readonly shard: { readonly index: number; readonly of: number } | null;
  /** By which settings findings about no dossier fail. */
  readonly failOn: string;
  readonly formats: readonly string[];
  /** About files that are no dossiers or could not be judged. */
  readonly findings: readonly FindingEntry[];
  /** Across dossiers; empty for one part of several. */
  readonly register: readonly FindingEntry[];
  /** SHA-256 over all places and results. */
  readonly results: string;
  readonly outputs: readonly OutputFile[];
}

export const auditFileName = 'audit.json';

/** Null where there is none that can be read. */
export function readAuditFile(folder: string): AuditFile | null {
  try {
    const value = JSON.parse(readFileSync(join(folder, auditFileName), 'utf8'));
    return value?.schemaVersion === 1 && Array.isArray(value.outputs) ? value : null;
  } catch {
    return null;
  }
}

export function renderAuditFile(value: AuditFile): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Throws what the disk throws. */
export function outputFile(folder: string, path: string): OutputFile {
  const handle = openSync(join(folder, path), 'r');
  try {
    const sum = createHash('sha256');
    const buffer = Buffer.allocUnsafe(1 << 20);
    let bytes = 0;
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      sum.update(buffer.subarray(0, read));
      bytes += read;
    }
    return { path, bytes, sha256: sum.digest('hex') };
  } finally {
    closeSync(handle);
  }
}

/** Whether every file is there as it was written. */
export function areIntact(folder: string, outputs: readonly OutputFile[]): boolean {
  return outputs.every(({ path, bytes, sha256 }) => {
    try {
      const now = outputFile(folder, path);
      return now.bytes === bytes && now.sha256 === sha256;
    } catch {
      return false;
    }
  });
}
