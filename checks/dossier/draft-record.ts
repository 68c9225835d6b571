/**
 * A record while it is being read: collects facts, tables, links and passages, then freezes.
 * It refuses to decide what belongs to it; the walker does.
 */
import type { Place, Span } from '../base/span.ts';
import type { Fact, FactStatus, FactTable } from '../facts/fact.ts';
import type { RecordReader } from '../facts/terms.ts';
import type { Link } from '../parse/document.ts';
import type { Passage } from './dossier.ts';

export type Origin = 'step-heading' | 'heading' | 'key' | 'prose' | 'table' | 'implicit';

export class DraftRecord {
  readonly reader: RecordReader;
  readonly origin: Origin;
  place: Place;
  status: FactStatus = 'stated';
  /** Stated in passing, outside the section of its step: an overview table, an opening paragraph. */
  loose = false;
  readonly facts: Fact[] = [];
  readonly attached: Fact[] = [];
  readonly tables: FactTable[] = [];
  readonly links: Link[] = [];
  readonly passages: Passage[] = [];
  readonly attachedPassages: Passage[] = [];

  constructor(reader: RecordReader, origin: Origin, place: Place) {
    this.reader = reader;
    this.origin = origin;
    this.place = place;
  }

  get kind(): string {
    return this.reader.term.name;
  }

  get step(): string {
    return this.reader.term.step;
  }

  has(field: string): boolean {
    return this.facts.some((fact) => fact.field === field);
  }

  /** Whether a fact shows that the act took place: its day does; a number of seats may stand in a mere plan. */
  dates(fact: Fact): boolean {
    const { day } = this.reader.term;
    return day.length === 0 ? fact.value.type !== 'text' : day.includes(fact.field);
  }

  /** True where nothing was found but the opening itself. */
  get empty(): boolean {
    return (
      this.facts.length === 0 &&
      this.tables.length === 0 &&
      this.links.length === 0 &&
      this.passages.length === 0 &&
      this.status === 'stated'
    );
  }

  add(fact: Fact): void {
    const twin = this.facts.some(
      (other) =>
        other.field === fact.field &&
        other.place.span.start === fact.place.span.start &&
        other.place.span.end === fact.place.span.end,
    );
    if (!twin) this.facts.push(fact);
  }

  covers(span: Span): boolean {
    return this.place.span.start <= span.start && span.end <= this.place.span.end;
  }
}
