/**
 * Rule `passed-before-report`: what goes to the party committee, the congress or the consultative conference was first
 * passed by the government's own meeting. With a single meeting after the report the order can be read both ways.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { decides } from '../../dossier/timeline.ts';
import { met, notApplicable, say, undetermined, violated } from '../../judges/answers.ts';
import { isProper, nameFacts, noMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';

export const passedBeforeReport: Judge = (context) => {
  const reports = context
    .records('请示报告')
    .filter((r) => context.hasEvidence(r))
    .flatMap((record) => {
      const day = context.dayOf(record);
      return day === null ? [] : [{ record, day }];
    })
    .sort((a, b) => a.day - b.day);
  const [report] = reports;
  if (!report)
    return notApplicable(
      say('案卷没有写明日期的请示报告。', 'The dossier has no dated report to superiors.'),
    );
  const held = context.records('会议').filter((r) => context.hasEvidence(r) && isProper(r));
  const dayOf = (r: (typeof held)[number]) => context.dayOf(r) ?? Infinity;
  const passed = held.find((r) => decides(r) && dayOf(r) <= report.day);
  const told = report.record.facts.filter((f) => f.field === '日期');
  if (passed)
    return met(
      say(
        `${chineseDay(dayOf(passed))}会议通过，${chineseDay(report.day)}请示报告。`,
        `Passed on ${isoDay(dayOf(passed))}, reported on ${isoDay(report.day)}.`,
      ),
      [...nameFacts(passed).slice(0, 1), ...told],
    );
  const rejected = held.find((r) => !decides(r) && dayOf(r) <= report.day);
  if (rejected)
    return violated(
      say(
        `会议没有通过，${chineseDay(report.day)}仍然请示报告。`,
        `The meeting had not agreed when it was reported on ${isoDay(report.day)}.`,
      ),
      told,
      {
        at: told[0]?.place ?? report.record.place,
        related: [{ message: say('会议', 'the meeting'), place: rejected.place }],
      },
    );
  const [later] = held.filter((r) => dayOf(r) !== Infinity);
  if (!later) return noMeeting(context);
  return undetermined(
    'borderline',
    say(
      `${chineseDay(report.day)}请示报告，常务会议是${chineseDay(dayOf(later))}；本规则要求会议先讨论通过，同时要求决策前请示，请核对先后（临界）。`,
      `Reported on ${isoDay(report.day)}, the meeting was on ${isoDay(dayOf(later))}: the order can be read both ways (borderline).`,
    ),
    told,
    { at: told[0]?.place ?? report.record.place },
  );
};
