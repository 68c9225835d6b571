/**
 * Rule `plan-by-year-end`: the department's plan of work for the year came in before that year began.
 * The year is that of the decision; the plan itself lies outside the dossier.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import { met, notApplicable, say, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const year = (day: number): number => Number(isoDay(day).slice(0, 4));

export const planByYearEnd: Judge = (context) => {
  const fact = context.read('决策启动.年度安排').stated.find((f) => dayOfFact(f) !== null);
  const day = fact ? dayOfFact(fact) : null;
  if (!fact || day === null)
    return notApplicable(say('案卷没有年度安排的报送日期。', 'No day of the yearly plan is stated.'));
  const decided = year(context.dossier.decisionDay ?? context.asOf);
  const what = say(
    `年度安排${chineseDay(day)}报送，决定在${decided}年`,
    `The plan came in on ${isoDay(day)}, the decision is of ${decided}`,
  );
  return year(day) < decided
    ? met(say(`${what.zh}，在上一年年底以前。`, `${what.en}: in time.`), [fact])
    : violated(say(`${what.zh}，没有赶在上一年年底以前。`, `${what.en}: late.`), [fact]);
};
