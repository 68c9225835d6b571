/**
 * N713-26-2: the reviewing body had the time the parameter names, from receipt to the day an answer was wanted,
 * or to the deciding meeting where no such day was set. An opinion given early is no breach.
 *
 * Arguments: those of the judge `days`, `to` being the day on which an answer was wanted.
 */
import { dayOfFact } from '../../dossier/timeline.ts';
import { listArgument } from '../../judges/answers.ts';
import { days } from '../../judges/days.ts';
import { decidingMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';

export const reviewTime: Judge = (context) => {
  const answer = listArgument(context, 'to');
  const wanted = answer.some((path) => context.read(path).all.length > 0);
  const meeting = wanted ? null : decidingMeeting(context);
  if (meeting === null) return days(context);
  const within: JudgeContext = context.within(meeting);
  // A meeting without a readable day falls back to the missing day of answer.
  const dated = within.read('会议.会议日期').stated.some((fact) => dayOfFact(fact) !== null);
  const read: JudgeContext['read'] = (path) =>
    path === '会议.会议日期' ? within.read(path) : context.read(path);
  if (!dated) return days({ ...context, read });
  return days({ ...context, read, arguments: { ...context.arguments, to: ['会议.会议日期'] } });
};
