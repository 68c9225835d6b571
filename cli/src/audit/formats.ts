/**
 * Every report an audit can be written as, by the name users give. A new one is one file, one line here and its
 * name in `audit-options.ts`.
 */
import type { AuditFormat } from '../audit-options.ts';
import type { AuditData } from './audit-data.ts';
import { writeEvidence } from './evidence.ts';
import { writeJsonLines } from './jsonl.ts';

/** `packed`: the file of results. Returns the files it has written in `folder`, relative to it and `/`-separated. Throws what the disk throws. */
type Writer = (data: AuditData, folder: string, packed: string) => Promise<readonly string[]>;

export const writers: Readonly<Record<AuditFormat, Writer>> = {
  // They are written in any case; reports can be made of them later.
  results: async () => [],
  jsonl: writeJsonLines,
  // Loaded when it is asked for: the others need nothing of it.
  parquet: async (data, folder) => (await import('./parquet.ts')).writeParquet(data, folder),
  evidence: writeEvidence,
};
