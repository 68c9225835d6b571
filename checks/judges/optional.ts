/**
 * Judge `optional`: something the law allows (可以). Done, it is met; not done, it does not apply; never a breach.
 *
 * Arguments: `any`: records or fields.
 */
import { listArgument, notApplicable, say } from './answers.ts';
import type { Judge } from './judge.ts';
import { present } from './present.ts';

export const optional: Judge = (context) => {
  const outcome = present(context);
  if (outcome.verdict === 'met') return outcome;
  const names = listArgument(context, 'any')
    .map((path) => path.replace('.', '的'))
    .join('、');
  return notApplicable(
    say(`法律允许而不强制，案卷没有采用：${names}。`, `Allowed, not required; not used here: ${names}.`),
  );
};
