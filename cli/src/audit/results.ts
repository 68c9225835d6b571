/**
 * The results of a whole audit in one file, in output order: what every report, every shard and every merge reads.
 * The same dossiers give the same bytes. It refuses to know how they were judged.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { writeWhole } from './cache.ts';
import { frameOf, frameSize } from './record.ts';

/** Stands before each record: how it is called from where the audit was started, and by which settings it fails. */
export interface ResultPlace {
  /** As the user can open it: `prefix` and the path in the workspace. */
  readonly path: string;
  readonly prefix: string;
  readonly failOn: string;
}

export interface Result {
  readonly place: ResultPlace;
  /** Where the entry lies with its place, for copying it. */
  readonly at: number;
  readonly size: number;
  readonly record: Buffer;
}

export const resultsName = 'results.pack';
const title = 'juece-results 1\n';
/** Written in pieces of this size: a call for every dossier costs more than the bytes. */
const chunk = 1 << 20;

export class ResultsError extends Error {}

export interface ResultsWriter {
  add(place: ResultPlace, record: Uint8Array): void;
  /** SHA-256 of the whole file and its length. */
  finish(): { readonly sha256: string; readonly bytes: number };
}

/** Throws what the disk throws. */
export function writeResults(file: string): ResultsWriter {
  const handle = openSync(file, 'w');
  const sum = createHash('sha256');
  let waiting: Uint8Array[] = [];
  let size = 0;
  let bytes = 0;
  function put(part: Uint8Array): void {
    waiting.push(part);
    size += part.length;
    if (size >= chunk) flush();
  }
  function flush(): void {
    const whole = Buffer.concat(waiting);
    writeWhole(handle, whole);
    sum.update(whole);
    bytes += whole.length;
    [waiting, size] = [[], 0];
  }
  put(Buffer.from(title));
  return {
    add(place, record) {
      const packed = Buffer.from(JSON.stringify(place));
      const length = Buffer.alloc(4);
      length.writeUInt32LE(packed.length);
      put(length);
      put(packed);
      put(record);
    },
    finish() {
      try {
        flush();
      } finally {
        closeSync(handle);
      }
      return { sha256: sum.digest('hex'), bytes };
    },
  };
}

/** One after the other. Throws ResultsError where the file is none of these or damaged. */
export function* readResults(file: string): Generator<Result> {
  const handle = openSync(file, 'r');
  try {
    let held: Buffer = Buffer.alloc(0);
    let from = 0;
    /** The next `size` bytes, null at the end of the file. */
    const take = (size: number): Buffer | null => {
      if (held.length - from < size) {
        const more = Buffer.allocUnsafe(Math.max(chunk, size));
        const rest = held.subarray(from);
        const parts = [rest];
        let have = rest.length;
        while (have < size) {
          const read = readSync(handle, more, 0, more.length, null);
          if (read === 0) break;
          parts.push(Buffer.from(more.subarray(0, read)));
          have += read;
        }
        held = Buffer.concat(parts);
        from = 0;
        if (have < size) {
          if (have === 0) return null;
          throw new ResultsError(file);
        }
      }
      from += size;
      return held.subarray(from - size, from);
    };
    const whole = (size: number): Buffer => {
      const part = take(size);
      if (part === null) throw new ResultsError(file);
      return part;
    };
    if (take(title.length)?.toString('latin1') !== title) throw new ResultsError(file);
    let at = title.length;
    for (let length = take(4); length !== null; length = take(4)) {
      const place: ResultPlace = JSON.parse(whole(length.readUInt32LE(0)).toString('utf8'));
      const start = whole(frameSize);
      const frame = frameOf(start);
      if (frame === null) throw new ResultsError(file);
      // Copied, because the next piece takes the place of the one read now.
      const record = Buffer.concat([start, whole(frame.size - frameSize)]);
      const size = 4 + length.readUInt32LE(0) + frame.size;
      yield { place, at, size, record };
      at += size;
    }
  } finally {
    closeSync(handle);
  }
}

/** The entry that begins at `at` in an open file. */
export function resultAt(handle: number, at: number, size: number): Pick<Result, 'place' | 'record'> {
  const entry = Buffer.allocUnsafe(size);
  if (readSync(handle, entry, 0, size, at) < size) throw new ResultsError(String(handle));
  const length = entry.readUInt32LE(0);
  return {
    place: JSON.parse(entry.toString('utf8', 4, 4 + length)),
    record: entry.subarray(4 + length),
  };
}
