/**
 * Reads tables: key/value tables like lists of fields, header tables as one row a thing, and process tables
 * whose rows each open a record. It decides by the words of the header and first column alone.
 */
import type { FieldReader, RecordReader } from '../facts/terms.ts';
import { isDenial } from '../facts/wording.ts';
import type { Cell, TableBlock } from '../parse/document.ts';
import { keyOf, readThings, type ThingColumns, thingColumns, whole } from './things.ts';
import type { Walker } from './walker.ts';

const rowNumber = /^(?:序号|编号|次序|no\.?)$/;
const timeColumn = /日期|时间|期间/;
/** In a table of steps this column says who did each; experts' employers and executing units stand elsewhere. */
const unitColumn = /^(?:责任|承担|实施|办理|组织|负责|主办)?(?:单位|部门|主体|机关)$/;
const processHeader = /^(?:环节|程序|步骤|阶段|流程|工作环节|履行程序|决策程序)$/;

function meansSomething(walker: Walker, key: string): boolean {
  if (key === '') return false;
  if (walker.record?.reader.fieldByKey(key)) return true;
  if (walker.step !== null && walker.terms.recordsOf(walker.step).some((r) => r.fieldByKey(key))) return true;
  return walker.terms.ownerOfKey(key) !== undefined || walker.terms.recordByKey(key) !== undefined;
}

/** Two columns, the first of which are keys (the header row included: Markdown forces one). */
function isKeyValue(walker: Walker, table: TableBlock): boolean {
  if (table.header.length !== 2 || table.rows.length === 0) return false;
  if (processHeader.test(keyOf(table.header[0])) && timeColumn.test(keyOf(table.header[1]))) return false;
  const keys = table.rows.map((row) => keyOf(row[0]));
  const headed = walker.terms.recordByKey(keyOf(table.header[0]));
  const known = keys.filter(
    (key) => headed?.fieldByKey(key) !== undefined || meansSomething(walker, key),
  ).length;
  if (known * 2 <= keys.length) return false;
  // A header of two known columns over many rows is a table of things, unless its first column holds keys.
  return true;
}

function readKeyValue(walker: Walker, table: TableBlock): void {
  const header = keyOf(table.header[0]);
  const rows =
    meansSomething(walker, header) && !/^(?:项目|事项|字段|内容|要素|名称)$/.test(header)
      ? [table.header, ...table.rows]
      : table.rows;
  for (const row of rows) {
    const [key, value] = row;
    if (!key || !value) continue;
    walker.keyValue(key.flow.text, value.flow, 0, value.flow.text.length, {
      keySpan: key.flow.span(...whole(key)),
      depth: 0,
      carrier: 'table',
    });
    walker.record?.links.push(...key.links, ...value.links);
  }
}

/** Rows that each name a step or record: `环节 | 时间 | 材料`. */
function isProcess(walker: Walker, table: TableBlock): boolean {
  if (table.header.length < 2 || table.rows.length < 2) return false;
  // A table of contents names every step's papers; it holds none of those acts.
  if (walker.record?.kind === '归档') return false;
  const column = processColumn(walker, table);
  return column >= 0;
}

/** A column of what was said names no steps, whatever words it uses (同意，建议公开进度). */
const saying = /意见|建议|采纳|说明|备注|理由/;
const stop = /[,。;]/;

function processColumn(walker: Walker, table: TableBlock): number {
  for (const column of [0, 1]) {
    if (saying.test(table.header[column]?.flow.text ?? '')) continue;
    const named = table.rows.filter((row) => {
      const cell = row[column];
      return (
        cell !== undefined &&
        cell.flow.text.length <= 20 &&
        !stop.test(cell.flow.text) &&
        walker.terms.heading(cell.flow.text).record !== null
      );
    }).length;
    if (named >= 2 && named * 2 > table.rows.length) return column;
  }
  return -1;
}

/** A cell that is nothing but a conclusion (低风险) speaks for itself, whatever its column is called. */
function conclusionOf(reader: RecordReader, cell: Cell): FieldReader | undefined {
  const text = cell.flow.text.trim();
  return reader.fields.find(
    (f) => f.term.type === 'conclusion' && Object.values(f.term.values).some((words) => words.includes(text)),
  );
}

/** Whoever is named as responsible for a step is, in these two, the body that reviews or assesses. */
const units: Readonly<Record<string, { readonly field: string; readonly named: RegExp }>> = {
  合法性审查: { field: '审查单位', named: /司法|法制|合法性审查/ },
  风险评估: { field: '评估单位', named: /./ },
};

function unitField(reader: RecordReader, cell: Cell): FieldReader | undefined {
  const unit = units[reader.term.name];
  return unit?.named.test(cell.flow.text) ? reader.field(unit.field) : undefined;
}

function readProcess(walker: Walker, table: TableBlock): void {
  const column = processColumn(walker, table);
  const before = walker.record;
  for (const row of table.rows) {
    const name = row[column];
    const reader = name ? walker.terms.heading(name.flow.text).record : null;
    if (!name || !reader) continue;
    const existing = walker.drafts.findLast((d) => d.reader === reader && d.empty);
    const record = existing ?? walker.open(reader, 'table', name.flow.span(...whole(name)));
    if (!existing) record.loose = walker.step !== reader.term.step;
    walker.enter(record);
    if (reader.fields.some((f) => f.term.type === 'meeting')) walker.cell(name);
    let denied = false;
    row.forEach((cell, index) => {
      record.links.push(...cell.links);
      if (cell.flow.text.trim() === '') return;
      const key = keyOf(table.header[index]);
      if (rowNumber.test(key)) return;
      // 会议名称 names the row's record and is a field of it too; 环节 only names.
      if (index === column && reader.fieldByKey(key)?.term.type !== 'meeting') return;
      const field = unitColumn.test(key)
        ? unitField(reader, cell)
        : (reader.fieldByKey(key) ??
          (timeColumn.test(key) ? reader.field(reader.term.day[0] ?? '') : conclusionOf(reader, cell)));
      if (isDenial(cell.flow.text.trim()) && cell.flow.text.trim().length > 1) denied = true;
      if (field) record.add(walker.fact(record, field, cell.flow, 0, cell.flow.text.length, 'table'));
      else walker.cell(cell);
    });
    if (denied && !record.facts.some((f) => f.status === 'stated')) record.status = 'negated';
  }
  walker.leave(before);
}

function bestReader(walker: Walker, keys: readonly string[]): RecordReader | undefined {
  const candidates: RecordReader[] = [];
  if (walker.record) candidates.push(walker.record.reader);
  if (walker.step !== null) candidates.push(...walker.terms.recordsOf(walker.step));
  else candidates.push(...walker.terms.records);
  let best: RecordReader | undefined;
  let score = 0;
  for (const reader of candidates) {
    const n = keys.filter((key) => reader.fieldByKey(key) !== undefined).length;
    if (n > score) {
      best = reader;
      score = n;
    }
  }
  return score >= 2 || (score === 1 && walker.record) ? best : undefined;
}

type Shape =
  | { readonly kind: 'key-value' }
  | { readonly kind: 'process' }
  | { readonly kind: 'things'; readonly columns: ThingColumns | null };

function shapeOf(walker: Walker, table: TableBlock): Shape {
  if (isKeyValue(walker, table)) return { kind: 'key-value' };
  if (isProcess(walker, table)) return { kind: 'process' };
  const reader = bestReader(walker, table.header.map(keyOf));
  return { kind: 'things', columns: reader ? thingColumns(reader, table) : null };
}

/** What a table is depends on its words and on where it stands; a table read again is looked at only once. */
function knownShape(walker: Walker, table: TableBlock): Shape {
  const memory = table.memory;
  if (memory === null) return shapeOf(walker, table);
  const standing = `${walker.record?.kind} ${walker.step}`;
  const known = memory.get(standing) as Shape | undefined;
  const shape = known ?? shapeOf(walker, table);
  if (known === undefined) memory.set(standing, shape);
  return shape;
}

export function walkTable(walker: Walker, table: TableBlock): void {
  const shape = knownShape(walker, table);
  if (shape.kind === 'key-value') readKeyValue(walker, table);
  else if (shape.kind === 'process') readProcess(walker, table);
  else readThings(walker, table, shape.columns);
}
