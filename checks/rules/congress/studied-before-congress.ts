/**
 * Rule `studied-before-congress`: what goes to the people's congress has been studied by the government's meeting first.
 * It compares days; which matters must go to the congress belongs to other rules.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import { met, missingDetail, missingRecord, say, undetermined, violated } from '../../judges/answers.ts';
import { nothingToCongress, paperToCongress } from '../../judges/congress.ts';
import { isProper, nameFacts } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';

export const studiedBeforeCongress: Judge = (context) => {
  const report = paperToCongress(context);
  if (!report) return nothingToCongress();
  const asked = report.facts.find((f) => f.field === '日期' && dayOfFact(f) !== null);
  const day = context.dayOf(report);
  if (day === null) return missingDetail(context.within(report), ['日期']);
  const facts = asked ? [asked] : [];
  const at = asked?.place ?? report.place;
  const held = context
    .records('会议')
    .filter((r) => isProper(r) && context.hasEvidence(r))
    .flatMap((record) => {
      const on = context.dayOf(record);
      return on === null ? [] : [{ record, on }];
    })
    .sort((a, b) => a.on - b.on);
  const [first] = held;
  if (!first)
    return undetermined(
      'missing',
      say('提请人大以前，没有看到常务会议研究。', 'No executive meeting before the submission is seen.'),
      facts,
      { at, cause: missingRecord('会议') },
    );
  const what = say(
    `${chineseDay(first.on)}会议研究，${chineseDay(day)}提请人大`,
    `Meeting on ${isoDay(first.on)}, submitted on ${isoDay(day)}`,
  );
  return first.on <= day
    ? met(say(`${what.zh}，先后正确。`, `${what.en}: in order.`), [...facts, ...nameFacts(first.record)], {
        at,
      })
    : violated(say(`${what.zh}，先后颠倒。`, `${what.en}: out of order.`), facts, {
        at,
        related: [{ message: say('会议', 'the meeting'), place: first.record.place }],
      });
};
