/**
 * Rule `office-meeting`: a 区长办公会议 may prepare a weighty matter; it does not decide in place of the executive one.
 * It asks whether a proper meeting followed; what the office meeting arranged afterwards is no concern of it.
 */
import { decides, meetingKind } from '../../dossier/timeline.ts';
import { met, notApplicable, say, undetermined, violated } from '../../judges/answers.ts';
import { isProper, isPublished, nameFacts } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';

export const officeMeeting: Judge = (context) => {
  const held = context.records('会议').filter((r) => context.hasEvidence(r));
  const office = held.filter((r) => meetingKind(r) === '区长办公会议');
  const proper = held.filter((r) => isProper(r) && decides(r));
  const [first] = office;
  const [final] = proper;
  if (!first) return notApplicable(say('案卷没有区长办公会议。', 'No office meeting in the dossier.'));
  const [name] = nameFacts(first);
  const at = name?.place ?? first.place;
  if (final) {
    const before = context.dayOf(first);
    const after = Math.max(...proper.map((r) => context.dayOf(r) ?? -Infinity));
    const [decided] = nameFacts(final);
    if (before !== null && Number.isFinite(after) && before > after)
      return notApplicable(
        say('区长办公会议在常务会议之后，是部署落实。', 'The office meeting came after the decision.'),
        name ? [name] : [],
      );
    return met(
      say('区长办公会议研究以后，又经常务会议审定。', 'Studied by the office meeting, then decided.'),
      [...(name ? [name] : []), ...(decided ? [decided] : [])],
    );
  }
  const what = say(
    '只有区长办公会议，没有提请常务会议审定。',
    'Only an office meeting; the executive meeting was not asked.',
  );
  return isPublished(context)
    ? violated(what, name ? [name] : [], { at, cause: `wrong-meeting:${at.path}:${at.span.start}` })
    : undetermined('missing', what, name ? [name] : [], { at });
};
