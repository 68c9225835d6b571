/**
 * A fact is a value with the place it was read from and the way it was read.
 * No check ever sees a naked value: evidence, related places and hovers come from here.
 */
import type { Day } from '../base/civil-day.ts';
import type { MeetingKind } from '../base/meeting-name.ts';
import type { Place } from '../base/span.ts';
import type { StatedLength } from '../base/time-reading.ts';

/**
 * stated: said as done or given. negated: said not to be (未组织、无需). planned: future (拟召开).
 * placeholder: 待补充、××、____. uncertain: more than one reading, or none.
 */
export type FactStatus = 'stated' | 'negated' | 'planned' | 'placeholder' | 'uncertain';

export type Carrier = 'front-matter' | 'field' | 'table' | 'prose' | 'attachment';

export type { MeetingKind, StatedLength };

export type Value =
  | { readonly type: 'day'; readonly day: Day }
  /** A month or a vaguer time: cannot be counted from. */
  | { readonly type: 'vague-time' }
  | {
      readonly type: 'period';
      readonly start: Day | null;
      readonly end: Day | null;
      readonly length: StatedLength | null;
    }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'amount'; readonly yuan: number }
  | { readonly type: 'yes-no'; readonly yes: boolean }
  | { readonly type: 'conclusion'; readonly conclusion: string }
  | { readonly type: 'names'; readonly names: readonly string[] }
  | { readonly type: 'meeting'; readonly meeting: MeetingKind; readonly session: number | null }
  | { readonly type: 'text' };

export interface Fact<V extends Value = Value> {
  /** Record kind and field, as in the contract: `公开征求意见.期间`. */
  readonly record: string;
  readonly field: string;
  readonly value: V;
  readonly status: FactStatus;
  readonly carrier: Carrier;
  readonly place: Place;
  /** The characters read, as written. */
  readonly text: string;
}

/** Attendance, experts, departments …: one row a thing, columns by canonical field name. */
export interface FactTable {
  readonly record: string;
  readonly field: string;
  readonly place: Place;
  readonly columns: readonly string[];
  readonly rows: readonly FactRow[];
  /**
   * What `make` gives for the words of the table, remembered while they and where they stand do not change.
   * `what` names it; it must tell nothing of places.
   */
  kept<T>(what: unknown, make: () => T): T;
}

export interface FactRow {
  readonly place: Place;
  /** Canonical column name → cell; columns that the vocabulary does not know keep their own name. */
  readonly cells: ReadonlyMap<string, Fact>;
}
