/**
 * N713-26-2: the reviewing body had the time the parameter names, from receipt to the day an answer was wanted,
 * or to the deciding meeting where no such day was set. An opinion given early is no breach.
 */
import { dayOfFact } from '../../dossier/timeline.ts';
import { textArgument } from '../../judges/answers.ts';
import { days } from '../../judges/days.ts';
import { decidingMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';

export const reviewTime: Judge = (context) => {
  const common = {
    parameter: textArgument(context, 'parameter'),
    from: ['收件日期', '送审日期'],
    excuse: ['审查时间说明'],
  };
  const wanted = context.read('要求反馈日期').all.length > 0;
  const meeting = wanted ? null : decidingMeeting(context);
  if (wanted || meeting === null) return days({ ...context, arguments: { ...common, to: ['要求反馈日期'] } });
  const within: JudgeContext = context.within(meeting);
  // A meeting without a readable day falls back to the missing day of answer.
  const dated = within.read('会议.会议日期').stated.some((fact) => dayOfFact(fact) !== null);
  const read: JudgeContext['read'] = (path) =>
    path === '会议.会议日期' ? within.read(path) : context.read(path);
  return days({ ...context, read, arguments: { ...common, to: [dated ? '会议.会议日期' : '要求反馈日期'] } });
};
