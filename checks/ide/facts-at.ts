/**
 * Which facts stand at a place, whose they are, and which verdicts rest on them.
 * It follows what reading and judging have kept, and reads nothing anew.
 */
import type { Place, Span } from '../base/span.ts';
import type { DossierRecord } from '../dossier/dossier.ts';
import type { Verdict } from '../engine/verdict.ts';
import type { Fact } from '../facts/fact.ts';
import type { Analysis } from './analysis.ts';

export interface OwnedFact {
  readonly fact: Fact;
  readonly record: DossierRecord;
  /** A cell of a table of things, not a field of the record itself. */
  readonly cell: boolean;
}

interface Index {
  readonly facts: ReadonlyMap<string, readonly OwnedFact[]>;
  readonly verdicts: ReadonlyMap<string, readonly Verdict[]>;
}

const known = new WeakMap<Analysis, Index>();
const keyOf = ({ path, span }: Place): string => `${span.start}:${span.end}:${path}`;

/** Whether an offset is one of the text, its end included. */
export const isOffset = (text: string, offset: number): boolean =>
  Number.isInteger(offset) && offset >= 0 && offset <= text.length;

export const contains = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

function indexOf(analysis: Analysis): Index {
  const before = known.get(analysis);
  if (before) return before;
  const facts = new Map<string, OwnedFact[]>();
  const add = (fact: Fact, record: DossierRecord, cell: boolean): void => {
    const list = facts.get(fact.place.path);
    if (list) list.push({ fact, record, cell });
    else facts.set(fact.place.path, [{ fact, record, cell }]);
  };
  for (const record of analysis.dossier.records) {
    for (const fact of record.facts) add(fact, record, false);
    for (const fact of record.attached) add(fact, record, false);
    for (const table of record.tables)
      for (const row of table.rows) for (const cell of row.cells.values()) add(cell, record, true);
  }
  for (const list of facts.values())
    list.sort(
      (a, b) =>
        a.fact.place.span.start - b.fact.place.span.start || b.fact.place.span.end - a.fact.place.span.end,
    );
  const verdicts = new Map<string, Verdict[]>();
  for (const verdict of analysis.verdicts)
    for (const key of new Set(verdict.facts.map((fact) => keyOf(fact.place)))) {
      const list = verdicts.get(key);
      if (list) list.push(verdict);
      else verdicts.set(key, [verdict]);
    }
  const index = { facts, verdicts };
  known.set(analysis, index);
  return index;
}

/** All facts read from a file, in its order. */
export const factsIn = (analysis: Analysis, path: string): readonly OwnedFact[] =>
  indexOf(analysis).facts.get(path) ?? [];

/** Facts whose characters touch the offset, the shortest first; one for each record and field. */
export function factsAt(analysis: Analysis, path: string, offset: number): readonly OwnedFact[] {
  const length = ({ fact }: OwnedFact): number => fact.place.span.end - fact.place.span.start;
  const touching = factsIn(analysis, path)
    .filter(({ fact }) => contains(fact.place.span, offset) && fact.place.span.end > fact.place.span.start)
    .sort((a, b) => length(a) - length(b) || Number(a.cell) - Number(b.cell));
  const seen = new Set<string>();
  return touching.filter(({ fact }) => {
    const name = `${fact.record}.${fact.field}`;
    return !seen.has(name) && seen.add(name);
  });
}

/** The verdicts that rest on what stands there. */
export const verdictsOn = (analysis: Analysis, place: Place): readonly Verdict[] =>
  indexOf(analysis).verdicts.get(keyOf(place)) ?? [];
