/**
 * Rule `unless`: a duty that falls away under a declared circumstance (依法不予公开, 情况紧急).
 * What the duty is, the judge or rule that it asks knows; whether the circumstance's ground holds, another rule.
 *
 * Arguments: `circumstance`: its name; `judge`: name of the judge or rule that is asked; the rest are its own.
 */
import { textArgument } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { setAside } from '../../judges/set-aside.ts';

export const unless =
  (find: (name: string) => Judge | undefined): Judge =>
  (context) => {
    const judge = find(textArgument(context, 'judge'));
    if (!judge) throw new Error(`没有名为 ${textArgument(context, 'judge')} 的判断器`);
    return setAside(context, textArgument(context, 'circumstance')) ?? judge(context);
  };
