/**
 * N713-28b: counsel gave an opinion during the legality review, no later than the review's own.
 * It refuses to weigh what counsel said.
 */
import { chineseDay, type Day, isoDay } from '../../base/civil-day.ts';
import { fold } from '../../base/fold.ts';
import { findTimes } from '../../base/times.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import type { Fact } from '../../facts/fact.ts';
import { met, say, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

const lawyer = /律师|法律顾问/;

const writtenDay = (fact: Fact): Day | null => {
  const reading = findTimes(fold(fact.text), {}).find((r) => r.kind === 'day');
  return dayOfFact(fact) ?? (reading?.kind === 'day' ? reading.day : null);
};

export const counselOpinion: Judge = (context) => {
  const paths = ['合法性审查.法律顾问意见', '合法性审查.法律意见日期'];
  const shown = presence(context, paths, '法律顾问或公职律师意见');
  if (shown.verdict !== 'met') {
    if (shown.verdict === 'violated') return shown;
    const reviews = context.records('合法性审查');
    const linked = reviews
      .flatMap((r) => r.links)
      .find((l) => lawyer.test(l.link.label) && l.state !== 'missing');
    if (linked)
      return met(say(`有“${linked.link.label}”。`, `There is “${linked.link.label}”.`), [], {
        at: linked.place,
      });
    const firm = context.read('合法性审查.审查单位').stated.find((f) => lawyer.test(f.text));
    return firm ? met(say(`“${firm.text}”出具了意见。`, `“${firm.text}” gave an opinion.`), [firm]) : shown;
  }
  const opinions = context
    .read('合法性审查.意见日期')
    .stated.map(dayOfFact)
    .filter((d) => d !== null);
  const given = paths.flatMap((path) => context.read(path).stated);
  const dated = given.map((fact) => ({ fact, day: writtenDay(fact) })).filter((d) => d.day !== null);
  const last = Math.max(...opinions);
  const late =
    dated.length > 0 && opinions.length > 0 && dated.every((d) => (d.day ?? 0) > last) ? dated[0] : undefined;
  if (!late) return met(shown.what, given);
  const day = late.day ?? 0;
  return violated(
    say(
      `法律顾问意见是${chineseDay(day)}，晚于${chineseDay(last)}的审查意见。`,
      `Counsel’s opinion of ${isoDay(day)} came after the legality opinion of ${isoDay(last)}.`,
    ),
    [late.fact],
  );
};
