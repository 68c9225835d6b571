/**
 * Rule `explained-together`: a policy document is explained together with its release: planned, approved and out with it.
 * It compares days of approval and release; how well it was explained it refuses to judge.
 *
 * Arguments: `tolerance` (optional): working days after release beyond which an explanation is late; without it later
 * days are only shown.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import type { Fact } from '../../facts/fact.ts';
import { missingDetail, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';
import { setAside } from '../../judges/set-aside.ts';
import { countDays } from '../../lawbook/day-count.ts';

const fields = ['解读方案', '解读材料', '解读日期', '解读方式', '解读单位', '解读审签日期'];

const dated = (facts: readonly Fact[]) =>
  facts.flatMap((fact) => {
    const day = dayOfFact(fact);
    return day === null ? [] : [{ fact, day }];
  })[0];

export const explainedTogether: Judge = (context) => {
  const secret = setAside(context, '依法不予公开');
  if (secret) return secret;
  const paths = fields.map((field) => `公布.${field}`);
  const shown = presence(context, paths, '解读');
  if (shown.verdict !== 'met') return shown;
  const issued = dated(context.read('公布.印发日期').stated) ?? dated(context.read('公布.公布日期').stated);
  const released = dated(context.read('公布.公布日期').stated) ?? issued;
  const approved = dated(context.read('公布.解读审签日期').stated);
  if (approved && issued && approved.day > issued.day)
    return violated(
      say(
        `文件${chineseDay(issued.day)}印发，解读材料${chineseDay(approved.day)}才审签，没有同步。`,
        `Issued on ${isoDay(issued.day)}; the explanation was approved only on ${isoDay(approved.day)}.`,
      ),
      [approved.fact, issued.fact],
    );
  const explained = dated(context.read('公布.解读日期').stated);
  const { tolerance } = context.arguments;
  if (explained && released && explained.day > released.day && typeof tolerance === 'number') {
    const { atLeast } = countDays(released.day, explained.day, '工作日', context.lawbook.calendar);
    if (atLeast > tolerance)
      return violated(
        say(
          `${chineseDay(released.day)}公布，${chineseDay(explained.day)}才解读，晚了${atLeast}个工作日，没有同步。`,
          `Released on ${isoDay(released.day)}, explained only on ${isoDay(explained.day)}.`,
        ),
        [explained.fact, released.fact],
      );
  }
  if (explained && released && explained.day > released.day)
    return undetermined(
      'borderline',
      say(
        `${chineseDay(released.day)}公布，${chineseDay(explained.day)}解读，是否同步请核对（临界）。`,
        `Released on ${isoDay(released.day)}, explained on ${isoDay(explained.day)}: together? (borderline)`,
      ),
      [explained.fact, released.fact],
    );
  const content = ['解读方案', '解读材料', '解读方式'].some(
    (field) => context.read(`公布.${field}`).stated.length > 0,
  );
  const record = context.records('公布').find((r) => context.hasEvidence(r));
  return content || !record ? shown : missingDetail(context.within(record), ['解读材料']);
};
