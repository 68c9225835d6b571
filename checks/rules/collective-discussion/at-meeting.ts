import { decidingMeeting, noMeeting } from '../../judges/deciding-meeting.ts';
import { askedJudge } from '../../judges/index.ts';
import type { Judge } from '../../judges/judge.ts';

export const atMeeting: Judge = (context) => {
  const judge = askedJudge(context);
  const meeting = decidingMeeting(context);
  return meeting === null ? noMeeting(context) : judge(context.within(meeting));
};
