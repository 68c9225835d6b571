/**
 * Rule `rules-in-force`: says by which day's rules the dossier is judged, and from when they apply.
 * Older decisions never reach it: the engine has already set them aside.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { met, say } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

export const rulesInForce: Judge = (context) => {
  const { decisionDay, front } = context.dossier;
  return met(
    decisionDay === null
      ? say(
          `案卷没有可以读出的决定日期，按${chineseDay(context.on)}有效的规则判断。`,
          `No day of decision can be read; judged by the rules of ${isoDay(context.on)}.`,
        )
      : say(
          `决定日期是${chineseDay(decisionDay)}，在施行之后。`,
          `Decided on ${isoDay(decisionDay)}, after entry into force.`,
        ),
    [],
    { at: front.anchor },
  );
};
