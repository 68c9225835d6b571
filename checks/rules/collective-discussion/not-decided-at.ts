/**
 * Rule `not-decided-at`: the decision does not rest on a meeting whose task is another (to coordinate, to deploy work).
 * Which meeting decided is read from the dossier; that it was held at all is no fault.
 *
 * Arguments: `kind`: the kind of meeting that must not decide.
 */
import { meetingKind } from '../../dossier/timeline.ts';
import { met, notApplicable, say, textArgument, violated } from '../../judges/answers.ts';
import { decidingMeeting, nameFacts } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';

export const notDecidedAt: Judge = (context) => {
  const kind = textArgument(context, 'kind');
  const deciding = decidingMeeting(context);
  if (deciding === null)
    return notApplicable(say('案卷还没有决策会议。', 'There is no deciding meeting yet.'));
  const facts = nameFacts(deciding).slice(0, 1);
  if (meetingKind(deciding) !== kind)
    return met(say(`决策不以${kind}为依据。`, `The decision does not rest on a ${kind}.`), facts, {
      at: facts[0]?.place ?? deciding.place,
    });
  const at = facts[0]?.place ?? deciding.place;
  return violated(
    say(`以${kind}作为决策依据（“${facts[0]?.text ?? kind}”）。`, `The decision rests on a ${kind}.`),
    facts,
    { at, cause: `wrong-meeting:${at.path}:${at.span.start}` },
  );
};
