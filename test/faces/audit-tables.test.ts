import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Folder, realCommand, repository, temporaryFolder } from '../support/command.ts';

let folder: Folder;
beforeAll(() => {
  folder = temporaryFolder();
  cpSync(join(repository, 'samples'), join(folder.path, '卷'), { recursive: true });
  const outcome = folder.run(
    ['audit', '卷', '--out', '结果', '--as-of', '2026-11-23', '--format', 'jsonl', '--format', 'parquet'],
    { program: realCommand },
  );
  expect(outcome.stderr).toContain('已检查');
}, 60_000);
afterAll(() => folder.remove());

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`SET file_search_path = '${join(folder.path, '结果')}'`);
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  // JSON Lines say nothing about the width of a number, and wide ones come as text.
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [name, cell === null ? null : String(cell)]),
    ),
  );
}

const guide = readFileSync(join(repository, 'docs/guide/audit.md'), 'utf8');
const examples = [...guide.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql = '']) => sql);

test('the guide has three examples', () => {
  expect(examples).toHaveLength(3);
});

test.each(examples)('runs on Parquet and on JSON Lines with one answer: %s', async (sql) => {
  const rows = await query(sql);
  expect(rows.length).toBeGreaterThan(0);
  expect(await query(sql.replaceAll('.parquet', '.jsonl'))).toEqual(rows);
});

test.each(['dossiers', 'verdicts', 'findings'])('%s has the same rows in both forms', async (table) => {
  const order = 'ORDER BY ALL';
  const lines = readFileSync(join(folder.path, '结果', `${table}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  const columns = await query(`DESCRIBE SELECT * FROM '${table}.parquet'`);
  expect(columns.map(({ column_name }) => column_name)).toEqual(Object.keys(JSON.parse(lines[0] ?? '{}')));
  const rows = await query(`SELECT * FROM '${table}.parquet' ${order}`);
  expect(rows).toHaveLength(lines.length);
  const text = columns
    .map(({ column_name }) => `CAST("${column_name}" AS VARCHAR) AS "${column_name}"`)
    .join(', ');
  expect(await query(`SELECT ${text} FROM '${table}.jsonl' ORDER BY ALL`)).toEqual(
    await query(`SELECT ${text} FROM '${table}.parquet' ORDER BY ALL`),
  );
});

test('days are days and numbers are numbers', async () => {
  const [row] = await query(
    "SELECT typeof(decision_date) AS day, typeof(violated) AS count FROM 'dossiers.parquet' LIMIT 1",
  );
  expect(row).toEqual({ day: 'DATE', count: 'INTEGER' });
});
