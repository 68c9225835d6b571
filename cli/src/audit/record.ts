/**
 * The stored form of one judged dossier: a checked frame around a small head, and the report packed behind it.
 * It refuses to know where records lie and which of them are still good.
 */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Language, RegisterEntry, Report } from '../../../checks/index.ts';
import type { AuditedDossier } from './audit-data.ts';
import type { LookedFile } from './looked-files.ts';
import { packDossier, unpackDossier } from './packed-dossier.ts';

type Counts = Omit<Report['summary'], 'dossiers'>;

/** By what a dossier was judged, as it can be written down and used again. */
export interface JudgingSettings {
  /** ISO day. */
  readonly asOf: string;
  readonly level: string;
  readonly reportLevel: string;
  readonly language: Language;
  readonly readyFor: string | null;
  readonly jurisdiction: string | null;
  /** Path from the workspace, and what it said. */
  readonly baseline: { readonly path: string; readonly sha256: string } | null;
  readonly law: { readonly version: string; readonly hash: string };
}

/** What is asked about a dossier without unpacking its report. Paths are those of the workspace. */
export interface RecordHead {
  readonly path: string;
  readonly counts: Counts;
  /** Something could not be done; such a result is not used again. */
  readonly incomplete: boolean;
  readonly register: RegisterEntry | null;
  readonly looked: readonly LookedFile[];
  readonly settings: JudgingSettings;
}

/** Mark, length of the head, length of the body, key, sum of all the rest. */
const mark = 0x3152434a;
const keyAt = 12;
const sumAt = keyAt + 32;
export const frameSize = sumAt + 32;

export interface Frame {
  readonly headSize: number;
  /** Of the whole record with its frame. */
  readonly size: number;
  /** Hexadecimal. */
  readonly key: string;
}

/** `key`: 32 bytes in hexadecimal. The same bytes for the same values. */
export function packRecord(key: string, head: RecordHead, dossier: AuditedDossier): Uint8Array {
  const packedHead = Buffer.from(JSON.stringify(head));
  // The fastest level: what is saved beyond it costs more than writing it.
  const body = deflateRawSync(packDossier(dossier), { level: 1 });
  const record = Buffer.allocUnsafeSlow(frameSize + packedHead.length + body.length);
  record.writeUInt32LE(mark, 0);
  record.writeUInt32LE(packedHead.length, 4);
  record.writeUInt32LE(body.length, 8);
  record.write(key, keyAt, 'hex');
  packedHead.copy(record, frameSize);
  body.copy(record, frameSize + packedHead.length);
  sumOf(record).copy(record, sumAt);
  return record;
}

/** Null where no record begins there. */
export function frameOf(start: Buffer): Frame | null {
  if (start.length < frameSize || start.readUInt32LE(0) !== mark) return null;
  const headSize = start.readUInt32LE(4);
  return {
    headSize,
    size: frameSize + headSize + start.readUInt32LE(8),
    key: start.toString('hex', keyAt, keyAt + 32),
  };
}

/** Whether every byte of a whole record is as it was written. */
export function isIntact(record: Buffer): boolean {
  return sumOf(record).equals(record.subarray(sumAt, frameSize));
}

export function headOf(record: Buffer): RecordHead {
  return JSON.parse(record.toString('utf8', frameSize, frameSize + record.readUInt32LE(4)));
}

export function dossierOf(record: Buffer): AuditedDossier {
  const body = record.subarray(frameSize + record.readUInt32LE(4));
  return unpackDossier(inflateRawSync(body).toString('utf8'));
}

/** Hexadecimal. */
export function sumText(record: Buffer): string {
  return record.toString('hex', sumAt, frameSize);
}

function sumOf(record: Buffer): Buffer {
  return createHash('sha256').update(record.subarray(0, sumAt)).update(record.subarray(frameSize)).digest();
}
