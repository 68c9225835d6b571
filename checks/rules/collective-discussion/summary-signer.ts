/**
 * Rule `summary-signer`: the summary of a meeting was signed by the post that the rules name for such a meeting.
 * It reads titles, and a bare name where the dossier says elsewhere whose name it is.
 *
 * Arguments: `by`: 首长 and/or 副职; `delegation: approved` (optional): a summary of a meeting held by delegation
 * has been approved by whoever delegated, whoever signed it.
 */
import {
  listArgument,
  met,
  missingDetail,
  recordKey,
  say,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import type { Judge, JudgeContext, Outcome } from '../../judges/judge.ts';
import { type Post, postOf } from '../../judges/post.ts';

const called: Readonly<Record<string, string>> = { head: '首长', deputy: '副职' };
const subordinate = (post: Post): boolean => post === 'office' || post === 'other';

export const summarySigner: Judge = (context) => {
  const reading = context.read('纪要签发人');
  const [signer] = reading.stated;
  if (!signer) return unstated('纪要签发人', reading) ?? missingDetail(context, ['纪要签发人']);
  const post = postOf(context, signer);
  if (post === 'unclear')
    return undetermined(
      'unreadable',
      say(
        `纪要签发人只写了“${signer.text}”，看不出职务。`,
        `Signed by “${signer.text}”; the post is not stated.`,
      ),
      [signer],
    );
  if (context.arguments.delegation === 'approved' && byDelegation(context)) return approval(context);
  if (listArgument(context, 'by').includes(called[post] ?? ''))
    return met(say(`纪要由${signer.text}签发。`, `Signed by ${signer.text}.`), [signer]);
  return violated(
    say(`纪要由${signer.text}签发，不是规定的签发人。`, `Signed by ${signer.text}, who may not sign it.`),
    [signer],
    context.record ? { cause: `signer:${recordKey(context.record)}` } : {},
  );
};

function byDelegation(context: JudgeContext): boolean {
  const [chair] = context.read('主持人').stated;
  return (
    context.read('委托').stated.length > 0 || (chair !== undefined && subordinate(postOf(context, chair)))
  );
}

function approval(context: JudgeContext): Outcome {
  const approved = context.read('委托人审定');
  const signers = context.read('纪要签发人').stated.slice(0, 1);
  if (approved.stated.length > 0)
    return met(say('受委托召开，委托人已审定纪要。', 'Held by delegation; the delegator approved.'), [
      ...approved.stated,
      ...signers,
    ]);
  const [denied] = approved.negated;
  if (denied)
    return violated(
      say(`委托人审定写的是“${denied.text}”。`, `The delegator’s approval reads “${denied.text}”.`),
      [denied, ...signers],
    );
  return unstated('委托人审定', approved) ?? missingDetail(context, ['委托人审定']);
}
