/**
 * N713-25-1a: the body in charge of legality review gave its opinion before the deciding meeting.
 * It looks at who reviewed and when; what the opinion says belongs to other rules.
 *
 * Arguments: `drafter: ok` (optional): the legal office of the drafting department may review.
 *
 * Arguments: `reviewer` (optional): words of the only body that a local rule names (司法局).
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { fold } from '../../base/fold.ts';
import type { DossierRecord } from '../../dossier/dossier.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import type { Fact } from '../../facts/fact.ts';
import { listArgument, met, missingDetail, say, undetermined, violated } from '../../judges/answers.ts';
import { decidingMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge, JudgeContext, Outcome } from '../../judges/judge.ts';
import { settle } from '../../judges/order.ts';
import { presence } from '../../judges/present.ts';

const body =
  /司法[局厅所部]|法制[办局处科机]|法制工作机构|法制审核|合法性审[查核](?:机构|部门|科|处|中心|工作)|政府(?:办公室|办公厅)|法规[处科室]|审查机构|法治[办科处]/;
const outsider = /律师事务所|律所|律师|法律顾问|大学|研究院|咨询/;

type Reviewer = 'body' | 'wrong' | 'unclear';

function classify(context: JudgeContext, fact: Fact): Reviewer {
  const text = fold(fact.text);
  const authority = context.dossier.front.authority?.text ?? '';
  const drafters = context.dossier.front.leads
    .map((lead) => fold(lead.text))
    .filter((name) => !fold(authority).endsWith(name));
  const drafted = drafters.some((name) => text.includes(name) && !/司法|法制/.test(name));
  const own = context.arguments.drafter === 'ok';
  if (drafted && !own && !/司法[局厅]|法制办/.test(text)) return 'wrong';
  const named = listArgument(context, 'reviewer');
  if (named.length > 0 && named.some((word) => text.includes(fold(word)))) return 'body';
  if (body.test(text)) return named.length === 0 ? 'body' : 'unclear';
  return outsider.test(text) ? 'wrong' : 'unclear';
}

/** Who reviewed is one thing to mend, whichever laws ask about it. */
const reviewerCause = ({ place }: Fact): string => `reviewer:${place.path}:${place.span.start}`;

function judgeReview(context: JudgeContext, review: DossierRecord, meeting: DossierRecord | null): Outcome {
  const own = context.within(review);
  const outcome = ordered(own, meeting === null ? null : context.within(meeting));
  if (outcome.verdict === 'violated') return outcome;
  const reviewers = own.read('合法性审查.审查单位');
  const [first] = reviewers.stated;
  if (!first)
    return outcome.verdict === 'met' || outcome.details !== undefined
      ? missingDetail(own, ['审查单位', ...(outcome.details ?? [])])
      : outcome;
  const kinds = reviewers.stated.map((fact) => classify(context, fact));
  if (kinds.includes('body')) return outcome;
  const wrong = kinds.indexOf('wrong');
  const fact = reviewers.stated[Math.max(0, wrong)] ?? first;
  if (wrong >= 0)
    return violated(
      say(
        `合法性审查由“${fact.text}”作出，不是负责合法性审查的部门。`,
        `The review was made by “${fact.text}”, not by the body in charge of legality review.`,
      ),
      [fact],
      { cause: reviewerCause(fact) },
    );
  return undetermined(
    'unreadable',
    say(
      `看不出“${fact.text}”是不是负责合法性审查的部门。`,
      `Whether “${fact.text}” is in charge of legality review cannot be told.`,
    ),
    [fact],
    { cause: reviewerCause(fact) },
  );
}

/** The opinion's day against the meeting's: a request made after the meeting settles it too. */
function ordered(own: JudgeContext, meeting: JudgeContext | null): Outcome {
  const opinions = own.read('合法性审查.意见日期').stated.filter((f) => dayOfFact(f) !== null);
  const asked = own.read('合法性审查.送审日期').stated.filter((f) => dayOfFact(f) !== null);
  const held = meeting?.read('会议.会议日期').stated.find((f) => dayOfFact(f) !== null);
  const heldDay = held ? dayOfFact(held) : null;
  if (!held || heldDay === null) {
    if (opinions.length === 0) return missingDetail(own, ['意见日期']);
    if (meeting === null)
      return met(
        say('已有审查意见，会议尚未召开。', 'The opinion is there; the meeting has not been held.'),
        opinions,
      );
    return missingDetail(meeting, ['会议日期']);
  }
  const compare = (fact: Fact, name: string): Outcome => {
    const day = dayOfFact(fact) ?? 0;
    const zh = `${name}日期是${chineseDay(day)}，决策会议是${chineseDay(heldDay)}`;
    const en = `Legality ${name === '送审' ? 'request' : 'opinion'}: ${isoDay(day)}; meeting: ${isoDay(heldDay)}`;
    const related = [{ message: say('决策会议', 'the meeting'), place: held.place }];
    if (day < heldDay) return met(say(`${zh}，先审查后讨论。`, `${en}: in order.`), [fact, held]);
    if (day > heldDay)
      return violated(say(`${zh}，先讨论后审查。`, `${en}: reviewed after the decision.`), [fact, held], {
        related,
      });
    return undetermined(
      'borderline',
      say(`${zh}，同一天，先后看不出（临界）。`, `${en}: the same day (borderline).`),
      [fact, held],
      { related },
    );
  };
  if (opinions.length > 0) return settle(opinions.map((fact) => compare(fact, '审查意见')));
  const late = asked.map((fact) => compare(fact, '送审')).find((o) => o.verdict === 'violated');
  return late ?? missingDetail(own, ['意见日期']);
}

const rank: Readonly<Record<Outcome['verdict'], number>> = {
  met: 0,
  'not-applicable': 1,
  undetermined: 2,
  violated: 3,
  absent: 4,
};

export const reviewedBeforeDecision: Judge = (context) => {
  const shown = presence(context, ['合法性审查']);
  if (shown.verdict !== 'met') return shown;
  const meeting = decidingMeeting(context);
  const reviews = context.records('合法性审查').filter((r) => context.hasEvidence(r));
  const [best] = reviews
    .map((review) => judgeReview(context, review, meeting))
    .sort((a, b) => rank[a.verdict] - rank[b.verdict]);
  return best?.verdict === 'met' ? (changedSince(context, best) ?? best) : (best ?? shown);
};

/** A draft finished after the opinion may not be the one reviewed, unless the opinion's own changes explain it. */
function changedSince(context: JudgeContext, reviewed: Outcome): Outcome | null {
  const [opinion] = reviewed.facts;
  const given = opinion ? dayOfFact(opinion) : null;
  if (!opinion || given === null || context.read('合法性审查.修改落实').stated.length > 0) return null;
  const draft = context.read('草案.定稿日期').stated.find((fact) => (dayOfFact(fact) ?? given) > given);
  if (!draft) return null;
  const day = dayOfFact(draft) ?? given;
  return undetermined(
    'borderline',
    say(
      `审查意见日期是${chineseDay(given)}，草案${chineseDay(day)}才定稿，看不出审查的是不是定稿（临界）。`,
      `The opinion is of ${isoDay(given)}, the draft was finished on ${isoDay(day)}: was it what was reviewed?`,
    ),
    [opinion, draft],
    { related: [{ message: say('草案定稿', 'the final draft'), place: draft.place }] },
  );
}
