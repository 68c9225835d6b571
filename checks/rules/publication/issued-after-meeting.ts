/**
 * Rule `issued-after-meeting`: what a meeting decided to issue was issued within so many days after it.
 * Days are counted from the day after the meeting; whether the meeting decided to issue at all it does not know.
 *
 * Arguments: `parameter`: how many, in which unit.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import {
  met,
  missingDetail,
  notApplicable,
  say,
  textArgument,
  undetermined,
  violated,
} from '../../judges/answers.ts';
import { decidingMeeting, noMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';
import { countDays, type DayUnit } from '../../lawbook/day-count.ts';

export const issuedAfterMeeting: Judge = (context) => {
  const parameter = context.parameter(textArgument(context, 'parameter'));
  if (!parameter) throw new Error('没有印发期限的参数值');
  const meeting = decidingMeeting(context);
  if (meeting === null) return noMeeting(context);
  const own = context.within(meeting);
  const held = own.read('会议.会议日期').stated.find((f) => dayOfFact(f) !== null);
  const from = held ? dayOfFact(held) : null;
  if (!held || from === null) return missingDetail(own, ['会议日期']);
  const dated = (path: string) => context.read(path).stated.filter((f) => dayOfFact(f) !== null);
  const issued = dated('公布.印发日期');
  const shown = [...issued, ...dated('公布.公布日期')];
  const [first] = shown;
  const record = context.records('公布').find((r) => context.hasEvidence(r));
  if (!record) return notApplicable(say('案卷没有印发、公布的记录。', 'There is no record of issue.'));
  const day = first ? dayOfFact(first) : null;
  if (!first || day === null) return missingDetail(context.within(record), ['印发日期']);
  const unit = parameter.unit as DayUnit;
  const counted = countDays(from, day, unit, context.lawbook.calendar);
  const what = `${chineseDay(from)}开会，${chineseDay(day)}${first.field === '印发日期' ? '印发' : '公布'}`;
  const en = `Meeting on ${isoDay(from)}, out on ${isoDay(day)}`;
  const facts = [first, held];
  if (day < from)
    return undetermined('unreadable', say(`${what}，先后颠倒，请核对。`, `${en}: please check.`), facts);
  if (counted.atMost <= parameter.value)
    return met(
      say(`${what}，在${parameter.value}个${unit}以内。`, `${en}: within ${parameter.value}.`),
      facts,
    );
  // Publication may follow the issue by some days.
  if (issued.length === 0) return missingDetail(context.within(record), ['印发日期']);
  if (counted.atLeast > parameter.value)
    return violated(
      say(
        `${what}，用了${counted.count === 'unknown' ? `至少${counted.atLeast}` : counted.count}个${unit}，超过${parameter.value}个${unit}。`,
        `${en}: more than ${parameter.value}.`,
      ),
      facts,
    );
  return undetermined(
    'unreadable',
    say(`${what}，该年放假安排没有数据。`, `${en}: no calendar for that year.`),
    facts,
  );
};
