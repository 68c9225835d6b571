/**
 * N713-25-2a: a draft found unlawful, or never reviewed, does not go to the meeting.
 * It reads the last conclusion before the meeting; the exception for reforms without rules is honoured.
 *
 * Arguments: `late: breach` (optional): reviews that all came after the meeting are a breach too.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import type { DossierRecord } from '../../dossier/dossier.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import type { Fact } from '../../facts/fact.ts';
import { met, missingDetail, say, unstated, violated } from '../../judges/answers.ts';
import { decidingMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge, JudgeContext, Outcome } from '../../judges/judge.ts';
import { settle } from '../../judges/order.ts';
import { presence } from '../../judges/present.ts';

/** The last review made no later than the meeting; undated ones keep their order in the dossier. */
function lastReview(context: JudgeContext, reviews: readonly DossierRecord[]): DossierRecord | null {
  const meeting = decidingMeeting(context);
  const end = (meeting && context.dayOf(meeting)) ?? Infinity;
  const concluded = reviews.filter((r) => context.within(r).read('合法性审查.结论').all.length > 0);
  const before = concluded.filter((r) => (context.dayOf(r) ?? -Infinity) <= end);
  const list = before.length > 0 ? before : concluded;
  return list.reduce<DossierRecord | null>(
    (best, next) =>
      best === null || (context.dayOf(next) ?? Infinity) >= (context.dayOf(best) ?? -Infinity) ? next : best,
    null,
  );
}

/** Every opinion is dated after the meeting: what went there had not been reviewed. */
function tooLate(context: JudgeContext): Outcome | null {
  const meeting = context.arguments.late === 'breach' ? decidingMeeting(context) : null;
  const held =
    meeting &&
    context
      .within(meeting)
      .read('会议.会议日期')
      .stated.find((f) => dayOfFact(f) !== null);
  const end = held ? dayOfFact(held) : null;
  const opinions = context.read('合法性审查.意见日期').stated;
  const [first] = opinions;
  if (!held || end === null || !first || !opinions.every((f) => (dayOfFact(f) ?? end) > end)) return null;
  const day = dayOfFact(first) ?? end;
  return violated(
    say(
      `审查意见日期是${chineseDay(day)}，决策会议是${chineseDay(end)}，先讨论后审查。`,
      `Legality opinion: ${isoDay(day)}; meeting: ${isoDay(end)}: reviewed after the decision.`,
    ),
    [first, held],
    { related: [{ message: say('决策会议', 'the meeting'), place: held.place }] },
  );
}

export const notUnlawful: Judge = (context) => {
  const shown = presence(context, ['合法性审查']);
  if (shown.verdict !== 'met') return shown;
  const late = tooLate(context);
  if (late) return late;
  const reviews = context.records('合法性审查').filter((r) => context.hasEvidence(r));
  const review = lastReview(context, reviews) ?? reviews[0];
  if (!review) return shown;
  const own = context.within(review);
  const reading = own.read('合法性审查.结论');
  const risk = context.read('合法性审查.法律风险提示').stated[0];
  const excused = context.circumstance('探索性改革').value === true && risk !== undefined;
  const one = (fact: Fact): Outcome => {
    const unlawful =
      fact.status === 'negated' || (fact.value.type === 'conclusion' && fact.value.conclusion === '不合法');
    if (!unlawful) return met(say(`审查结论：${fact.text}`, `Conclusion: ${fact.text}`), [fact]);
    if (excused)
      return met(
        say(
          '探索性改革事项，已明示法律风险后提交讨论。',
          'An exploratory reform, submitted with its legal risk stated.',
        ),
        [fact, risk],
      );
    return violated(
      say(
        `审查结论是“${fact.text}”，不能提交讨论。`,
        `The conclusion is “${fact.text}”: it may not be submitted.`,
      ),
      [fact],
    );
  };
  const facts = [...reading.stated, ...reading.negated];
  if (facts.length > 0) return settle(facts.map(one));
  return unstated('结论', reading) ?? missingDetail(own, ['结论']);
};
