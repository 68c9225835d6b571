/**
 * A statutory interval as it is shown: what it is called, its days, how they were counted.
 */
import { isoDay } from '../../base/civil-day.ts';
import { titleOf } from '../../dossier/record-dates.ts';
import { explainCount } from '../../lawbook/day-explanation.ts';
import type { Analysis } from '../analysis.ts';
import type { TimelineInterval } from '../data.ts';
import { enough, type Interval, isBorderline } from '../intervals.ts';
import { wordsOf } from '../wording.ts';

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

export function shownInterval(interval: Interval, analysis: Analysis): TimelineInterval | null {
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
