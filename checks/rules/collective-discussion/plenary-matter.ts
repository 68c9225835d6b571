/**
 * Rule `plenary-matter`: what goes to the people's congress each year or each term was passed by a plenary meeting.
 * It knows such matters by their titles; it refuses to know what the congress decided.
 *
 * Arguments: `titles`: words of the titles that mean such a matter.
 */
import { fold } from '../../base/fold.ts';
import { decides, meetingKind } from '../../dossier/timeline.ts';
import { listArgument, met, notApplicable, say, undetermined, violated } from '../../judges/answers.ts';
import { isProper, nameFacts, noMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';

export const plenaryMatter: Judge = (context) => {
  const title = context.dossier.front.title;
  const word = listArgument(context, 'titles').find((w) => fold(title?.text ?? '').includes(fold(w)));
  if (word === undefined || !title)
    return notApplicable(
      say('事项名称不是提请人民代表大会审议的报告、计划、预算或者规划。', 'The title names no such matter.'),
      [],
      title ? { at: title.place } : {},
    );
  const held = context.records('会议').filter((r) => context.hasEvidence(r));
  const plenary = held.find((r) => meetingKind(r) === '全体会议' && decides(r));
  if (plenary)
    return met(say('已经全体会议讨论通过。', 'Passed by a plenary meeting.'), nameFacts(plenary).slice(0, 1));
  const [other] = held.filter(isProper);
  if (!other) return noMeeting(context);
  const name = nameFacts(other)[0];
  const what = say(
    `“${word}”须经全体会议讨论通过，案卷里只有${name?.text ?? '常务会议'}。`,
    `“${word}” is for a plenary meeting; the dossier has only ${name?.text ?? 'an executive meeting'}.`,
  );
  return decides(other)
    ? violated(what, name ? [name] : [], { at: name?.place ?? other.place })
    : undetermined('missing', what, name ? [name] : [], { at: name?.place ?? other.place });
};
