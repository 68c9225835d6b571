/**
 * YSHJ-65: whoever makes a document for businesses considers whether they need time to adapt.
 * It looks for time between publication and entry into force, or for a word on it; whether the time suffices is not its.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { fold } from '../../base/fold.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import type { Fact } from '../../facts/fact.ts';
import { met, missingDetail, say, undetermined, unstated, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

/** 不需要 answers the question; 未考虑 says that nobody asked it. */
const ignored = /^尚?(?:未|没有|没)(?:予以?|作|做|进行)?(?:考虑|研究|说明)[^,;。]{0,10}。?$/;
const atOnce = /(?:公布|印发|发布|即)之?日起?(?:施行|实施|执行|生效)?|立即/;

export const timeToAdapt: Judge = (context) => {
  const said = context.read('公布.适应调整期说明');
  const [word] = [...said.stated, ...said.negated].filter((f) => !ignored.test(fold(f.text)));
  const [denied] = [...said.negated, ...said.stated].filter((f) => ignored.test(fold(f.text)));
  if (word) return met(say(`适应调整期：${word.text}`, `Time to adapt: ${word.text}`), [word]);
  const shown = presence(context, ['公布']);
  if (shown.verdict !== 'met') return shown;
  const record = context.records('公布').find((r) => context.hasEvidence(r));
  const own = record ? context.within(record) : context;
  const force = context.read('公布.施行日期');
  const out = [...context.read('公布.公布日期').stated, ...context.read('公布.印发日期').stated].find(
    (f) => dayOfFact(f) !== null,
  );
  const [start] = force.stated.filter((f) => dayOfFact(f) !== null);
  const immediate = [...force.uncertain, ...force.stated].find((f) => atOnce.test(fold(f.text)));
  const none = (facts: readonly Fact[]) =>
    denied
      ? violated(
          say(
            `公布即施行，适应调整期说明写的是“${denied.text}”。`,
            `In force at once; on time to adapt it says “${denied.text}”.`,
          ),
          [denied, ...facts],
        )
      : undetermined(
          'missing',
          say(
            '公布即施行，没有说明是否需要给市场主体留出适应调整期。',
            'In force at once, without a word on whether businesses need time to adapt.',
          ),
          facts,
          facts[0] ? { cause: `at-once:${facts[0].place.path}:${facts[0].place.span.start}` } : {},
        );
  if (start && out) {
    const from = dayOfFact(out) ?? 0;
    const to = dayOfFact(start) ?? 0;
    if (to > from)
      return met(
        say(
          `${chineseDay(from)}公布，${chineseDay(to)}施行，留出${to - from}日。`,
          `Published ${isoDay(from)}, in force ${isoDay(to)}: ${to - from} days.`,
        ),
        [start, out],
      );
    return none([start, out]);
  }
  if (immediate) return none([immediate]);
  return unstated('施行日期', force) ?? missingDetail(own, ['施行日期']);
};
