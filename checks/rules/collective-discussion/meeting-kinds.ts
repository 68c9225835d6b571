/**
 * Rule `meeting-kinds`: meetings of the government bear the names that its rules know.
 * Another name is no breach by itself, and a party body's meeting is none of the government's.
 *
 * Arguments: `kinds`: the kinds of meeting the rules know.
 */
import { meetingKind } from '../../dossier/timeline.ts';
import { listArgument, met, notApplicable, say, undetermined, unstated } from '../../judges/answers.ts';
import { isParty, nameFacts } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';

export const meetingKinds: Judge = (context) => {
  const { record } = context;
  if (!record) return notApplicable(say('没有会议。', 'No meeting.'));
  const facts = nameFacts(record).slice(0, 1);
  const kind = meetingKind(record);
  const name = facts[0]?.text ?? '';
  if (kind !== null && listArgument(context, 'kinds').includes(kind))
    return met(say(`会议种类是${kind}。`, `Kind: ${kind}.`), facts);
  if (isParty(record) || kind === '党委会议' || kind === '其他会议')
    return notApplicable(
      say(`“${name}”不是政府的会议。`, `“${name}” is no meeting of the government.`),
      facts,
    );
  if (kind === null)
    return (
      unstated('会议名称', context.read('会议名称')) ??
      undetermined(
        'value-judgement',
        say('看不出会议的种类。', 'The kind of meeting cannot be told.'),
        facts,
        {
          at: facts[0]?.place ?? record.place,
        },
      )
    );
  const [at] = facts;
  return undetermined(
    'borderline',
    say(
      `“${name}”不在工作规则规定的会议种类之内，请核对名称。`,
      `“${name}” is not a kind of meeting that the rules know.`,
    ),
    facts,
    at ? { cause: `wrong-meeting:${at.place.path}:${at.place.span.start}` } : {},
  );
};
