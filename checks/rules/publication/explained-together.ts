/**
 * Rule `explained-together`: the explanation came out together with the document.
 * It compares the two days; a neighbouring working day is borderline. Who approved both it does not see.
 */
import { chineseDay, type Day, isoDay } from '../../base/civil-day.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import type { Fact } from '../../facts/fact.ts';
import { met, missingDetail, say, undetermined, unstated, violated } from '../../judges/answers.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';
import { present } from '../../judges/present.ts';
import { countDays } from '../../lawbook/day-count.ts';

const dated = (context: JudgeContext, path: string): { fact: Fact; day: Day }[] =>
  context.read(path).stated.flatMap((fact) => {
    const day = dayOfFact(fact);
    return day === null ? [] : [{ fact, day }];
  });

export const explainedTogether: Judge = (context) => {
  const shown = present({ ...context, arguments: { any: ['公布'] } });
  if (shown.verdict !== 'met') return shown;
  const denied = ['公布.解读日期', '公布.解读材料', '公布.解读方式'].flatMap(
    (p) => context.read(p).negated,
  )[0];
  if (denied)
    return violated(say(`解读写的是“${denied.text}”。`, `Explanation: “${denied.text}”.`), [denied]);
  const explained = dated(context, '公布.解读日期');
  const published = [...dated(context, '公布.公布日期'), ...dated(context, '公布.印发日期')];
  const holder = context.records('公布').find((r) => context.hasEvidence(r));
  const own = holder ? context.within(holder) : context;
  if (explained.length === 0)
    return unstated(own, '解读日期', context.read('公布.解读日期')) ?? missingDetail(own, ['解读日期']);
  const [first] = published;
  if (!first) return missingDetail(own, ['公布日期']);
  const pairs = explained.map((e) => {
    const [from, to] = e.day < first.day ? [e.day, first.day] : [first.day, e.day];
    return { e, count: countDays(from, to, '工作日', context.lawbook.calendar).atLeast };
  });
  const together = explained.find((e) => published.some((p) => p.day === e.day));
  if (together)
    return met(
      say(`${chineseDay(together.day)}公布并解读。`, `Published and explained on ${isoDay(together.day)}.`),
      [together.fact],
    );
  const nearest = pairs.reduce((a, b) => (b.count < a.count ? b : a));
  const zh = `公布是${chineseDay(first.day)}，解读是${chineseDay(nearest.e.day)}`;
  const en = `Published ${isoDay(first.day)}, explained ${isoDay(nearest.e.day)}`;
  const facts = [nearest.e.fact, first.fact];
  return nearest.count <= 1
    ? undetermined(
        'borderline',
        say(`${zh}，相邻的工作日（临界）。`, `${en}: neighbouring working days.`),
        facts,
      )
    : violated(say(`${zh}，没有同步发布。`, `${en}: not together.`), facts);
};
