/**
 * The cells of one table row by the names of their columns. Free text becomes a fact only when somebody asks for it:
 * of a table of hundreds of comments most cells never are.
 */
import type { Fact, FactRow } from '../facts/fact.ts';

/** A fact, or what makes it. */
export type CellSource = Fact | (() => Fact);

type Cells = FactRow['cells'];

export class RowCells implements Cells {
  readonly #sources: Map<string, CellSource>;

  /** Later sources of one name replace earlier ones. */
  constructor(sources: Map<string, CellSource>) {
    this.#sources = sources;
  }

  get size(): number {
    return this.#sources.size;
  }

  has(name: string): boolean {
    return this.#sources.has(name);
  }

  get(name: string): Fact | undefined {
    const source = this.#sources.get(name);
    if (typeof source !== 'function') return source;
    const fact = source();
    this.#sources.set(name, fact);
    return fact;
  }

  keys(): MapIterator<string> {
    return this.#sources.keys();
  }

  *entries(): MapIterator<[string, Fact]> {
    for (const name of this.#sources.keys()) {
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
