/**
 * Decides whether a hearing was announced ahead with its time, its place and the papers on the draft.
 * It does not know how many days ahead are enough: the law says only 提前.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { fold } from '../../base/fold.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import { met, missingDetail, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge, JudgeContext, Outcome } from '../../judges/judge.ts';
import { settle } from '../../judges/order.ts';

const draft = /草案|稿|方案|办法|全文|材料/;

function timing(context: JudgeContext): Outcome | null {
  const notices = context.read('公告日期').stated.filter((f) => dayOfFact(f) !== null);
  const hearings = context.read('举行日期').stated.filter((f) => dayOfFact(f) !== null);
  const outcomes: Outcome[] = [];
  for (const notice of notices)
    for (const hearing of hearings) {
      const a = dayOfFact(notice) ?? 0;
      const b = dayOfFact(hearing) ?? 0;
      const zh = `${chineseDay(a)}公告，${chineseDay(b)}听证`;
      const en = `announced ${isoDay(a)}, held ${isoDay(b)}`;
      const related = [{ message: say('听证会的日期', 'day of the hearing'), place: hearing.place }];
      if (a < b)
        outcomes.push(met(say(`${zh}，提前${b - a}日。`, `${en}: ${b - a} days ahead.`), [notice, hearing]));
      else if (a === b)
        outcomes.push(
          undetermined(
            'borderline',
            say(`${zh}，在同一天（临界）。`, `${en}: the same day (borderline).`),
            [notice, hearing],
            {
              related,
            },
          ),
        );
      else
        outcomes.push(
          violated(say(`${zh}，公告晚于听证。`, `${en}: after the hearing.`), [notice, hearing], { related }),
        );
    }
  return outcomes.length > 0 ? settle(outcomes) : null;
}

export const hearingAnnounced: Judge = (context) => {
  const order = timing(context);
  if (order && order.verdict !== 'met') return order;
  const place = context.read('地点');
  const papers = context.read('公布材料');
  const denied = [...context.read('公告日期').negated, ...place.negated, ...papers.negated][0];
  if (denied) return violated(say(`写的是“${denied.text}”。`, `It says “${denied.text}”.`), [denied]);
  const missing = ['公告日期', '举行日期'].filter(
    (name) => order === null && !context.read(name).stated.some((f) => dayOfFact(f) !== null),
  );
  const inNotice =
    context.record?.attachedPassages.some((p) => /地\s*点|会议室|会场|举行地/.test(p.text)) ?? false;
  if (place.stated.length === 0 && !inNotice) missing.push('地点');
  const vague = [...context.read('公告日期').uncertain, ...context.read('举行日期').uncertain][0];
  if (vague && missing.length > 0 && order === null)
    return undetermined(
      'unreadable',
      say(
        `“${vague.field}”写的是“${vague.text}”，无法核对是否提前公告。`,
        `“${vague.field}” reads “${vague.text}”.`,
      ),
      [vague],
      { cause: `unreadable:${vague.place.path}:${vague.place.span.start}` },
    );
  if (missing.length > 0) return missingDetail(context, missing);
  const listed = fold(papers.stated.map((f) => f.text).join('；'));
  const [first] = papers.stated;
  if (first && !draft.test(listed))
    return undetermined(
      'missing',
      say(
        `公布材料写的是“${first.text}”，没有看到草案。`,
        `Published: “${first.text}”; the draft is not among it.`,
      ),
      [first],
    );
  return {
    ...(order ?? missingDetail(context, ['公告日期'])),
    facts: [...(order?.facts ?? []), ...place.stated],
  };
};
