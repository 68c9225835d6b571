/**
 * Rule `transition-period`: a measure that closely concerns businesses leaves them time before it takes effect.
 * The law sets no number: only a measure in force on the day of its publication, without a stated reason, fails.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { fold } from '../../base/fold.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import { met, missingDetail, notApplicable, say, unstated, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const excused = /国家安全|有碍施行|不立即(?:施行|实施)/;

export const transitionPeriod: Judge = (context) => {
  const record = context.records('公布').find((r) => context.hasEvidence(r));
  if (!record) return notApplicable(say('案卷没有公布的记录。', 'There is no record of publication.'));
  const own = context.within(record);
  const [word] = context.read('公布.适应调整期说明').stated;
  if (word) return met(say(`适应调整期：${word.text}`, `Time to adapt: ${word.text}`), [word]);
  const reading = context.read('公布.施行日期');
  const start = reading.stated.find((f) => dayOfFact(f) !== null);
  const begins = start ? dayOfFact(start) : null;
  if (!start || begins === null) return unstated('施行日期', reading) ?? missingDetail(own, ['施行日期']);
  const out = [...context.read('公布.公布日期').stated, ...context.read('公布.印发日期').stated].find(
    (f) => dayOfFact(f) !== null,
  );
  const day = out ? dayOfFact(out) : null;
  if (!out || day === null) return missingDetail(own, ['公布日期']);
  const what = `${chineseDay(day)}${out.field === '印发日期' ? '印发' : '公布'}，${chineseDay(begins)}施行`;
  const en = `Out on ${isoDay(day)}, in force on ${isoDay(begins)}`;
  const facts = [start, out];
  if (begins > day)
    return met(say(`${what}，留出${begins - day}日。`, `${en}: ${begins - day} days.`), facts);
  const why = context
    .records('公布')
    .find((r) => excused.test(fold(`${context.textOf(r)}\n${r.facts.map((f) => f.text).join('\n')}`)));
  if (why) return met(say(`${what}，已说明须立即施行。`, `${en}; the reason is stated.`), facts);
  return violated(
    say(`${what}，没有留出适应调整期，也没有说明理由。`, `${en}: no time to adapt and no reason given.`),
    facts,
    { cause: `at-once:${start.place.path}:${start.place.span.start}` },
  );
};
