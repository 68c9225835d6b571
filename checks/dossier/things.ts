/**
 * Reads a table whose rows are things of one kind (comments, experts, departments): columns by the fields of a record,
 * cells as facts once somebody asks. It refuses to decide which record the table belongs to.
 */
import type { Place } from '../base/span.ts';
import type { Fact, FactTable } from '../facts/fact.ts';
import { bareKey, type FieldReader, type RecordReader } from '../facts/terms.ts';
import type { Cell, TableBlock } from '../parse/document.ts';
import type { DraftRecord } from './draft-record.ts';
import { RowCells } from './row-cells.ts';
import type { Walker } from './walker.ts';

export const keyOf = (cell: Cell | undefined): string => (cell ? bareKey(cell.flow.text) : '');
export const whole = (cell: Cell): [number, number] => [0, cell.flow.text.length];

/** How the columns of a table are read as fields of one kind of record; it holds while the table's words do. */
export interface ThingColumns {
  readonly reader: RecordReader;
  /** By column; a column that the vocabulary does not know keeps its own name, an empty one has none. */
  readonly names: readonly string[];
  readonly fields: readonly FieldReader[];
  /** Columns of the record's own fields. */
  readonly own: readonly string[];
  /** Columns with days: the year of one is that of the dates after it, so they are read where they stand. */
  readonly days: readonly number[];
  readonly linked: boolean;
}

const dayTypes: ReadonlySet<string> = new Set(['day', 'period']);

export function thingColumns(reader: RecordReader, table: TableBlock): ThingColumns {
  const columns = table.header.map((cell) => reader.fieldByKey(keyOf(cell)));
  const names = table.header.map((cell, i) => columns[i]?.term.name ?? cell.flow.text.trim());
  const fields = names.map((name, i) => columns[i] ?? textField(name));
  return {
    reader,
    names,
    fields,
    own: columns.flatMap((column) => column?.term.name ?? []),
    days: fields.flatMap((field, i) => (names[i] !== '' && dayTypes.has(field.term.type) ? [i] : [])),
    linked: table.rows.some((row) => row.some((cell) => cell.links.length > 0)),
  };
}

function textField(name: string): FieldReader {
  return {
    term: { name, type: 'text', en: name, aliases: [], phrases: [], values: {} },
    phrases: [],
  };
}

/** Without `columns` no column explains the cells: each is running text. */
export function readThings(walker: Walker, table: TableBlock, columns: ThingColumns | null): void {
  if (columns === null) {
    for (const row of table.rows)
      for (const cell of row) {
        walker.record?.links.push(...cell.links);
        walker.cell(cell);
      }
    return;
  }
  const { reader } = columns;
  const record: DraftRecord =
    walker.record?.reader === reader
      ? walker.record
      : (walker.inSection(reader) ??
        walker.open(reader, 'table', table.header[0]?.flow.span(...whole(table.header[0])) ?? table.span));
  if (columns.linked)
    for (const row of table.rows)
      for (const cell of row) for (const link of cell.links) record.links.push(link);
  const things = new Things(walker, record, table, columns);
  record.tables.push(things);
  if (columns.days.length > 0) for (const row of things.rows) for (const day of columns.days) row.read(day);
  // One row under the names of the record's own fields tells of the record itself.
  if (table.rows.length !== 1) return;
  const [only] = things.rows;
  for (const name of columns.own) {
    const cell = only?.cells.get(name);
    if (cell && cell.text.trim() !== '' && !record.has(cell.field)) record.add(cell);
  }
}

class Things implements FactTable {
  readonly record: string;
  readonly place: Place;
  readonly columns: readonly string[];
  readonly #walker: Walker;
  readonly #draft: DraftRecord;
  readonly #table: TableBlock;
  readonly #own: ThingColumns;
  /** The year in which its rows stand. */
  readonly #year: number | undefined;
  #rows: readonly RowCells[] | null = null;

  constructor(walker: Walker, record: DraftRecord, table: TableBlock, columns: ThingColumns) {
    this.#walker = walker;
    this.#draft = record;
    this.#table = table;
    this.#own = columns;
    this.#year = walker.context.year;
    this.record = record.kind;
    this.columns = columns.names;
    this.place = walker.place(table.span);
  }

  get field(): string {
    return this.columns.join('|');
  }

  get rows(): readonly RowCells[] {
    this.#rows ??= this.#table.rows.map((row) => {
      const [first, last] = [row[0], row.at(-1)];
      const span = first && last ? { start: first.span.start, end: last.span.end } : this.#table.span;
      return new RowCells(this.columns, row, this.#walker.place(span), (cell, column) =>
        this.#read(cell, column),
      );
    });
    return this.#rows;
  }

  kept<T>(what: unknown, make: () => T): T {
    const { memory } = this.#table;
    if (memory === null) return make();
    let all = memory.get(this.#own) as Map<unknown, { readonly year: number | undefined; readonly value: T }>;
    if (all === undefined) {
      all = new Map();
      memory.set(this.#own, all);
    }
    const known = all.get(what);
    if (known && known.year === this.#year) return known.value;
    const value = make();
    all.set(what, { year: this.#year, value });
    return value;
  }

  #read(cell: Cell, column: number): Fact {
    const field = this.#own.fields[column] ?? textField('');
    return this.#walker.fact(this.#draft, field, cell.flow, ...whole(cell), 'table');
  }
}
