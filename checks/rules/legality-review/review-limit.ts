/**
 * Rule `review-limit`: the reviewing body gave its opinion within the limit, counted from the day it had the papers.
 * Where papers were sent back, or only the day of sending is known, lateness cannot be told.
 *
 * Arguments: `parameter`: how many working days at most.
 */
import { listArgument, undetermined } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { within } from '../../judges/within.ts';

export const reviewLimit: Judge = (context) => {
  const received = context.read('收件日期').all.length > 0;
  const outcome = within({
    ...context,
    arguments: {
      parameter: context.arguments.parameter,
      from: received ? ['收件日期'] : ['送审日期', '收件日期'],
      to: ['意见日期'],
      excuse: listArgument(context, 'excuse'),
    },
  });
  const returned = context.read('补正').stated;
  if (outcome.verdict !== 'violated' || (received && returned.length === 0)) return outcome;
  return undetermined(
    'borderline',
    {
      zh: `${outcome.what.zh.replace(/。$/, '')}；${returned.length > 0 ? '其间退回补正，起算日待核' : '只有送审日期，收件日期待核'}（临界）。`,
      en: `${outcome.what.en} The day from which to count is not certain (borderline).`,
    },
    [...outcome.facts, ...returned],
  );
};
