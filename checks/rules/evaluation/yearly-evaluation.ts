/**
 * Rule `yearly-evaluation`: a measure that closely concerns businesses is evaluated once in every `months` months.
 * A dossier closed earlier cannot show it: what is missing is a hint, never a breach.
 */
import { addMonths, chineseDay, isoDay } from '../../base/civil-day.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import { met, notApplicable, numberArgument, say, undetermined } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

export const yearlyEvaluation: Judge = (context) => {
  const held = context.records('后评估').filter((r) => context.hasEvidence(r));
  const [first] = held;
  const starts = ['公布.施行日期', '公布.公布日期', '公布.印发日期'].flatMap(
    (path) => context.read(path).stated,
  );
  const start = starts.find((f) => dayOfFact(f) !== null);
  const day = start ? dayOfFact(start) : null;
  if (first) {
    const facts = first.facts.filter((f) => f.status === 'stated').slice(0, 2);
    return met(say('已开展评估。', 'It was evaluated.'), facts, { at: first.place });
  }
  if (!start || day === null)
    return notApplicable(say('案卷没有写施行日期。', 'The day of entry into force is not stated.'));
  const months = numberArgument(context, 'months');
  if (context.asOf <= addMonths(day, months))
    return notApplicable(
      say(
        `${chineseDay(day)}施行，不满${months}个月。`,
        `In force since ${isoDay(day)}, less than ${months} months.`,
      ),
      [start],
    );
  return undetermined(
    'value-judgement',
    say(
      `${chineseDay(day)}施行已满一年，案卷没有评估和清理的材料。`,
      `In force since ${isoDay(day)}; no evaluation is seen.`,
    ),
    [],
    { at: context.records('公布')[0]?.place ?? context.anchor() },
  );
};
