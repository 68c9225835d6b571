/**
 * Rule `meeting-chair`: the head of the organ was in the chair, or where the rule allows it the deputy in charge of daily
 * work by delegation. It reads titles; whether a name without a title is the head it refuses to guess.
 *
 * Arguments: `delegate`: executive-deputy where such a delegation is allowed; without it only the head may preside.
 */
import { fold } from '../../base/fold.ts';
import {
  met,
  missingDetail,
  recordKey,
  say,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import { deputy, headTitle } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';

const executive = /常务副|负责常务|分管常务|主持常务/;
const official = /主任|秘书长|局长|[镇乡]长|科长/;

export const meetingChair: Judge = (context) => {
  const reading = context.read('主持人');
  const [chair] = reading.stated;
  if (!chair) return unstated('主持人', reading) ?? missingDetail(context, ['主持人']);
  const text = fold(chair.text);
  if (headTitle(context).test(text))
    return met(say(`由${chair.text}主持。`, `${chair.text} was in the chair.`), [chair]);
  const delegation = context.read('委托');
  const [delegated] = delegation.stated;
  const cause = context.record ? { cause: `chair:${recordKey(context.record)}` } : {};
  const wrong = (zh: string, en: string) =>
    violated(
      say(`会议由${chair.text}主持，${zh}。`, `${chair.text} was in the chair: ${en}.`),
      [chair],
      cause,
    );
  const isDeputy = deputy.test(text);
  if (!isDeputy && official.test(text)) return wrong('不是行政首长', 'not the head');
  if (!isDeputy && !delegated)
    return undetermined(
      'unreadable',
      say(`只写了“${chair.text}”，看不出是不是行政首长。`, `“${chair.text}”: the head or not?`),
      [chair],
    );
  if (context.arguments.delegate !== 'executive-deputy')
    return wrong('这类会议应由行政首长主持', 'only the head may preside here');
  const [denied] = delegation.negated;
  if (denied && !delegated)
    return wrong(`委托写的是“${denied.text}”`, `the delegation reads “${denied.text}”`);
  if (!delegated) return missingDetail(context, ['委托']);
  if (executive.test(text) || executive.test(fold(delegated.text)))
    return met(say(`由${chair.text}受委托主持。`, `${chair.text} was in the chair by delegation.`), [
      chair,
      delegated,
    ]);
  return undetermined(
    'borderline',
    say(
      `会议由${chair.text}受委托主持，看不出是不是负责常务工作的副职。`,
      `${chair.text} presided by delegation; whether as the executive deputy cannot be told.`,
    ),
    [chair, delegated],
  );
};
