/**
 * The tables as Parquet, for databases and notebooks: numbers and dates are numbers and dates.
 * Rows are written in groups as they come, so that any number of dossiers fits in memory.
 */
import { join } from 'node:path';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { AuditData } from './audit-data.ts';
import { type ColumnType, tableColumns } from './columns.ts';
import {
  dossierRow,
  findingRows,
  ownRow,
  type Row,
  type TableName,
  tableNames,
  verdictRows,
} from './rows.ts';

/** Rows of one group: they are held in memory until it is full. */
const groupSize = 20_000;

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];

const elements: Readonly<Record<ColumnType, Omit<Schema[number], 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
  integer: { type: 'INT32', repetition_type: 'OPTIONAL' },
  date: { type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' },
};

/** Returns the names of the files in `folder`. Throws what the disk throws. */
export async function writeParquet(data: AuditData, folder: string): Promise<readonly string[]> {
  const tables = new Map(
    tableNames.map((table) => [table, openTable(join(folder, `${table}.parquet`), table)]),
  );
  const put = async (table: TableName, rows: readonly Row[]): Promise<void> => tables.get(table)?.add(rows);
  for await (const dossier of data.dossiers()) {
    await put('dossiers', [dossierRow(dossier)]);
    await put('verdicts', verdictRows(dossier));
    await put('findings', findingRows(dossier));
  }
  await put('findings', data.findings.map(ownRow));
  for (const table of tables.values()) await table.finish();
  return tableNames.map((table) => `${table}.parquet`);
}

function openTable(file: string, table: TableName) {
  const columns = tableColumns[table];
  const schema: Schema = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }) => ({ name, ...elements[type] })),
  ];
  const writer = new ParquetWriter({ writer: fileWriter(file), schema, createdBy: 'juece' });
  let waiting: Row[] = [];
  async function flush(): Promise<void> {
    const rows = waiting;
    waiting = [];
    const columnData = columns.map(({ name, type }) => ({
      name,
      data: rows.map((row) => typed(row[name], type)),
    }));
    await writer.write({ columnData, rowGroupSize: groupSize });
  }
  return {
    async add(rows: readonly Row[]): Promise<void> {
      waiting.push(...rows);
      if (waiting.length >= groupSize) await flush();
    },
    async finish(): Promise<void> {
      if (waiting.length > 0) await flush();
      await writer.finish();
    },
  };
}

/** A day that does not exist is no day. */
function typed(cell: Row[string] | undefined, type: ColumnType) {
  if (cell === null || cell === undefined) return null;
  if (type !== 'date') return cell;
  const day = new Date(`${cell}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? null : day;
}
