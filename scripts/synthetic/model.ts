/**
 * A dossier before it is written: steps with records, records with named values.
 * Days and counts stand in the values as marks, so that each style writes them in its own way.
 * It knows neither how a value is written nor whether the dossier obeys the law.
 */
import type { Day } from '../../checks/base/civil-day.ts';
import type { Place } from './places.ts';
import type { Subject } from './subjects.ts';

/** Marks in values: a day and a count. Private-use characters, so that no text can hold them by accident. */
export const dayMark = (on: Day): string => `\uE000${on}\uE001`;
export const countMark = (count: number): string => `\uE002${count}\uE003`;
export const marks = /\uE000(\d+)\uE001|\uE002(\d+)\uE003/g;

export interface Table {
  columns: string[];
  rows: string[][];
}

export interface Entry {
  /** What mutators and sentences call it: 公开征求意见, 会议, 区委请示. Unique in a dossier. */
  readonly key: string;
  heading: string;
  readonly fields: Map<string, string>;
  table: Table | null;
}

export interface Step {
  readonly key: string;
  heading: string;
  readonly entries: Entry[];
}

export interface Draft {
  readonly place: Place;
  readonly subject: Subject;
  readonly title: string;
  readonly front: Map<string, string | readonly string[] | Readonly<Record<string, string>>>;
  readonly circumstances: Map<string, string | readonly string[]>;
  readonly steps: Step[];
}

export const entryOf = (draft: Draft, key: string): Entry | undefined =>
  draft.steps.flatMap((s) => s.entries).find((e) => e.key === key);

/** The entry that a mutator counts on. */
export function needed(draft: Draft, key: string): Entry {
  const entry = entryOf(draft, key);
  if (!entry) throw new Error(`no record ${key}`);
  return entry;
}

/** Takes records out; a step without records goes too. */
export function drop(draft: Draft, ...keys: readonly string[]): void {
  for (const step of draft.steps)
    for (let i = step.entries.length - 1; i >= 0; i--)
      if (keys.includes(step.entries[i]?.key ?? '')) step.entries.splice(i, 1);
  for (let i = draft.steps.length - 1; i >= 0; i--)
    if (draft.steps[i]?.entries.length === 0) draft.steps.splice(i, 1);
}

export const is = (draft: Draft, circumstance: string): boolean => {
  const value = draft.circumstances.get(circumstance);
  return Array.isArray(value) || value === '是';
};

export const normative = (draft: Draft): boolean => draft.subject.form === '规范性文件';
