/**
 * Rule `opinion-before-item`: the legality opinion was there before the item was submitted for the agenda.
 * A government's own normative document has a rule of its own; whether the item was weighty it refuses to judge.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { met, missingDetail, notApplicable, say, violated } from '../../judges/answers.ts';
import { dated } from '../../judges/dated.ts';
import type { Judge } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

export const opinionBeforeItem: Judge = (context) => {
  const authority = context.dossier.front.authority?.text ?? '';
  if (context.circumstance('属于规范性文件').value === true && /政府$/.test(authority))
    return notApplicable(
      say('政府自己的规范性文件另有规定。', 'A government’s own normative document has its own rule.'),
    );
  const submitted = dated([
    ...context.read('提请.报送日期').stated,
    ...context.read('会议.材料报送日期').stated,
  ]);
  const last = submitted.reduce<(typeof submitted)[number] | null>(
    (best, next) => (best === null || next.day > best.day ? next : best),
    null,
  );
  if (!last) return notApplicable(say('案卷没有提报的日期。', 'No day of submission is stated.'));
  const shown = presence(context, ['合法性审查']);
  if (shown.verdict !== 'met') return shown;
  const opinions = dated(context.read('合法性审查.意见日期').stated);
  const [first] = opinions;
  const review = context.records('合法性审查').find((r) => context.hasEvidence(r));
  if (!first) return missingDetail(review ? context.within(review) : context, ['意见日期']);
  const early = opinions.find((o) => o.day <= last.day);
  const one = early ?? first;
  const what = say(
    `审查意见是${chineseDay(one.day)}，提报是${chineseDay(last.day)}`,
    `Opinion of ${isoDay(one.day)}, submitted on ${isoDay(last.day)}`,
  );
  return early
    ? met(say(`${what.zh}，先审查后提报。`, `${what.en}: in order.`), [early.fact, last.fact])
    : violated(say(`${what.zh}，先提报后审查。`, `${what.en}: submitted first.`), [first.fact, last.fact], {
        related: [{ message: say('提报', 'submission'), place: last.fact.place }],
      });
};
