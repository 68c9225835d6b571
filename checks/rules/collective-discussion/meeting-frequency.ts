/**
 * Rule `meeting-frequency`: how often a kind of meeting was held, as far as one dossier shows it.
 * One dossier is no calendar of meetings: too few in it is never a breach.
 *
 * Arguments: `kind`: the meeting; `per`: 年 | 月; `parameter`: how many.
 */
import { isoDay } from '../../base/civil-day.ts';
import { meetingKind } from '../../dossier/timeline.ts';
import { met, notApplicable, say, textArgument, undetermined } from '../../judges/answers.ts';
import { nameFacts } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';

export const meetingFrequency: Judge = (context) => {
  const kind = textArgument(context, 'kind');
  const per = textArgument(context, 'per');
  const wanted = context.parameter(textArgument(context, 'parameter'))?.value ?? 1;
  const held = context
    .records('会议')
    .filter((r) => context.hasEvidence(r) && meetingKind(r) === kind)
    .flatMap((record) => {
      const day = context.dayOf(record);
      return day === null ? [] : [{ record, day: isoDay(day) }];
    });
  const [first] = held;
  if (!first) return notApplicable(say(`案卷没有写明日期的${kind}。`, `No dated ${kind} in the dossier.`));
  const days = new Map<string, Set<string>>();
  for (const { day } of held) {
    const period = per === '年' ? day.slice(0, 4) : day.slice(0, 7);
    days.set(period, (days.get(period) ?? new Set()).add(day));
  }
  const most = Math.max(...[...days.values()].map((set) => set.size));
  const facts = held.flatMap(({ record }) => nameFacts(record).slice(0, 1));
  const at = facts[0]?.place ?? first.record.place;
  if (most >= wanted)
    return met(
      say(
        `案卷显示同一${per}开过${most}次${kind}。`,
        `${most} such meetings in one ${per === '年' ? 'year' : 'month'}.`,
      ),
      facts,
      { at },
    );
  return undetermined(
    'value-judgement',
    say(
      `案卷只看到同一${per}开过${most}次${kind}；是否达到${wanted}次要查会议台账。`,
      `One dossier shows ${most}; whether ${wanted} were held is for the calendar of meetings.`,
    ),
    facts,
    { at },
  );
};
