/**
 * Judge `equal`: a number equals another, or the sum of others (signatures = participants, items listed = items present).
 *
 * Arguments: `left`: field; `right`: fields, summed; `more` (optional): `ok` where the right side may be larger.
 */
import type { Fact } from '../facts/fact.ts';
import { fieldName, listArgument, met, missingDetail, say, unstated, violated } from './answers.ts';
import type { Judge, JudgeContext } from './judge.ts';

function number(context: JudgeContext, path: string): { value: number; fact: Fact } | null {
  for (const fact of context.read(path).stated)
    if (fact.value.type === 'number') return { value: fact.value.number, fact };
  return null;
}

export const equal: Judge = (context) => {
  const [leftPath = ''] = listArgument(context, 'left');
  const rightPaths = listArgument(context, 'right');
  const left = number(context, leftPath);
  if (!left)
    return (
      unstated(fieldName(leftPath), context.read(leftPath)) ?? missingDetail(context, [fieldName(leftPath)])
    );
  const parts = rightPaths.map((path) => number(context, path));
  const known = parts.filter((p) => p !== null);
  if (known.length === 0) {
    const first = rightPaths[0] ?? '';
    return unstated(fieldName(first), context.read(first)) ?? missingDetail(context, [fieldName(first)]);
  }
  const sum = known.reduce((total, part) => total + part.value, 0);
  const names = rightPaths.map(fieldName).join('＋');
  const facts = [left.fact, ...known.map((p) => p.fact)];
  const what = say(
    `${fieldName(leftPath)}${left.value}，${names}${sum}`,
    `${fieldName(leftPath)} ${left.value}, ${names} ${sum}`,
  );
  if (left.value === sum || (context.arguments.more === 'ok' && sum > left.value))
    return met(say(`${what.zh}，相符。`, `${what.en}: they agree.`), facts);
  return violated(say(`${what.zh}，不相符。`, `${what.en}: they differ.`), facts);
};
