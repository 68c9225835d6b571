/**
 * All generic judges by the name that law data uses. A new judge is added here and nowhere else.
 */
import { all } from './all.ts';
import { textArgument } from './answers.ts';
import { atLeast } from './at-least.ts';
import { covers } from './covers.ts';
import { days } from './days.ts';
import { equal } from './equal.ts';
import type { Judge, JudgeContext } from './judge.ts';
import { oneOf } from './one-of.ts';
import { optional } from './optional.ts';
import { order } from './order.ts';
import { present } from './present.ts';
import { quorum } from './quorum.ts';
import { rows } from './rows.ts';
import { within } from './within.ts';

export const judges: Readonly<Record<string, Judge>> = {
  present,
  all,
  optional,
  covers,
  order,
  days,
  'one-of': oneOf,
  equal,
  rows,
  within,
  quorum,
  'at-least': atLeast,
};

export const judgeNames: readonly string[] = Object.keys(judges);

/** The generic judge that the argument `judge` of a rule names. */
export function askedJudge(context: JudgeContext): Judge {
  const name = textArgument(context, 'judge');
  const judge = judges[name];
  if (!judge) throw new Error(`没有名为 ${name} 的判断器`);
  return judge;
}
