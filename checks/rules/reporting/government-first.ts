/**
 * Rule `government-first`: what goes before the party committee's meeting, or out in both names, has passed the
 * government first. It speaks only where a request says so; a mere report to the committee has no such order.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { fold } from '../../base/fold.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import { met, missingDetail, notApplicable, say, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const party = /[区县市旗]委(?!员|办)|常委会/;
const submitted = /审议|联合(?:发文|印发)|(?:区委|县委|市委)(?:会议|常委会)/;

export const governmentFirst: Judge = (context) => {
  const request = context.records('请示报告').find((r) => {
    const text = fold([context.textOf(r), ...r.facts.map((f) => f.text)].join('\n'));
    return context.hasEvidence(r) && party.test(text) && submitted.test(text) && !/人大/.test(text);
  });
  if (!request)
    return notApplicable(
      say('案卷没有提请区委审议或者联合发文。', 'Nothing was put before the party committee for discussion.'),
    );
  const own = context.within(request);
  const asked = own.read('请示报告.日期').stated.find((f) => dayOfFact(f) !== null);
  const day = asked ? dayOfFact(asked) : null;
  if (!asked || day === null) return missingDetail(own, ['日期']);
  const steps = ['提请.报送日期', '会议.材料报送日期', '会议.会议日期']
    .flatMap((path) => context.read(path).stated)
    .flatMap((fact) => {
      const d = dayOfFact(fact);
      return d === null ? [] : [{ fact, d }];
    });
  const first = steps.reduce<(typeof steps)[number] | null>(
    (best, next) => (best === null || next.d < best.d ? next : best),
    null,
  );
  if (!first) return missingDetail(context, ['报送区政府的日期']);
  const what = say(
    `${chineseDay(first.d)}进入区政府程序，${chineseDay(day)}提请区委`,
    `Before the government on ${isoDay(first.d)}, before the committee on ${isoDay(day)}`,
  );
  return first.d <= day
    ? met(say(`${what.zh}，先后正确。`, `${what.en}: in order.`), [asked, first.fact])
    : violated(say(`${what.zh}，先后颠倒。`, `${what.en}: out of order.`), [asked, first.fact]);
};
