/**
 * The course of a decision: acts and periods in order of day, the statutory intervals, what is still missing.
 * It orders what was read and judged, and dates nothing by itself.
 */
import { isoDay } from '../base/civil-day.ts';
import { datesOf, mainDate, titleOf } from '../dossier/record-dates.ts';
import { decides } from '../dossier/timeline.ts';
import type { Verdict } from '../engine/verdict.ts';
import type { Fact } from '../facts/fact.ts';
import { compareCodePoints } from '../report/order.ts';
import type { Analysis } from './analysis.ts';
import type { Timeline, TimelineEntry } from './data.ts';
import { intervals } from './intervals.ts';
import { shownInterval } from './timeline/statutory.ts';
import { wordsOf } from './wording.ts';

const rank: Readonly<Record<TimelineEntry['state'], number>> = {
  violated: 0,
  undetermined: 1,
  met: 2,
  'not-due': 3,
};

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
