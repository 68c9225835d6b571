/**
 * The cells of one table row by the names of their columns. Free text becomes a fact only when somebody asks for it:
 * of a table of hundreds of comments most cells never are.
 */
import type { Place } from '../base/span.ts';
import type { Fact, FactRow } from '../facts/fact.ts';
import type { Cell } from '../parse/document.ts';

type Cells = FactRow['cells'];

export class RowCells implements Cells, FactRow {
  readonly place: Place;
  readonly #names: readonly string[];
  readonly #row: readonly Cell[];
  readonly #read: (cell: Cell, column: number) => Fact;
  #facts: (Fact | undefined)[] | null = null;

  /** `names`: of the columns (empty: none); `read`: how a cell of one becomes a fact. */
  constructor(
    names: readonly string[],
    row: readonly Cell[],
    place: Place,
    read: (cell: Cell, column: number) => Fact,
  ) {
    this.#names = names;
    this.#row = row;
    this.place = place;
    this.#read = read;
  }

  get cells(): Cells {
    return this;
  }

  /** The fact of the cell in that column, read at its first asking; undefined where the row is shorter. */
  read(column: number): Fact | undefined {
    const cell = this.#row[column];
    if (cell === undefined) return undefined;
    this.#facts ??= [];
    const known = this.#facts[column] ?? this.#read(cell, column);
    this.#facts[column] = known;
    return known;
  }

  get size(): number {
    return [...this.keys()].length;
  }

  has(name: string): boolean {
    return this.#column(name) >= 0;
  }

  get(name: string): Fact | undefined {
    const column = this.#column(name);
    return column < 0 ? undefined : this.read(column);
  }

  /** Of two columns with one name the later counts. */
  #column(name: string): number {
    return name === '' ? -1 : this.#names.lastIndexOf(name, this.#row.length - 1);
  }

  *keys(): MapIterator<string> {
    const names = this.#names;
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
