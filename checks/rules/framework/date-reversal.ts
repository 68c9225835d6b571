/**
 * Rule `date-reversal`: papers dated before what they report on are a sign that a step was made up.
 * It points at the two days; it refuses to say who is to blame.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { met, notApplicable, say, undetermined } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

export const dateReversal: Judge = (context) => {
  const ends = context
    .records('公开征求意见')
    .flatMap((r) => r.facts)
    .flatMap((fact) =>
      fact.status === 'stated' &&
      fact.field === '期间' &&
      fact.value.type === 'period' &&
      fact.value.end !== null
        ? [{ fact, day: fact.value.end }]
        : [],
    );
  const summaries = context
    .records('意见采纳情况')
    .flatMap((r) => r.facts)
    .flatMap((fact) =>
      fact.status === 'stated' && fact.value.type === 'day' ? [{ fact, day: fact.value.day }] : [],
    );
  if (ends.length === 0 || summaries.length === 0)
    return notApplicable(
      say(
        '案卷没有可以比对先后的征求意见截止日和意见汇总日。',
        'There are no closing and summary days to compare.',
      ),
    );
  // With several rounds a summary may belong to the first of them.
  const first = ends.reduce((a, b) => (b.day < a.day ? b : a));
  const early = summaries.find((s) => s.day < first.day);
  if (!early)
    return met(
      say('意见汇总日不早于征求意见截止日。', 'No summary is older than the end of the comment period.'),
      [...summaries.map((s) => s.fact), first.fact],
    );
  return undetermined(
    'conflict',
    say(
      `意见汇总日是${chineseDay(early.day)}，早于征求意见截止日${chineseDay(first.day)}，日期倒置。`,
      `The summary of ${isoDay(early.day)} is older than the end of the comment period, ${isoDay(first.day)}.`,
    ),
    [early.fact, first.fact],
    { related: [{ message: say('征求意见截止', 'end of the comment period'), place: first.fact.place }] },
  );
};
