/**
 * FCR-13-1 and FCR-14d: the fair-competition review was finished while the draft was still a draft.
 * It compares the review's day with the deciding meeting or the issue; before either there is nothing to be late for.
 *
 * Arguments: `until`: meeting | issue.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import type { Fact } from '../../facts/fact.ts';
import { met, missingDetail, say, unstated, violated } from '../../judges/answers.ts';
import { decidingMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';
import { settle } from '../../judges/order.ts';

const dated = (facts: readonly Fact[]): readonly Fact[] => facts.filter((f) => dayOfFact(f) !== null);

function end(context: JudgeContext): readonly Fact[] {
  const meeting = context.arguments.until === 'meeting' ? decidingMeeting(context) : null;
  const held = meeting ? dated(context.within(meeting).read('会议.会议日期').stated) : [];
  const issued = dated([...context.read('公布.印发日期').stated, ...context.read('公布.公布日期').stated]);
  return held.length > 0 ? held : issued;
}

export const reviewWhileDrafting: Judge = (context) => {
  const reading = context.read('审查日期');
  const reviews = dated(reading.stated);
  if (reviews.length === 0) return unstated('审查日期', reading) ?? missingDetail(context, ['审查日期']);
  const [limit] = end(context);
  const last = limit ? dayOfFact(limit) : null;
  if (!limit || last === null)
    return met(say('已完成审查，草案尚未讨论或者印发。', 'Reviewed; not yet discussed or issued.'), reviews);
  const name = limit.record === '会议' ? '决策会议' : limit.field;
  return settle(
    reviews.map((fact) => {
      const day = dayOfFact(fact) ?? 0;
      const zh = `公平竞争审查是${chineseDay(day)}，${name}是${chineseDay(last)}`;
      const en = `Reviewed on ${isoDay(day)}, ${limit.record === '会议' ? 'meeting' : 'issued'} on ${isoDay(last)}`;
      return day <= last
        ? met(say(`${zh}，先后正确。`, `${en}: in order.`), [fact, limit])
        : violated(say(`${zh}，属于事后补审。`, `${en}: reviewed afterwards.`), [fact, limit], {
            related: [{ message: say(name, 'the limit'), place: limit.place }],
          });
    }),
  );
};
