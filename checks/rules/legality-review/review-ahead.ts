/**
 * Rule `review-ahead`: the legality review was complete so long before the deciding meeting.
 * Of several opinions the last one before the meeting counts; where all are later, none was complete.
 *
 * Arguments: `parameter`: how long.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import type { Fact } from '../../facts/fact.ts';
import { missingDetail, missingRecord, say, undetermined, violated } from '../../judges/answers.ts';
import { days } from '../../judges/days.ts';
import { decidingMeeting, noMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';

export const reviewAhead: Judge = (context) => {
  const meeting = decidingMeeting(context);
  if (meeting === null) return noMeeting(context);
  const [review] = context.records('合法性审查').filter((r) => context.hasEvidence(r));
  if (!review)
    return undetermined('missing', say('案卷没有合法性审查。', 'The dossier has no legality review.'), [], {
      at: context.anchor('合法性审查'),
      cause: missingRecord('合法性审查'),
    });
  const within = context.within(meeting);
  const held = context.dayOf(meeting);
  if (held === null) return missingDetail(within, ['会议日期']);
  const opinions = context.read('合法性审查.意见日期').stated.filter((f) => dayOfFact(f) !== null);
  const before = opinions.filter((f) => (dayOfFact(f) ?? 0) <= held);
  const last = (before.length > 0 ? before : opinions).reduce<Fact | null>(
    (best, f) => (best === null || (dayOfFact(f) ?? 0) > (dayOfFact(best) ?? 0) ? f : best),
    null,
  );
  if (!last) return missingDetail(context.within(review), ['意见日期']);
  const given = dayOfFact(last) ?? held;
  if (given > held)
    return violated(
      say(
        `审查意见是${chineseDay(given)}，开会是${chineseDay(held)}，会前没有完成审查。`,
        `The opinion is of ${isoDay(given)}, the meeting was on ${isoDay(held)}: the review was not complete before it.`,
      ),
      [last],
    );
  const read: JudgeContext['read'] = (path) =>
    path === '合法性审查.意见日期'
      ? { stated: [last], negated: [], planned: [], placeholder: [], uncertain: [], all: [last] }
      : within.read(path);
  return days({
    ...context,
    read,
    arguments: { ...context.arguments, from: ['合法性审查.意见日期'], to: ['会议.会议日期'] },
  });
};
