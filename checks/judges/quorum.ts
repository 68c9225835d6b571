/**
 * Judge `quorum`: enough members were present. “以上” includes the number itself.
 * A dossier that gives the members in two ways (both ways of counting them) is judged by both.
 *
 * Arguments: `present`, `members`: fields with numbers; `parameter`: the share (unit 比例).
 */
import type { Fact } from '../facts/fact.ts';
import { fieldName, met, missingDetail, say, textArgument, unstated, violated } from './answers.ts';
import type { Judge, JudgeContext } from './judge.ts';
import { settle } from './order.ts';

const numbers = (context: JudgeContext, path: string): { value: number; fact: Fact }[] =>
  context
    .read(path)
    .stated.flatMap((fact) => (fact.value.type === 'number' ? [{ value: fact.value.number, fact }] : []));

export const quorum: Judge = (context) => {
  const share = context.parameter(textArgument(context, 'parameter'));
  if (!share) throw new Error('没有出席比例的参数值');
  const presentPath = textArgument(context, 'present');
  const membersPath = textArgument(context, 'members');
  const present = numbers(context, presentPath);
  const members = numbers(context, membersPath);
  for (const [path, found] of [
    [presentPath, present],
    [membersPath, members],
  ] as const)
    if (found.length === 0)
      return unstated(fieldName(path), context.read(path)) ?? missingDetail(context, [fieldName(path)]);
  const outcomes = present.flatMap((p) =>
    members.map((m) => {
      // Small tolerance: 2/3 cannot be written exactly.
      const needed = Math.ceil(m.value * share.value - 1e-6);
      const what = `应到${m.value}人，实到${p.value}人，须有${needed}人`;
      const en = `${p.value} of ${m.value} present, ${needed} needed`;
      return p.value >= needed
        ? met(say(`${what}，达到。`, `${en}: enough.`), [p.fact, m.fact])
        : violated(say(`${what}，没有达到。`, `${en}: not enough.`), [p.fact, m.fact]);
    }),
  );
  return settle(outcomes);
};
