/**
 * The cells of one table row by the names of their columns. Free text becomes a fact only when somebody asks for it:
 * of a table of hundreds of comments most cells never are.
 */
import type { Fact, FactRow } from '../facts/fact.ts';
import type { Cell } from '../parse/document.ts';

type Cells = FactRow['cells'];

/** What the rows of one table share: the names of the columns (empty: none) and how a cell of one is read. */
export interface Columns {
  readonly names: readonly string[];
  readonly read: (cell: Cell, column: number) => Fact;
  /** Columns that are read at once: a date tells the year of the dates after it. */
  readonly atOnce: readonly number[];
}

export class RowCells implements Cells {
  readonly #columns: Columns;
  readonly #row: readonly Cell[];
  readonly #facts: (Fact | undefined)[] = [];

  constructor(columns: Columns, row: readonly Cell[]) {
    this.#columns = columns;
    this.#row = row;
    for (const column of columns.atOnce) if (column < row.length) this.#fact(column);
  }

  get size(): number {
    return [...this.keys()].length;
  }

  has(name: string): boolean {
    return this.#column(name) >= 0;
  }

  get(name: string): Fact | undefined {
    const column = this.#column(name);
    return column < 0 ? undefined : this.#fact(column);
  }

  /** Of two columns with one name the later counts. */
  #column(name: string): number {
    return name === '' ? -1 : this.#columns.names.lastIndexOf(name, this.#row.length - 1);
  }

  #fact(column: number): Fact | undefined {
    const known = this.#facts[column];
    if (known) return known;
    const cell = this.#row[column];
    const fact = cell && this.#columns.read(cell, column);
    this.#facts[column] = fact;
    return fact;
  }

  *keys(): MapIterator<string> {
    const { names } = this.#columns;
    for (let i = 0; i < this.#row.length; i++) {
      const name = names[i] ?? '';
      if (name !== '' && names.indexOf(name) === i) yield name;
    }
  }

  *entries(): MapIterator<[string, Fact]> {
    for (const name of this.keys()) {
      const fact = this.get(name);
      if (fact) yield [name, fact];
    }
  }

  *values(): MapIterator<Fact> {
    for (const [, fact] of this.entries()) yield fact;
  }

  [Symbol.iterator](): MapIterator<[string, Fact]> {
    return this.entries();
  }

  forEach(act: (fact: Fact, name: string, cells: Cells) => void): void {
    for (const [name, fact] of this.entries()) act(fact, name, this);
  }
}
