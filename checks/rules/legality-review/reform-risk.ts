/**
 * N713-25-2b: an exploratory reform may go to the meeting if the legal risk is stated.
 * Only where such a reform is declared does it ask for the statement.
 */
import { notApplicable, say } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

export const reformRisk: Judge = (context) => {
  const { value, place } = context.circumstance('探索性改革');
  const outcome = presence(context, ['合法性审查.法律风险提示'], '法律风险提示');
  if (value === true || outcome.verdict === 'met') return outcome;
  return notApplicable(
    say('案卷没有声明属于探索性改革，不涉及本项。', 'No exploratory reform is declared.'),
    [],
    place === null ? {} : { at: place },
  );
};
