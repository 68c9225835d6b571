/**
 * Gives every part of a zip file (workbook, Word document) one and the same time, so that the same audit gives the
 * same bytes whenever it is written. It refuses to know what the parts are.
 */
import { open } from 'node:fs/promises';

const endSignature = 0x06054b50;
const partSignature = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;

/** In place; a file beyond the size that plain zip addresses is left as it is. Rejects what is no zip file. */
export async function fixZipTimes(file: string, day: Date): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, endLength + longestComment));
    await handle.read(tail, 0, tail.length, size - tail.length);
    const end = endOf(tail);
    const directory = Buffer.alloc(tail.readUInt32LE(end + 12));
    const start = tail.readUInt32LE(end + 16);
    if (start === 0xffffffff) return;
    await handle.read(directory, 0, directory.length, start);
    const time = dosTime(day);
    for (const { local } of stampParts(directory, time)) await handle.write(time, 0, 4, local + 10);
    await handle.write(directory, 0, directory.length, start);
  } finally {
    await handle.close();
  }
}

/** The same for a zip file in memory. */
export function stampZip(file: Buffer, day: Date): void {
  const end = endOf(file);
  const start = file.readUInt32LE(end + 16);
  const directory = file.subarray(start, start + file.readUInt32LE(end + 12));
  const time = dosTime(day);
  for (const { local } of stampParts(directory, time)) time.copy(file, local + 10);
}

function endOf(tail: Buffer): number {
  for (let at = tail.length - endLength; at >= 0; at--) if (tail.readUInt32LE(at) === endSignature) return at;
  throw new Error('not a zip file');
}

/** Writes the time into the directory and tells where each part itself begins. */
function* stampParts(directory: Buffer, time: Buffer): Generator<{ readonly local: number }> {
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === partSignature; ) {
    time.copy(directory, at + 12);
    yield { local: directory.readUInt32LE(at + 42) };
    const lengths = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
    at += 46 + lengths.reduce((a, b) => a + b, 0);
  }
}

/** Midnight of the day; the form begins with 1980. */
function dosTime(day: Date): Buffer {
  const year = Math.max(1980, day.getUTCFullYear());
  const time = Buffer.alloc(4);
  time.writeUInt16LE(((year - 1980) << 9) | ((day.getUTCMonth() + 1) << 5) | day.getUTCDate(), 2);
  return time;
}
