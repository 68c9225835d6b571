/**
 * Decides whether risks that were assessed before are assessed once more.
 * Whether two assessments concern the same risk is for people to judge; it never finds a breach.
 */
import { met, notApplicable, say, undetermined } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

export const noRepeat: Judge = (context) => {
  const held = context.records('风险评估').filter((r) => context.hasEvidence(r));
  const [first] = held;
  if (!first) return notApplicable(say('案卷没有风险评估。', 'There is no risk assessment.'));
  const earlier = context.read('风险评估.既有评估').stated;
  if (earlier.length > 0)
    return met(
      say(`已说明既有评估：${earlier[0]?.text ?? ''}`, `Earlier assessment: ${earlier[0]?.text ?? ''}`),
      earlier,
    );
  const again =
    context.read('风险评估.复评').stated.length > 0 || context.read('风险评估.草案调整').stated.length > 0;
  const dated = held.filter((r) => context.dayOf(r) !== null);
  const second = dated[1];
  if (!again && second && new Set(dated.map((r) => context.dayOf(r))).size > 1)
    return undetermined(
      'borderline',
      say(
        `案卷有${dated.length}次风险评估，又没有写明是复评或针对不同风险，请核对是否重复。`,
        `There are ${dated.length} risk assessments; please check whether one repeats another.`,
      ),
      [],
      { at: second.place, related: [{ message: say('前一次', 'the earlier one'), place: first.place }] },
    );
  return met(say('案卷没有显示重复评估。', 'Nothing shows a repeated assessment.'), [], { at: first.place });
};
