/**
 * Rule `endorsement-complete`: whoever approved the paper wrote an opinion, the name and the day.
 * A circle around a name is no opinion; what is not stated is asked for.
 */
import { fold } from '../../base/fold.ts';
import { findTimes } from '../../base/times.ts';
import { met, missingDetail, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const opinion = /同意|赞成|请|拟|按|批准|修改|审定|呈|提交|不宜|暂缓/;
const circled = /圈阅|画圈|已阅|传阅/;

export const endorsementComplete: Judge = (context) => {
  const facts = ['主管副区长审阅', '区长同意', '办公室审核'].flatMap((field) => context.read(field).stated);
  if (facts.length === 0) return missingDetail(context, ['审批意见']);
  const mere = facts.find((f) => circled.test(fold(f.text)) && !opinion.test(fold(f.text)));
  if (mere)
    return violated(
      say(`“${mere.field}”写的是“${mere.text}”，没有明确意见。`, `“${mere.text}” gives no opinion.`),
      [mere],
    );
  const undated = facts.filter((f) => !findTimes(fold(f.text), {}).some((t) => t.kind === 'day'));
  const [first] = undated;
  if (first)
    return undetermined(
      'missing',
      say(`“${first.text}”没有写日期。`, `“${first.text}” bears no day.`),
      undated,
    );
  return met(say('审批意见、姓名、日期齐全。', 'Opinion, name and day are there.'), facts);
};
