/**
 * Results of earlier runs on the disk, found by key: files of records, one more for every run that judges anything.
 * Nobody writes into a file of somebody else, so any number of audits may share one folder, and whatever an
 * interrupted run has finished is there for the next one. It refuses to know what keys stand for.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodePoints } from '../../../checks/index.ts';
import { frameOf, frameSize, isIntact } from './record.ts';

const title = 'juece-cache 1\n';
const ending = '.results';

/** Where a record lies. */
export interface StoredRecord {
  readonly file: number;
  readonly at: number;
  readonly size: number;
}

export interface Cache {
  /** Whether there is nothing in it. */
  readonly empty: boolean;
  /** Files that are of no use: of another version, or damaged. */
  readonly ignored: readonly string[];
  find(key: string): StoredRecord | null;
  /** Null where it is no longer as it was written. */
  read(stored: StoredRecord): Buffer | null;
  /** Throws what the disk throws. */
  add(record: Uint8Array): StoredRecord;
  close(): void;
}

/** Makes the folder where it is missing. Throws what the disk throws. */
export function openCache(folder: string): Cache {
  mkdirSync(folder, { recursive: true });
  const index = new Map<string, StoredRecord>();
  const ignored = new Set<string>();
  const open: number[] = [];
  const names = new Map<number, string>();
  const entries = readdirSync(folder).filter((name) => name.endsWith(ending));
  for (const name of entries.sort(compareCodePoints)) {
    let file: number;
    try {
      file = openSync(join(folder, name), 'r');
    } catch {
      ignored.add(name);
      continue;
    }
    open.push(file);
    names.set(file, name);
    if (!readIndex(file, index)) ignored.add(name);
  }

  let own: { readonly file: number; readonly path: string; at: number } | null = null;
  function ownFile() {
    if (own) return own;
    const name = `${Date.now().toString(36)}-${randomBytes(6).toString('hex')}${ending}`;
    const path = join(folder, name);
    const file = openSync(path, 'wx+');
    open.push(file);
    names.set(file, name);
    writeWhole(file, Buffer.from(title));
    own = { file, path, at: title.length };
    return own;
  }

  return {
    empty: index.size === 0,
    get ignored() {
      return [...ignored].sort(compareCodePoints);
    },
    find: (key) => index.get(key) ?? null,
    read({ file, at, size }) {
      const record = Buffer.allocUnsafe(size);
      const whole = readSync(file, record, 0, size, at) === size && isIntact(record);
      if (!whole) ignored.add(names.get(file) ?? '');
      return whole ? record : null;
    },
    add(record) {
      const target = ownFile();
      writeWhole(target.file, record);
      const stored = { file: target.file, at: target.at, size: record.length };
      target.at += record.length;
      return stored;
    },
    close() {
      for (const file of open) closeSync(file);
      if (own && own.at === title.length) rmSync(own.path, { force: true });
    },
  };
}

/** False where the file is of another version or damaged; what lies before the damage is used all the same. */
function readIndex(file: number, index: Map<string, StoredRecord>): boolean {
  const end = fstatSync(file).size;
  const first = Buffer.alloc(title.length);
  const read = readSync(file, first, 0, first.length, 0);
  // A run that was interrupted at once, or has only just begun.
  if (read < title.length) return title.startsWith(first.toString('latin1', 0, read));
  if (first.toString('latin1') !== title) return false;
  const frame = Buffer.alloc(frameSize);
  for (let at = title.length; at < end; ) {
    // An interrupted run leaves its last record unfinished: that is no damage.
    if (readSync(file, frame, 0, frameSize, at) < frameSize) return true;
    const found = frameOf(frame);
    if (found === null) return false;
    if (at + found.size > end) return true;
    index.set(found.key, { file, at, size: found.size });
    at += found.size;
  }
  return true;
}

/** A disk that is nearly full takes a part without complaint. */
export function writeWhole(file: number, content: Uint8Array): void {
  for (let from = 0; from < content.length; ) from += writeSync(file, content, from, content.length - from);
}
