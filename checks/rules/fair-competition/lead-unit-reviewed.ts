/**
 * FCR-13-2: where several departments issue together, the coordinating one did the review.
 * It compares names only.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

/** 甲区交通局 and 区交通局 are one. */
const core = (name: string): string => fold(name).replace(/^.*?(?:省|市|县|区|州|旗)(?=.{2,})/, '');

export const leadUnitReviewed: Judge = (context) => {
  const leads = [...context.read('案卷.牵头单位').stated, ...context.read('决策启动.牵头单位').stated];
  const reviewers = [...context.read('初审单位').stated, ...context.read('审查单位').stated];
  const [reviewer] = reviewers;
  if (!reviewer) return missingDetail(context, ['审查单位']);
  const [lead] = leads;
  if (!lead)
    return undetermined(
      'missing',
      say('没有写明牵头单位，无法核对由谁审查。', 'The coordinating unit is not stated.'),
      [reviewer],
    );
  const same = reviewers.find((f) => core(f.text).includes(core(lead.text)));
  if (same)
    return met(say(`由牵头单位${same.text}审查。`, `Reviewed by the coordinating unit ${same.text}.`), [
      same,
    ]);
  return violated(
    say(
      `牵头单位是${lead.text}，审查由${reviewer.text}作出。`,
      `The coordinating unit is ${lead.text}; ${reviewer.text} did the review.`,
    ),
    [reviewer],
    { related: [{ message: say('牵头单位', 'coordinating unit'), place: lead.place }] },
  );
};
