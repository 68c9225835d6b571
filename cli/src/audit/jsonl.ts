/**
 * The tables as JSON Lines: one object a row, ready for any tool that reads lines.
 */
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditData } from './audit-data.ts';
import { writeWhole } from './cache.ts';
import {
  dossierRow,
  findingRows,
  ownRow,
  type Row,
  type TableName,
  tableNames,
  verdictRows,
} from './rows.ts';

const chunk = 1 << 20;

/** Returns the names of the files in `folder`. Throws what the disk throws. */
export async function writeJsonLines(data: AuditData, folder: string): Promise<readonly string[]> {
  const files = new Map<TableName, { readonly handle: number; text: string }>();
  const names = tableNames.map((table) => `${table}.jsonl`);
  try {
    for (const table of tableNames)
      files.set(table, { handle: openSync(join(folder, `${table}.jsonl`), 'w'), text: '' });
    const put = (table: TableName, row: Row): void => {
      const file = files.get(table);
      if (!file) return;
      file.text += `${JSON.stringify(row)}\n`;
      if (file.text.length < chunk) return;
      writeWhole(file.handle, Buffer.from(file.text));
      file.text = '';
    };
    for await (const dossier of data.dossiers()) {
      put('dossiers', dossierRow(dossier));
      for (const row of verdictRows(dossier)) put('verdicts', row);
      for (const row of findingRows(dossier)) put('findings', row);
    }
    for (const finding of data.findings) put('findings', ownRow(finding));
    for (const { handle, text } of files.values()) writeWhole(handle, Buffer.from(text));
  } finally {
    for (const { handle } of files.values()) closeSync(handle);
  }
  return names;
}
