/**
 * Rule `evaluation-relied-on`: a change made after an evaluation rests on its result.
 * It looks for a mention of the evaluation; it refuses to compare the two in substance.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, notApplicable, say, unstated, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

export const evaluationReliedOn: Judge = (context) => {
  const { record } = context;
  const changed = record ? context.dayOf(record) : null;
  const evaluated = context.records('后评估').map((r) => context.dayOf(r));
  if (changed !== null && evaluated.length > 0 && evaluated.every((d) => d !== null && d > changed))
    return notApplicable(say('后评估在这次调整之后。', 'The evaluation came after this change.'));
  const reading = context.read('引用评估');
  if (reading.stated.length > 0)
    return met(say('调整引用了后评估结论。', 'The change relies on the evaluation.'), reading.stated);
  const [denied] = reading.negated;
  if (denied)
    return violated(
      say(`引用评估写的是“${denied.text}”。`, `Reliance on the evaluation: “${denied.text}”.`),
      [denied],
    );
  if (record && /评估/.test(fold(context.textOf(record))))
    return met(say('调整的说明谈到了评估。', 'The account of the change speaks of the evaluation.'), [], {
      at: record.place,
    });
  return unstated('引用评估', reading) ?? missingDetail(context, ['引用评估']);
};
