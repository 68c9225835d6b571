/**
 * Rule `before-decision`: a step was taken, and no later than the decision.
 * It compares days only; what the step had to contain belongs to other rules.
 *
 * Arguments: `of`: the record; `day`: its field with the day.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import {
  met,
  missingDetail,
  say,
  textArgument,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { settle } from '../../judges/order.ts';
import { presence } from '../../judges/present.ts';

export const beforeDecision: Judge = (context) => {
  const kind = textArgument(context, 'of');
  const field = textArgument(context, 'day');
  const shown = presence(context, [kind]);
  if (shown.verdict !== 'met') return shown;
  const decided = context.dossier.decisionDay;
  if (decided === null) return shown;
  const [record] = context.records(kind).filter((r) => context.hasEvidence(r));
  const reading = context.read(`${kind}.${field}`);
  const dated = reading.stated.filter((f) => dayOfFact(f) !== null);
  if (dated.length === 0 && record)
    return unstated(field, reading) ?? missingDetail(context.within(record), [field]);
  const outcomes = dated.map((fact) => {
    const day = dayOfFact(fact) ?? decided;
    const zh = `“${kind}”是${chineseDay(day)}，决定是${chineseDay(decided)}`;
    const en = `“${kind}”: ${isoDay(day)}; decision: ${isoDay(decided)}`;
    if (day < decided) return met(say(`${zh}，先后顺序正确。`, `${en}: in order.`), [fact]);
    if (day > decided) return violated(say(`${zh}，晚于决定。`, `${en}: after the decision.`), [fact]);
    return undetermined('borderline', say(`${zh}，同一天（临界）。`, `${en}: the same day (borderline).`), [
      fact,
    ]);
  });
  // Several assessments: one in time is enough.
  return outcomes.find((o) => o.verdict === 'met') ?? (outcomes.length > 0 ? settle(outcomes) : shown);
};
