/**
 * Rule `published`: the decision was made public in good time.
 * Where the article names no number of days, the law data bounds what is in time, what is doubtful and what is late.
 *
 * Arguments: `prompt`: working days within which it is in time; `late`: days beyond which it is a breach.
 */
import { chineseDay, type Day, isoDay } from '../../base/civil-day.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import type { Fact } from '../../facts/fact.ts';
import {
  met,
  missingDetail,
  notApplicable,
  numberArgument,
  say,
  undetermined,
  violated,
} from '../../judges/answers.ts';
import { decidingMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge, JudgeContext, Outcome } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';
import { setAside } from '../../judges/set-aside.ts';
import { countDays } from '../../lawbook/day-count.ts';

const secret = (fact: Fact): boolean =>
  fact.value.type === 'conclusion' && fact.value.conclusion !== '主动公开';

/** When the information came into being, by the kinder reading: issued, else decided. */
function startDay(context: JudgeContext): { day: Day; fact: Fact } | null {
  const meeting = decidingMeeting(context);
  const facts = [
    ...context.read('公布.印发日期').stated,
    ...(meeting ? context.within(meeting).read('会议.会议日期').stated : []),
  ];
  for (const fact of facts) {
    const day = dayOfFact(fact);
    if (day !== null) return { day, fact };
  }
  return null;
}

function timely(context: JudgeContext, fact: Fact, end: Day): Outcome {
  const start = startDay(context);
  if (!start || end <= start.day)
    return met(say(`${chineseDay(end)}公布。`, `Published on ${isoDay(end)}.`), [fact]);
  const prompt = numberArgument(context, 'prompt');
  const { count } = countDays(start.day, end, '工作日', context.lawbook.calendar);
  const what = `${chineseDay(start.day)}形成，${chineseDay(end)}公布`;
  const en = `Made on ${isoDay(start.day)}, published on ${isoDay(end)}`;
  const facts = [fact, start.fact];
  // One late publication is one thing to answer for, whichever law sets the time.
  const cause = `late-publication:${fact.place.path}:${fact.place.span.start}`;
  if (count !== 'unknown' && count <= prompt)
    return met(say(`${what}，间隔${count}个工作日。`, `${en}: ${count} working days.`), facts);
  const days = end - start.day;
  if (days > numberArgument(context, 'late'))
    return violated(
      say(`${what}，相隔${days}日，不是及时公布。`, `${en}: ${days} days, not in time.`),
      facts,
      { cause },
    );
  if (count === 'unknown') return met(say(`${what}。`, `${en}.`), facts);
  return undetermined(
    'borderline',
    say(
      `${what}，间隔${count}个工作日；“及时”没有法定天数，超过${prompt}个工作日请核对（临界）。`,
      `${en}: ${count} working days; “in time” has no number, over ${prompt} please check (borderline).`,
    ),
    facts,
    { cause },
  );
}

const channels = /网站|公报|日报|报纸|公众号|微信|政务新媒体|门户|客户端|官网|电视|广播/;

/** Where it was published: the article asks for the gazette, the website, newspapers and the like. */
function channelShown(context: JudgeContext): boolean {
  const reading = context.read('公布.渠道');
  if (reading.stated.length + reading.uncertain.length > 0) return true;
  return context
    .records('公布')
    .some((r) => channels.test(context.textOf(r)) || r.links.some((l) => l.state === 'web'));
}

export const published: Judge = (context) => {
  const closed = setAside(context, '依法不予公开');
  if (closed) return closed;
  for (const fact of context.read('公布.公布日期').stated) {
    const day = dayOfFact(fact);
    if (day === null) continue;
    const outcome = timely(context, fact, day);
    const record = context.records('公布').find((r) => r.facts.includes(fact));
    return outcome.verdict === 'met' && record && !channelShown(context)
      ? missingDetail(context.within(record), ['渠道'])
      : outcome;
  }
  const hidden = context.read('公布.公开属性').stated.find(secret);
  if (hidden)
    return notApplicable(
      say(
        `公开属性是“${hidden.text}”，是否依法不公布另行判断。`,
        `Marked “${hidden.text}”; its ground is judged apart.`,
      ),
      [hidden],
    );
  const channel = context.read('公布.渠道').stated;
  if (channel.length > 0) return met(say(`已通过${channel[0]?.text ?? ''}公布。`, 'Published.'), channel);
  const shown = presence(context, ['公布']);
  if (shown.verdict !== 'met') return shown;
  const denied = context.read('公布.公布日期').negated[0] ?? context.read('公布.渠道').negated[0];
  if (denied)
    return violated(
      say(`公布情况写的是“${denied.text}”。`, `Publication reads “${denied.text}”.`),
      [denied],
      {
        cause: `unpublished:${denied.place.path}:${denied.place.span.start}`,
      },
    );
  const record = context.records('公布').find((r) => context.hasEvidence(r));
  return record ? missingDetail(context.within(record), ['公布日期', '渠道']) : shown;
};
