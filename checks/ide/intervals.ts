/**
 * The statutory intervals of a dossier: which days a duty counts between, how many there are, how many the law asks.
 * It takes duties from the arguments of the interval judges in law data, counts with the law's calendar, and judges nothing.
 */
import type { Day } from '../base/civil-day.ts';
import type { DossierRecord } from '../dossier/dossier.ts';
import { dayOfFact } from '../dossier/timeline.ts';
import { DossierFacts } from '../engine/context.ts';
import type { Verdict } from '../engine/verdict.ts';
import type { Fact } from '../facts/fact.ts';
import { countDays, type DayCount, type DayUnit } from '../lawbook/day-count.ts';
import type { Analysis } from './analysis.ts';

/** A fact with one of its days. */
export interface DatedFact {
  readonly fact: Fact;
  readonly day: Day;
}

export interface Interval {
  readonly verdict: Verdict;
  /** Record whose field is counted to; null where the duty looks at the whole dossier and nothing was read. */
  readonly record: DossierRecord | null;
  readonly required: number;
  readonly unit: DayUnit;
  readonly bound: 'at-least' | 'at-most';
  readonly from: DatedFact | null;
  readonly to: DatedFact | null;
  /** Null unless both days are known and in order. */
  readonly count: DayCount | null;
}

const units: ReadonlySet<string> = new Set<DayUnit>(['日', '工作日', '月']);
const open: ReadonlySet<string> = new Set(['met', 'violated', 'undetermined', 'not-due']);

/** `days` asks for at least so many, `within` for at most; a rule may name either as the judge that it asks. */
function boundOf(verdict: Verdict): Interval['bound'] | null {
  const judge = verdict.obligation.judge;
  const name = judge?.with.judge ?? judge?.name;
  return name === 'days' ? 'at-least' : name === 'within' ? 'at-most' : null;
}

const paths = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];

const periodOf = (fact: Fact): { readonly start: Day | null; readonly end: Day | null } | null =>
  fact.status === 'stated' && fact.value.type === 'period' ? fact.value : null;

interface Ends {
  readonly from: DatedFact | null;
  readonly to: DatedFact | null;
}

/** The days that a verdict rests on: the two ends of its period, or its first two dated facts in order of time. */
function judged(facts: readonly Fact[]): Ends | null {
  for (const fact of facts) {
    const period = periodOf(fact);
    if (!period || period.start === null) continue;
    const end = period.end ?? facts.flatMap((f) => (f === fact ? [] : (dayOfFact(f) ?? [])))[0];
    if (end !== undefined) return { from: { fact, day: period.start }, to: { fact, day: end } };
  }
  const dated = facts
    .flatMap((fact): DatedFact[] => {
      const day = fact.value.type === 'day' ? dayOfFact(fact) : null;
      return day === null ? [] : [{ fact, day }];
    })
    .slice(0, 2)
    .sort((a, b) => a.day - b.day);
  const [from, to] = dated;
  return from && to ? { from, to } : null;
}

/** What is written so far where the verdict could not count: a first day without a last one. */
function written(verdict: Verdict, record: DossierRecord | null, facts: DossierFacts): Ends {
  const given = verdict.obligation.judge?.with ?? {};
  const first = (list: readonly string[]): DatedFact | null => {
    for (const path of list)
      for (const fact of facts.reading(path, record, 'fallback').stated) {
        const day = dayOfFact(fact);
        if (day !== null) return { fact, day };
      }
    return null;
  };
  for (const fact of paths(given.period).flatMap((p) => facts.reading(p, record, 'fallback').stated)) {
    const period = periodOf(fact);
    if (period && period.start !== null)
      return {
        from: { fact, day: period.start },
        to: period.end === null ? first(paths(given.to)) : { fact, day: period.end },
      };
  }
  return { from: first(paths(given.from)), to: first(paths(given.to)) };
}

/** In the order of the report's verdicts. Tables judged row by row give the row that decided. */
export function intervals(analysis: Analysis): readonly Interval[] {
  const { dossier, verdicts, tools } = analysis;
  const { lawbook } = tools;
  const facts = new DossierFacts(dossier, lawbook);
  const turn = new Map<string, number>();
  return verdicts.flatMap((verdict): Interval[] => {
    const { obligation } = verdict;
    const bound = boundOf(verdict);
    const name = obligation.judge?.with.parameter;
    if (bound === null || typeof name !== 'string' || !open.has(verdict.verdict)) return [];
    const parameter = lawbook.parameter(name, verdict.judgedAt);
    if (!parameter || !units.has(parameter.unit)) return [];
    // One verdict an act, in the order of the records.
    const index = turn.get(obligation.id) ?? 0;
    turn.set(obligation.id, index + 1);
    const acts =
      obligation.each === null ? [] : facts.records(obligation.each).filter((r) => r.status !== 'negated');
    const own = acts[index] ?? null;
    const { from, to } = judged(verdict.facts) ?? written(verdict, own, facts);
    const unit = parameter.unit as DayUnit;
    const counted = (to ?? from)?.fact;
    const record =
      own ??
      dossier.records.find(
        (r) => counted !== undefined && (r.facts.includes(counted) || r.attached.includes(counted)),
      ) ??
      null;
    const count =
      from && to && from.day <= to.day ? countDays(from.day, to.day, unit, lawbook.calendar) : null;
    return [{ verdict, record, required: parameter.value, unit, bound, from, to, count }];
  });
}

/** `30 日`, `7 个工作日`, `30 working days`. */
export function amountText(amount: number | string, unit: DayUnit, english: boolean): string {
  if (!english) return unit === '日' ? `${amount} 日` : `${amount} 个${unit}`;
  const name = { 日: 'day', 工作日: 'working day', 月: 'month' }[unit];
  return `${amount} ${name}${amount === 1 ? '' : 's'}`;
}

/** Enough only if both ends are counted: 临界. */
export const isBorderline = ({ bound, count, required }: Interval): boolean =>
  bound === 'at-least' &&
  count !== null &&
  typeof count.count === 'number' &&
  count.count < required &&
  typeof count.inclusive === 'number' &&
  count.inclusive >= required;

/** Whether the days counted are as many, or as few, as the law asks; false where they cannot be told. */
export const enough = ({ bound, count, required }: Interval): boolean =>
  count !== null && (bound === 'at-least' ? count.atLeast >= required : count.atMost <= required);
