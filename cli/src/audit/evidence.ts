/**
 * Writes an evidence sheet for every dossier of a result, in a tree of folders like theirs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AuditData } from './audit-data.ts';
import { evidenceSheet, renderSheet } from './evidence-sheet.ts';
import { sha256 } from './looked-files.ts';
import { dossierOf, headOf } from './record.ts';
import { readResults } from './results.ts';

/** Longer names no file system takes, with the ending. */
const longest = 240;

/** `packed`: the file of results. Returns the files written in `folder`. Throws what the disk throws. */
export async function writeEvidence(
  { head }: AuditData,
  folder: string,
  packed: string,
): Promise<readonly string[]> {
  const names = new Set<string>();
  const written: string[] = [];
  for (const { place, record } of readResults(packed)) {
    const wanted = sheetName(place.path);
    const name = names.has(wanted.toLowerCase())
      ? wanted.replace(/\.json$/, `-${sha256(place.path).slice(0, 12)}.json`)
      : wanted;
    names.add(name.toLowerCase());
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    const sheet = evidenceSheet(head.tool, dossierOf(record), headOf(record), place.prefix);
    writeFileSync(file, renderSheet(sheet));
    written.push(name);
  }
  return written;
}

/** Inside the folder whatever the path says, and a name on every system. */
export function sheetName(path: string): string {
  const parts = path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map((part) => (part === '..' ? '__' : short(part.replace(/[<>:"|?*\\\p{Cc}]/gu, '_'))));
  return `evidence/${parts.join('/')}.json`;
}

function short(part: string): string {
  return Buffer.byteLength(part) <= longest ? part : sha256(part);
}
