/**
 * When a record says that something happened: its dated fields, and which of them is the day of the act.
 */
import type { Day } from '../base/civil-day.ts';
import type { Fact } from '../facts/fact.ts';
import type { RecordTerm } from '../lawbook/law.ts';
import type { DossierRecord } from './dossier.ts';

export interface Dated {
  readonly day: Day;
  readonly until: Day | null;
  readonly facts: readonly Fact[];
  readonly field: string;
}

/** The dated fields of a record; a column of dates in its tables is one period from the first to the last. */
export function datesOf(record: DossierRecord): readonly Dated[] {
  const own = record.facts.filter((f) => days(f) !== null);
  const from = own.length > 0 ? own : record.attached;
  const single = from.flatMap((fact): Dated[] => {
    const period = days(fact);
    return period ? [{ ...period, facts: [fact], field: fact.field }] : [];
  });
  const columns = new Map<string, Fact[]>();
  for (const table of record.tables)
    for (const row of table.rows)
      for (const [name, cell] of row.cells)
        if (cell.value.type === 'day' && days(cell)) columns.set(name, [...(columns.get(name) ?? []), cell]);
  const many = [...columns].flatMap(([field, facts]): Dated[] => {
    const all = facts.flatMap((f) => days(f)?.day ?? []).sort((a, b) => a - b);
    const [first] = all;
    const last = all.at(-1);
    if (first === undefined || last === undefined) return [];
    return [{ day: first, until: last === first ? null : last, facts, field }];
  });
  const seen = new Set<string>();
  return [...single, ...many].filter(({ field, day, until }) => {
    const key = `${field} ${day} ${until}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function days(fact: Fact): { readonly day: Day; readonly until: Day | null } | null {
  if (fact.status !== 'stated') return null;
  if (fact.value.type === 'day') return { day: fact.value.day, until: null };
  if (fact.value.type !== 'period') return null;
  const { start, end } = fact.value;
  const day = start ?? end;
  return day === null ? null : { day, until: start === null ? null : end };
}

export function mainDate(dates: readonly Dated[], term: RecordTerm | null): Dated | undefined {
  for (const field of term?.day ?? []) {
    const found = dates.find((d) => d.field === field);
    if (found) return found;
  }
  return dates[0];
}

/** A meeting is called by its own name where that is read. */
export function titleOf(
  record: DossierRecord,
  term: RecordTerm | null,
  words: (zh: string, en: string) => string,
): string {
  const meeting = [...record.facts, ...record.attached].find((f) => f.value.type === 'meeting');
  return meeting?.text ?? words(record.kind, term?.en ?? record.kind);
}
