/**
 * The course of a decision: acts and periods in order of day, the statutory intervals, what is still missing.
 * It orders what was read and judged, and dates nothing by itself.
 */
import { type Day, isoDay } from '../base/civil-day.ts';
import type { DossierRecord } from '../dossier/dossier.ts';
import { decides } from '../dossier/timeline.ts';
import type { Verdict } from '../engine/verdict.ts';
import type { Fact } from '../facts/fact.ts';
import { explainCount } from '../lawbook/day-explanation.ts';
import type { RecordTerm } from '../lawbook/law.ts';
import { compareCodePoints } from '../report/order.ts';
import type { Analysis } from './analysis.ts';
import type { Timeline, TimelineEntry, TimelineInterval } from './data.ts';
import { enough, type Interval, intervals, isBorderline } from './intervals.ts';
import { wordsOf } from './wording.ts';

interface Dated {
  readonly day: Day;
  readonly until: Day | null;
  readonly facts: readonly Fact[];
  readonly field: string;
}

const rank: Readonly<Record<TimelineEntry['state'], number>> = {
  violated: 0,
  undetermined: 1,
  met: 2,
  'not-due': 3,
};

/** The dated fields of a record; a column of dates in its tables is one period from the first to the last. */
function datesOf(record: DossierRecord): readonly Dated[] {
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

const samePlace = (a: Fact['place'], b: Fact['place']): boolean =>
  a.path === b.path && a.span.start === b.span.start && a.span.end === b.span.end;

function stateOf(verdicts: readonly Verdict[]): TimelineEntry['state'] {
  const known = verdicts.flatMap(({ verdict }) =>
    verdict in rank ? [verdict as TimelineEntry['state']] : [],
  );
  return known.sort((a, b) => rank[a] - rank[b])[0] ?? 'met';
}

export function timeline(analysis: Analysis): Timeline {
  const { report, dossier, verdicts, tools, language } = analysis;
  const words = wordsOf(language);
  const { lawbook } = tools;
  const steps = lawbook.vocabulary.steps.map((s) => s.name);
  const remarks = (list: readonly Verdict[]): readonly string[] => [
    ...new Set(
      list
        .filter((v) => v.severity !== null)
        .sort((a, b) => Number(b.verdict === 'violated') - Number(a.verdict === 'violated'))
        .map((v) => words(v.what)),
    ),
  ];
  const byFact = new Map<Fact, Verdict[]>();
  for (const verdict of verdicts)
    for (const fact of verdict.facts) byFact.set(fact, [...(byFact.get(fact) ?? []), verdict]);
  const entries: TimelineEntry[] = [];
  let decided = false;
  for (const record of dossier.records) {
    if (record.status === 'negated' || record.status === 'placeholder') continue;
    const term = lawbook.record(record.kind);
    const dates = datesOf(record);
    const main = mainDate(dates, term);
    for (const date of dates) {
      const own = date === main;
      const concerned = [
        ...new Set([
          ...date.facts.flatMap((f) => byFact.get(f) ?? []),
          // What the record as a whole lacks is told where it happened.
          ...(own ? verdicts.filter((v) => v.severity !== null && samePlace(v.place, record.place)) : []),
        ]),
      ];
      const isDecision =
        !decided && own && date.day === dossier.decisionDay && (decides(record) || record.kind === '公布');
      if (isDecision) decided = true;
      const name = titleOf(record, term, words);
      const field = term?.fields.find((f) => f.name === date.field);
      const [fact] = date.facts;
      entries.push({
        day: isoDay(date.day),
        until: date.until === null ? null : isoDay(date.until),
        title: own ? name : `${name} · ${words(date.field, field?.en ?? date.field)}`,
        step: record.step,
        kind: isDecision ? 'decision' : date.until === null ? 'act' : 'period',
        state: stateOf(concerned),
        remarks: remarks(concerned),
        target: fact?.place ?? record.place,
      });
    }
  }
  const order = (e: TimelineEntry): number => steps.indexOf(e.step);
  entries.sort(
    (a, b) =>
      compareCodePoints(a.day ?? '', b.day ?? '') ||
      order(a) - order(b) ||
      (a.target?.span.start ?? 0) - (b.target?.span.start ?? 0) ||
      compareCodePoints(a.title, b.title),
  );
  return {
    path: report.path,
    title: report.title,
    entries: [...entries, ...missing(analysis)],
    intervals: intervals(analysis).flatMap((interval) => {
      const shown = shownInterval(interval, analysis);
      return shown ? [shown] : [];
    }),
  };
}

function mainDate(dates: readonly Dated[], term: RecordTerm | null): Dated | undefined {
  for (const field of term?.day ?? []) {
    const found = dates.find((d) => d.field === field);
    if (found) return found;
  }
  return dates[0];
}

/** A meeting is called by its own name where that is read. */
function titleOf(record: DossierRecord, term: RecordTerm | null, words: ReturnType<typeof wordsOf>): string {
  const meeting = [...record.facts, ...record.attached].find((f) => f.value.type === 'meeting');
  return meeting?.text ?? words(record.kind, term?.en ?? record.kind);
}

/** Essential duties of which the dossier shows no trace, one entry a cause, in the order of the steps. */
function missing({ verdicts, tools, language, dossier }: Analysis): readonly TimelineEntry[] {
  const words = wordsOf(language);
  const { lawbook } = tools;
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const { cause, obligation, severity } = verdict;
    if (severity === null || obligation.level !== 'essential' || !cause?.startsWith('missing:')) continue;
    groups.set(cause, [...(groups.get(cause) ?? []), verdict]);
  }
  const steps = lawbook.vocabulary.steps.map((s) => s.name);
  return [...groups]
    .map(([cause, list]): TimelineEntry => {
      const kind = cause.slice('missing:'.length);
      const term = lawbook.record(kind);
      const [first] = list;
      const step = first?.obligation.step ?? '';
      return {
        day: null,
        until: null,
        title: words(kind, term?.en ?? kind),
        step,
        kind: 'missing',
        state: stateOf(list),
        remarks: [...new Set(list.map((v) => words(v.what)))],
        target: dossier.sections.get(step) ?? first?.place ?? null,
      };
    })
    .sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step) || compareCodePoints(a.title, b.title));
}

/** What an interval is called: the record it is counted in, and the field where that is not the record's own day. */
export function intervalTitle(interval: Interval, { tools, language }: Analysis): string {
  const words = wordsOf(language);
  const { record, to, verdict } = interval;
  if (!record) return words(verdict.obligation.duty);
  const term = tools.lawbook.record(record.kind);
  return to?.fact.value.type === 'period'
    ? words(record.kind, term?.en ?? record.kind)
    : titleOf(record, term, words);
}

function shownInterval(interval: Interval, analysis: Analysis): TimelineInterval | null {
  const { verdict, from, to, count, unit, required, bound } = interval;
  if (!from || !to || !count || verdict.verdict === 'not-due') return null;
  const { language } = analysis;
  const words = wordsOf(language);
  const separator = words('；', '; ');
  const borderline = isBorderline(interval);
  const explanation = explainCount(count, language)
    .replace(/[。.]$/, '')
    .split(separator);
  if (borderline)
    explanation.push(
      words(
        `首尾都算是${count.inclusive}${unit}：只有这样数才够（临界）`,
        `counting both ends there are ${count.inclusive}: enough only that way (borderline)`,
      ),
    );
  // A breach is told by its numbers; an excuse and a doubt are not.
  if (verdict.verdict !== 'violated' && !borderline && !enough(interval))
    explanation.push(words(verdict.what));
  return {
    title: intervalTitle(interval, analysis),
    from: isoDay(from.day),
    to: isoDay(to.day),
    counted: typeof count.count === 'number' ? count.count : count.atLeast,
    unit,
    required,
    bound,
    borderline,
    state: verdict.verdict === 'violated' || verdict.verdict === 'met' ? verdict.verdict : 'undetermined',
    obligation: verdict.obligation.id,
    explanation,
    target: to.fact.place,
  };
}
