/**
 * Decides whether the way of choosing those who take part in a hearing was made public before they were chosen.
 * It does not know whether choosing was needed; only what the dossier says about it.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import { met, missingDetail, notApplicable, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const notNeeded = /无需遴选|不需要?遴选|没有遴选|未进行遴选|报名者全部参加|报名者均参加|报名者均可参加/;

export const selectionAnnounced: Judge = (context) => {
  const method = context.read('遴选办法公布日期');
  const way = context.read('遴选方式');
  const text = context.record ? context.textOf(context.record) : '';
  const dated = method.stated.find((f) => dayOfFact(f) !== null);
  if (dated) {
    const a = dayOfFact(dated) ?? 0;
    for (const name of ['名单公布日期', '举行日期']) {
      const later = context.read(name).stated.find((f) => dayOfFact(f) !== null);
      if (!later) continue;
      const b = dayOfFact(later) ?? 0;
      const zh = `遴选办法${chineseDay(a)}公布，${name}是${chineseDay(b)}`;
      const en = `method published ${isoDay(a)}, ${name} ${isoDay(b)}`;
      if (a < b) return met(say(`${zh}。`, `${en}.`), [dated, later]);
      if (a === b)
        return undetermined(
          'borderline',
          say(`${zh}，在同一天（临界）。`, `${en}: the same day (borderline).`),
          [dated, later],
        );
      return violated(say(`${zh}，遴选办法没有提前公布。`, `${en}: not ahead.`), [dated, later]);
    }
    return missingDetail(context, ['名单公布日期']);
  }
  const open = [...way.all, ...method.negated].find((f) => notNeeded.test(f.text));
  if (open || notNeeded.test(text))
    return notApplicable(say('参加人不需要遴选。', 'No selection was needed.'), open ? [open] : []);
  const [denied] = method.negated;
  if (denied)
    return violated(say(`遴选办法写的是“${denied.text}”。`, `The method of selection: “${denied.text}”.`), [
      denied,
    ]);
  const [stated] = way.stated;
  if (stated)
    return undetermined(
      'missing',
      say(
        `参加人的产生方式是“${stated.text}”，没有写遴选办法何时公布。`,
        `Participants were chosen by “${stated.text}”; when the method was published is not stated.`,
      ),
      [stated],
    );
  return missingDetail(context, ['遴选办法公布日期']);
};
