/**
 * Asks a generic judge about the deciding meeting only, not about preparatory or party meetings.
 * It knows no duty: which judge and which fields are the law data's choice.
 *
 * Arguments: `judge`: name of a generic judge; the rest are that judge's own.
 */
import { textArgument } from '../../judges/answers.ts';
import { decidingMeeting, noMeeting } from '../../judges/deciding-meeting.ts';
import { judges } from '../../judges/index.ts';
import type { Judge } from '../../judges/judge.ts';

export const atMeeting: Judge = (context) => {
  const judge = judges[textArgument(context, 'judge')];
  if (!judge) throw new Error(`没有名为 ${textArgument(context, 'judge')} 的判断器`);
  const meeting = decidingMeeting(context);
  return meeting === null ? noMeeting(context) : judge(context.within(meeting));
};
