/**
 * Rule `summary-approved`: the summary of a meeting on certain matters (money, land …) was approved by the head.
 * It takes the matters from words of the record; whether they really are at issue a person decides.
 *
 * Arguments: `matters`: words that show such a matter.
 */
import { fold } from '../../base/fold.ts';
import {
  listArgument,
  met,
  missingDetail,
  notApplicable,
  say,
  unstated,
  violated,
} from '../../judges/answers.ts';
import { headTitle } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';

export const summaryApproved: Judge = (context) => {
  const { record } = context;
  const listed = context.read('纪要涉及事项').stated;
  const facts = (record?.facts ?? []).map((f) => f.text);
  const text = fold(
    [...listed.map((f) => f.text), ...facts, record ? context.textOf(record) : ''].join('\n'),
  );
  const matter = listArgument(context, 'matters').find((word) => text.includes(fold(word)));
  if (matter === undefined)
    return notApplicable(
      say('案卷没有显示纪要涉及须由首长审定的事项。', 'Nothing shows a matter that the head must approve.'),
      listed,
    );
  const approval = context.read('区长审定');
  if (approval.stated.length > 0)
    return met(say(`涉及“${matter}”，纪要已经审定。`, `It concerns “${matter}”; approved.`), approval.stated);
  const signer = context.read('纪要签发人').stated.find((f) => headTitle(context).test(fold(f.text)));
  if (signer) return met(say(`纪要由${signer.text}签发。`, `Signed by ${signer.text}.`), [signer]);
  const [denied] = approval.negated;
  if (denied)
    return violated(
      say(
        `纪要涉及“${matter}”，审定写的是“${denied.text}”。`,
        `It concerns “${matter}”, but: “${denied.text}”.`,
      ),
      [denied],
    );
  return unstated('区长审定', approval) ?? missingDetail(context, ['纪要的区长审定']);
};
