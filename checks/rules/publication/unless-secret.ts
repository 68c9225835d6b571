/**
 * N713-32b and 32c: duties of publication fall away where the decision is lawfully not public.
 * The rest is a generic judge's work.
 *
 * Arguments: `judge`: name of a generic judge; the rest are that judge's own.
 */
import { notApplicable, say, textArgument } from '../../judges/answers.ts';
import { judges } from '../../judges/index.ts';
import type { Judge } from '../../judges/judge.ts';

export const unlessSecret: Judge = (context) => {
  const judge = judges[textArgument(context, 'judge')];
  if (!judge) throw new Error(`没有名为 ${textArgument(context, 'judge')} 的判断器`);
  const { value, place } = context.circumstance('依法不予公开');
  if (value !== true) return judge(context);
  return notApplicable(
    say('已声明依法不予公开。', 'Declared as lawfully not public.'),
    [],
    place === null ? {} : { at: place },
  );
};
