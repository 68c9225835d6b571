/**
 * Rule `papers-printed`: the papers of the item were printed in good time before the deciding meeting.
 * “会前N个工作日内” reads as at least N days before or within the last N: only the day itself fails both readings.
 *
 * Arguments: `parameter`: N working days.
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
import { decidingMeeting, noMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';
import { countDays } from '../../lawbook/day-count.ts';

export const papersPrinted: Judge = (context) => {
  const ahead = context.parameter(textArgument(context, 'parameter'));
  if (!ahead) throw new Error('没有议题材料印制的参数值');
  const meeting = decidingMeeting(context);
  if (meeting === null) return noMeeting(context);
  const own = context.within(meeting);
  const held = context.dayOf(meeting);
  if (held === null) return missingDetail(own, ['会议日期']);
  const printed = own.read('会议.材料印制日期');
  const delivered = own.read('会议.材料送达日期').stated;
  const [denied] = printed.negated;
  if (denied)
    return violated(say(`材料印制写的是“${denied.text}”。`, `Printed: “${denied.text}”.`), [denied]);
  const fact = printed.stated.find((f) => dayOfFact(f) !== null);
  // Papers delivered had been printed; delivery on the day says nothing of when.
  const sent = delivered.find((f) => (dayOfFact(f) ?? held) < held);
  const shown = fact ?? sent;
  const day = shown ? dayOfFact(shown) : null;
  if (!shown || day === null)
    return unstated('材料印制日期', printed) ?? missingDetail(own, ['材料印制日期']);
  const zh = `${shown.field === '材料印制日期' ? '材料印制' : '材料送达'}是${chineseDay(day)}，开会是${chineseDay(held)}`;
  const en = `Papers: ${isoDay(day)}; meeting: ${isoDay(held)}`;
  if (day >= held)
    return violated(say(`${zh}，开会当日或者以后才印制。`, `${en}: printed on the day or later.`), [shown]);
  const { atLeast } = countDays(day, held, '工作日', context.lawbook.calendar);
  return atLeast >= ahead.value
    ? met(say(`${zh}，提前${atLeast}个工作日。`, `${en}: ${atLeast} working days before.`), [shown])
    : undetermined(
        'borderline',
        say(
          `${zh}，不足${ahead.value}个工作日；条文读作“至少提前”还是“最后几日之内”结论不同（两读）。`,
          `${en}: fewer than ${ahead.value} working days; the text reads either way.`,
        ),
        [shown],
      );
};
