/**
 * XXGK-26: information is disclosed within so many working days after it came into being.
 * That may be the day of the meeting or the day of issue: only what is late under both is a breach.
 *
 * Arguments: `parameter`: how many working days.
 */
import { chineseDay, type Day, isoDay } from '../../base/civil-day.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import type { Fact } from '../../facts/fact.ts';
import {
  met,
  missingDetail,
  notApplicable,
  say,
  textArgument,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import { decidingMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge, JudgeContext, Outcome } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';
import { countDays } from '../../lawbook/day-count.ts';

interface Dated {
  readonly day: Day;
  readonly fact: Fact;
}

const earliest = (facts: readonly Fact[]): Dated | null =>
  facts
    .flatMap((fact) => {
      const day = dayOfFact(fact);
      return day === null ? [] : [{ day, fact }];
    })
    .reduce<Dated | null>((best, next) => (best === null || next.day < best.day ? next : best), null);

const hidden = (fact: Fact): boolean =>
  fact.value.type === 'conclusion' && fact.value.conclusion !== '主动公开';

export const disclosedInTime: Judge = (context) => {
  const secret = context.circumstance('依法不予公开');
  const [closed] = context.read('公布.公开属性').stated.filter(hidden);
  if (secret.value === true || closed)
    return notApplicable(
      say('不属于主动公开的，不计算期限。', 'Not disclosed of its own motion: no time limit.'),
      closed ? [closed] : [],
      secret.value === true && secret.place ? { at: secret.place } : {},
    );
  const reading = context.read('公布.公布日期');
  const published = earliest(reading.stated);
  if (published) return timely(context, published);
  const shown = presence(context, ['公布']);
  if (shown.verdict !== 'met') return shown;
  const [denied] = reading.negated;
  if (denied)
    return violated(
      say(`公布情况写的是“${denied.text}”。`, `Publication reads “${denied.text}”.`),
      [denied],
      {
        cause: `unpublished:${denied.place.path}:${denied.place.span.start}`,
      },
    );
  const record = context.records('公布').find((r) => context.hasEvidence(r));
  return (
    unstated('公布日期', reading) ?? (record ? missingDetail(context.within(record), ['公布日期']) : shown)
  );
};

function timely(context: JudgeContext, published: Dated): Outcome {
  const parameter = context.parameter(textArgument(context, 'parameter'));
  if (!parameter) throw new Error(`没有 ${isoDay(context.on)} 的参数值`);
  const limit = parameter.value;
  const meeting = decidingMeeting(context);
  const decided = meeting && earliest(context.within(meeting).read('会议.会议日期').stated);
  const issued = earliest(context.read('公布.印发日期').stated);
  const count = (from: Dated) => countDays(from.day, published.day, '工作日', context.lawbook.calendar);
  const late = (from: Dated): boolean => count(from).atLeast > limit;
  const starts = [decided, issued].filter((d) => d !== null && d.day <= published.day) as Dated[];
  const [first] = starts;
  const end = chineseDay(published.day);
  if (!first) return met(say(`${end}公布。`, `Published on ${isoDay(published.day)}.`), [published.fact]);
  const told = starts.map((s) => {
    const { count: exact, atLeast } = count(s);
    return `${s.fact.field}${chineseDay(s.day)}起${exact === 'unknown' ? `至少${atLeast}` : exact}个工作日`;
  });
  const zh = `${end}公布，自${told.join('，自')}`;
  const en = `Published on ${isoDay(published.day)}, limit ${limit} working days`;
  const facts = [published.fact, ...starts.map((s) => s.fact)];
  const lateOnes = starts.filter(late);
  const cause = `late-publication:${published.fact.place.path}:${published.fact.place.span.start}`;
  const related = starts.map((s) => ({ message: say(s.fact.field, s.fact.field), place: s.fact.place }));
  if (lateOnes.length === 0) {
    if (starts.some((s) => count(s).atMost > limit))
      return undetermined(
        'unreadable',
        say(`${zh}；该年放假安排没有数据，无法数工作日。`, `${en}: the holidays of that year are not known.`),
        facts,
      );
    return met(say(`${zh}，没有超过${limit}个工作日。`, `${en}: in time.`), facts);
  }
  // The day of issue follows the meeting: late from there is late from both.
  if (issued && lateOnes.includes(issued))
    return violated(say(`${zh}，超过${limit}个工作日。`, `${en}: late.`), facts, { cause, related });
  if (issued)
    return undetermined(
      'borderline',
      say(
        `${zh}：“形成”按会议日算超过${limit}个工作日，按印发日算没有超过（临界）。`,
        `${en}: late from the meeting, in time from the issue (borderline).`,
      ),
      facts,
      { cause, related },
    );
  const record = context.records('公布').find((r) => context.hasEvidence(r));
  return missingDetail(record ? context.within(record) : context, ['印发日期']);
}
