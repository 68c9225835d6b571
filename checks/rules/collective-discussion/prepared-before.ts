/**
 * Rule `prepared-before`: a preparatory meeting on the matter came before the deciding one.
 * It compares days; that a preparatory meeting must be held at all it does not say.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { decides } from '../../dossier/timeline.ts';
import { met, missingDetail, notApplicable, say, violated } from '../../judges/answers.ts';
import { decidingMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';

export const preparedBefore: Judge = (context) => {
  const { record } = context;
  const deciding = decidingMeeting(context);
  if (!record || !deciding || deciding === record || !decides(deciding))
    return notApplicable(say('此后没有决策会议可以比较。', 'There is no deciding meeting to compare.'));
  const day = context.dayOf(record);
  const decided = context.dayOf(deciding);
  if (day === null) return missingDetail(context, ['会议日期']);
  if (decided === null) return missingDetail(context.within(deciding), ['会议日期']);
  const facts = record.facts.filter((f) => f.field === '会议日期');
  const what = say(
    `准备会议是${chineseDay(day)}，决策会议是${chineseDay(decided)}`,
    `Prepared on ${isoDay(day)}, decided on ${isoDay(decided)}`,
  );
  return day <= decided
    ? met(say(`${what.zh}，先后正确。`, `${what.en}: in order.`), facts)
    : violated(say(`${what.zh}，先后颠倒。`, `${what.en}: out of order.`), facts, {
        related: [{ message: say('决策会议', 'the deciding meeting'), place: deciding.place }],
      });
};
