/**
 * Rule `reviewed-before-submission`: the justice bureau's opinion was given before the matter went to the government.
 * Where the day of submission is not stated, only an opinion later than the meeting is surely too late.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { fold } from '../../base/fold.ts';
import type { DossierRecord } from '../../dossier/dossier.ts';
import { met, missingDetail, missingRecord, say, undetermined, violated } from '../../judges/answers.ts';
import { type DatedFact, dated } from '../../judges/dated.ts';
import { decidingMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge, JudgeContext, Outcome } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

const bureau = /司法[局所部]/;
const outsider = /律师|律所|法律顾问|大学|研究院|咨询/;
const rank: readonly Outcome['verdict'][] = ['met', 'not-applicable', 'undetermined', 'violated', 'absent'];

const latest = (list: readonly DatedFact[]): DatedFact | null =>
  list.reduce<DatedFact | null>((best, next) => (best === null || next.day > best.day ? next : best), null);

function wrongReviewer(context: JudgeContext, own: JudgeContext): Outcome | null {
  const named = own.read('合法性审查.审查单位').stated;
  const [first] = named;
  if (!first || named.some((f) => bureau.test(fold(f.text)))) return null;
  const leads = context.dossier.front.leads.map((lead) => lead.text);
  const wrong = named.find((f) => outsider.test(f.text) || leads.some((lead) => f.text.includes(lead)));
  if (wrong)
    return violated(
      say(
        `合法性审查由“${wrong.text}”作出，不是区司法局。`,
        `Reviewed by “${wrong.text}”, not by the district justice bureau.`,
      ),
      [wrong],
    );
  return undetermined(
    'unreadable',
    say(
      `看不出“${first.text}”是不是区司法局。`,
      `Whether “${first.text}” is the justice bureau cannot be told.`,
    ),
    [first],
  );
}

function judgeReview(context: JudgeContext, review: DossierRecord): Outcome {
  const own = context.within(review);
  const wrong = wrongReviewer(context, own);
  if (wrong) return wrong;
  const opinion = dated(own.read('合法性审查.意见日期').stated)[0];
  if (!opinion) return missingDetail(own, ['意见日期']);
  const meeting = decidingMeeting(context);
  const submitted = latest(dated(context.read('提请.报送日期').stated));
  const held = meeting ? latest(dated(context.within(meeting).read('会议.会议日期').stated)) : null;
  const limit = submitted ?? (held && opinion.day > held.day ? held : null);
  if (!limit) {
    const [submission] = context.records('提请');
    if (submission) return missingDetail(context.within(submission), ['报送日期']);
    return undetermined(
      'missing',
      say(
        '案卷没有报送区政府的记录，看不出审查意见是否在报送之前。',
        'Nothing shows when the matter was submitted, so whether the opinion came before is unknown.',
      ),
      [],
      { at: context.anchor('集体讨论'), cause: missingRecord('提请') },
    );
  }
  const name = limit === submitted ? '报送区政府' : '会议';
  const zh = `审查意见是${chineseDay(opinion.day)}，${name}是${chineseDay(limit.day)}`;
  const en = `Opinion: ${isoDay(opinion.day)}; ${limit === submitted ? 'submitted' : 'meeting'}: ${isoDay(limit.day)}`;
  return opinion.day <= limit.day
    ? met(say(`${zh}，先审查后报送。`, `${en}: in order.`), [opinion.fact, limit.fact])
    : violated(
        say(`${zh}，先报送后审查。`, `${en}: reviewed after submission.`),
        [opinion.fact, limit.fact],
        {
          related: [{ message: say(name, 'the limit'), place: limit.fact.place }],
        },
      );
}

export const reviewedBeforeSubmission: Judge = (context) => {
  const shown = presence(context, ['合法性审查']);
  if (shown.verdict !== 'met') return shown;
  const outcomes = context
    .records('合法性审查')
    .filter((r) => context.hasEvidence(r))
    .map((review) => judgeReview(context, review))
    .sort((a, b) => rank.indexOf(a.verdict) - rank.indexOf(b.verdict));
  return outcomes[0] ?? shown;
};
