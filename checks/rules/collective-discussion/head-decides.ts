/**
 * N713-30-1b: the head of the organ made the decision on the basis of the discussion.
 * A deputy in the chair by delegation leaves it open; only a deputy who decides without delegation is a breach.
 */
import { met, missingDetail, say, undetermined, violated } from '../../judges/answers.ts';
import { decidingMeeting, deputy, headTitle, noMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';

export const headDecides: Judge = (context) => {
  const meeting = decidingMeeting(context);
  if (meeting === null) return noMeeting(context);
  const own = context.within(meeting);
  const head = headTitle(context);
  const decider = own.read('会议.决定人').stated;
  const chair = own.read('会议.主持人').stated;
  const delegated = own.read('会议.委托').stated;
  const decision = own.read('会议.决定').stated;
  const byHead = [...decider, ...(decider.length === 0 ? chair : [])].find((f) => head.test(f.text));
  if (byHead)
    return met(say(`由${byHead.text}作出决定。`, `Decided by ${byHead.text}.`), [byHead, ...decision]);
  const other = decider.find((f) => deputy.test(f.text));
  if (other && delegated.length === 0)
    return violated(
      say(
        `决定由${other.text}作出，不是行政首长，也没有授权依据。`,
        `Decided by ${other.text}, not by the head, without delegation.`,
      ),
      [other],
    );
  const stood = other ?? chair.find((f) => deputy.test(f.text));
  if (stood)
    return undetermined(
      delegated.length > 0 ? 'borderline' : 'missing',
      delegated.length > 0
        ? say(
            `会议由${stood.text}受托主持，请补行政首长作出决定的记载。`,
            `${stood.text} was in the chair by delegation; add how the head decided.`,
          )
        : say(
            `会议由${stood.text}主持，没有写明委托，也看不出行政首长作了决定。`,
            `${stood.text} was in the chair; neither a delegation nor the head’s decision is stated.`,
          ),
      [stood, ...delegated],
    );
  const absent = own.read('会议.缺席').stated.find((f) => head.test(f.text));
  if (absent)
    return undetermined(
      'missing',
      say(
        `行政首长没有到会（“${absent.text}”），看不出由谁作出决定。`,
        `The head was absent (“${absent.text}”); who decided is not stated.`,
      ),
      [absent],
    );
  if (decider.length + chair.length + decision.length > 0)
    return met(
      say('案卷没有显示由行政首长以外的人作出决定。', 'Nothing shows that anyone but the head decided.'),
      [...decider, ...chair, ...decision].slice(0, 3),
    );
  return missingDetail(own, ['主持人', '决定']);
};
