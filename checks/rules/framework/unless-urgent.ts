/**
 * Rule `unless-urgent`: a limit that falls away in an emergency declared as such.
 * Whether the ground of the emergency holds belongs to another rule.
 *
 * Arguments: `judge`: name of the judge or rule that is asked; the rest are its own.
 */
import { notApplicable, say, textArgument } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

export const unlessUrgent =
  (find: (name: string) => Judge | undefined): Judge =>
  (context) => {
    const judge = find(textArgument(context, 'judge'));
    if (!judge) throw new Error(`没有名为 ${textArgument(context, 'judge')} 的判断器`);
    const { value, place } = context.circumstance('情况紧急');
    if (value !== true) return judge(context);
    return notApplicable(
      say('已声明情况紧急，不受这项时限约束。', 'Declared as urgent; the limit does not bind.'),
      [],
      place === null ? {} : { at: place },
    );
  };
