/**
 * Rule `reviewing-body`: the review was made by the body that the local rule names for it.
 * It reads the reviewer's name; which of several named bodies is competent it does not know.
 *
 * Arguments: `allow`: words of the bodies named.
 */
import { fold } from '../../base/fold.ts';
import {
  listArgument,
  met,
  missingDetail,
  say,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const wrong = /法制科|法规科|法制股|法规股|法制机构|律师|法律顾问|承办|起草|局法/;

export const reviewingBody: Judge = (context) => {
  const reading = context.read('审查单位');
  const [first] = reading.stated;
  if (!first) return unstated('审查单位', reading) ?? missingDetail(context, ['审查单位']);
  const allow = listArgument(context, 'allow');
  const right = reading.stated.find((f) => allow.some((word) => fold(f.text).includes(fold(word))));
  if (right) return met(say(`审查单位是${right.text}。`, `Reviewed by ${right.text}.`), [right]);
  const drafters = context.dossier.front.leads.map((lead) => fold(lead.text));
  const text = fold(first.text);
  const what = say(
    `审查单位是“${first.text}”，不是规定的审查部门。`,
    `Reviewed by “${first.text}”, not by the body named.`,
  );
  const cause = `reviewer:${first.place.path}:${first.place.span.start}`;
  if (wrong.test(text) || drafters.some((name) => text.includes(name)))
    return violated(what, [first], { cause });
  return undetermined('unreadable', what, [first], { cause });
};
