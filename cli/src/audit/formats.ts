/**
 * Every report an audit can be written as, by the name users give. A new one is one file, one line here and its
 * name in `audit-options.ts`.
 */
import { join } from 'node:path';
import type { AuditFormat } from '../audit-options.ts';
import type { AuditData } from './audit-data.ts';
import { writeEvidence } from './evidence.ts';
import { writeJsonLines } from './jsonl.ts';

/** `packed`: the file of results. Returns the files it has written in `folder`, relative to it and `/`-separated. Throws what the disk throws. */
type Writer = (data: AuditData, folder: string, packed: string) => Promise<readonly string[]>;

/** A program of its own, loaded when it is asked for. */
const reports = () => import('./reports/index.ts');

export const writers: Readonly<Record<AuditFormat, Writer>> = {
  // They are written in any case; reports can be made of them later.
  results: async () => [],
  html: async (data, folder) => {
    const name = '审计报告.html';
    await (await reports()).writeHtml(data, join(folder, name));
    return [name];
  },
  excel: async (data, folder) => {
    const name = '台账.xlsx';
    await (await reports()).writeExcel(data, join(folder, name));
    return [name];
  },
  word: async (data, folder) => {
    const papers = await (await reports()).writeWord(data, join(folder, '文书'));
    return papers.map((name) => `文书/${name}`);
  },
  jsonl: writeJsonLines,
  // Loaded when it is asked for: the others need nothing of it.
  parquet: async (data, folder) => (await import('./parquet.ts')).writeParquet(data, folder),
  evidence: writeEvidence,
};
