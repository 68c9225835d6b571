/**
 * Rule `before-first-review`: the other procedures were gone through before the drafting unit's own legal review.
 * It compares days of what the dossier holds; which procedures were needed belongs to other rules.
 * The law does not spell the order out: only participation after the review is a breach, other procedures are doubtful.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import { met, missingDetail, say, undetermined, unstated, violated } from '../../judges/answers.ts';
import type { Judge, Outcome } from '../../judges/judge.ts';

/** What the public says may change the draft: reviewing it before is no review of the draft submitted. */
const participation = new Set(['公开征求意见', '听证会']);
const kinds = ['公开征求意见', '听证会', '专家论证', '风险评估', '公平竞争审查'];

export const beforeFirstReview: Judge = (context) => {
  const reading = context.read('初审日期');
  const review = reading.stated.find((f) => dayOfFact(f) !== null);
  const day = review ? dayOfFact(review) : null;
  if (!review || day === null) return unstated('初审日期', reading) ?? missingDetail(context, ['初审日期']);
  const acts = kinds.flatMap((kind) => context.records(kind)).filter((r) => context.hasEvidence(r));
  let doubtful: Outcome | null = null;
  for (const act of acts) {
    const begun = context.dayOf(act);
    if (begun !== null && begun > day) {
      const what = say(
        `${chineseDay(day)}初审，“${act.kind}”在此后的${chineseDay(begun)}`,
        `First review on ${isoDay(day)}; “${act.kind}” only on ${isoDay(begun)}`,
      );
      const related = [{ message: say(act.kind, act.kind), place: act.place }];
      if (participation.has(act.kind))
        return violated(say(`${what.zh}。`, `${what.en}.`), [review], { related });
      doubtful ??= undetermined(
        'borderline',
        say(
          `${what.zh}，条文没有明写先后，请核对（临界）。`,
          `${what.en}; please check the order (borderline).`,
        ),
        [review],
        { related },
      );
    }
    const end = act.facts.find((f) => f.value.type === 'period' && f.value.end !== null && f.value.end > day);
    if (end)
      doubtful ??= undetermined(
        'borderline',
        say(
          `${chineseDay(day)}初审时公开征求意见还没有结束（${end.text}）。`,
          `At the first review of ${isoDay(day)} the public comment was still open (${end.text}).`,
        ),
        [review, end],
      );
  }
  if (doubtful) return doubtful;
  return met(say('初审在其他程序之后。', 'The first review came after the other procedures.'), [review]);
};
