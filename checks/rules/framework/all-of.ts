/**
 * Rule `all-of`: several generic judges must all be content; the worst of their answers is the answer.
 * It knows no duty: which judges and which fields are the law data's choice.
 *
 * Arguments: `parts`: list of judges, each with its name and arguments.
 */
import { judges } from '../../judges/index.ts';
import type { Judge, Outcome } from '../../judges/judge.ts';

const order: readonly Outcome['verdict'][] = ['violated', 'absent', 'undetermined', 'met', 'not-applicable'];

export const allOf: Judge = (context) => {
  const parts = context.arguments.parts;
  if (!Array.isArray(parts)) throw new Error('参数 parts 应为判断器的列表');
  const outcomes = parts.map((part: Record<string, unknown>) => {
    const { name, ...rest } = part;
    const judge = judges[String(name)];
    if (!judge) throw new Error(`没有名为 ${String(name)} 的判断器`);
    return judge({ ...context, arguments: rest });
  });
  const sorted = [...outcomes].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const [worst] = sorted;
  if (!worst) throw new Error('参数 parts 不得为空');
  return worst.verdict === 'met' ? { ...worst, facts: outcomes.flatMap((o) => o.facts).slice(0, 6) } : worst;
};
