/**
 * Rule `reported`: the matter was reported to every body named, and, where a limit is set, before it.
 * Between the meeting and the issue the text can be read both ways; only a report after both came too late.
 *
 * Arguments: `to`: name of the body → words that name it; `limit` (optional): decision | issue.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { fold } from '../../base/fold.ts';
import type { DossierRecord } from '../../dossier/dossier.ts';
import type { Fact } from '../../facts/fact.ts';
import {
  absent,
  met,
  missingDetail,
  missingRecord,
  say,
  undetermined,
  violated,
  wordsArgument,
} from '../../judges/answers.ts';
import { type DatedFact, dated } from '../../judges/dated.ts';
import { decidingMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge, JudgeContext, Outcome } from '../../judges/judge.ts';

const rank: readonly Outcome['verdict'][] = ['violated', 'absent', 'undetermined', 'not-applicable', 'met'];

function addressed(context: JudgeContext, record: DossierRecord, words: readonly string[]): boolean {
  const named = [...record.facts, ...record.attached].filter((f) => f.field === '对象').map((f) => f.text);
  const text = fold(named.length > 0 ? named.join('、') : context.textOf(record));
  return words.some((word) => new RegExp(`${fold(word)}(?!员)`).test(text));
}

const days = (facts: readonly Fact[]): readonly DatedFact[] =>
  [...dated(facts)].sort((a, b) => a.day - b.day);

function timely(context: JudgeContext, record: DossierRecord, name: string): Outcome {
  const reading = context.within(record).read('请示报告.日期');
  const told = days(reading.stated)[0];
  const [denied] = reading.negated;
  if (denied && !told)
    return violated(say(`向${name}报告写的是“${denied.text}”。`, `Report to ${name}: “${denied.text}”.`), [
      denied,
    ]);
  const facts = told ? [told.fact] : record.facts.slice(0, 2);
  const done = met(
    told
      ? say(`${chineseDay(told.day)}已向${name}请示报告。`, `Reported to ${name} on ${isoDay(told.day)}.`)
      : say(`已向${name}请示报告。`, `Reported to ${name}.`),
    facts,
    told ? {} : { at: record.place },
  );
  const limit = context.arguments.limit;
  if (limit === undefined) return done;
  if (!told) return missingDetail(context.within(record), ['日期']);
  const issued = days([...context.read('公布.公布日期').stated, ...context.read('公布.印发日期').stated]);
  const meeting = limit === 'decision' ? decidingMeeting(context) : null;
  const held = meeting ? days(context.within(meeting).read('会议.会议日期').stated).at(-1) : undefined;
  const first = held ?? issued[0];
  const last = issued.at(-1) ?? held;
  if (!first || !last || told.day < first.day) return done;
  const called = held ? '决策会议' : '出台';
  const zh = `${chineseDay(told.day)}向${name}请示报告，${called}是${chineseDay(first.day)}`;
  const en = `Reported to ${name} on ${isoDay(told.day)}, ${held ? 'meeting' : 'issued'} on ${isoDay(first.day)}`;
  const related = [{ message: say(called, 'the limit'), place: first.fact.place }];
  if (issued.length > 0 && told.day > last.day)
    return violated(say(`${zh}，事后才报告。`, `${en}: reported afterwards.`), [told.fact, first.fact], {
      related,
      cause: `reported-late:${told.fact.place.path}:${told.fact.place.span.start}`,
    });
  return undetermined(
    'borderline',
    say(
      `${zh}，是否在决策之前有两种读法，请核对（临界）。`,
      `${en}: whether before can be read both ways (borderline).`,
    ),
    [told.fact, first.fact],
    { related },
  );
}

function one(context: JudgeContext, name: string, words: readonly string[]): Outcome {
  const records = context.records('请示报告').filter((r) => addressed(context, r, words));
  const proven = records.filter((r) => context.hasEvidence(r)).map((r) => timely(context, r, name));
  const best = [...proven].sort((a, b) => rank.indexOf(b.verdict) - rank.indexOf(a.verdict))[0];
  if (best) return best;
  const denied = records.find((r) => r.status === 'negated');
  const extra = {
    at: records[0]?.place ?? context.anchor('请示报告'),
    cause: `missing:请示报告${name === '区委' ? '' : `:${name}`}`,
  };
  if (denied) return violated(say(`案卷写明没有向${name}报告。`, `${name} was not told.`), [], extra);
  if (records.length > 0)
    return undetermined(
      'claimed',
      say(`向${name}报告没有日期、文件等证据。`, `The report to ${name} is claimed without evidence.`),
      [],
      extra,
    );
  const cause = name === '区委' ? missingRecord('请示报告') : extra.cause;
  return absent(say(`案卷没有向${name}请示报告的材料。`, `Nothing shows a report to ${name}.`), {
    ...extra,
    cause,
  });
}

export const reported: Judge = (context) => {
  const outcomes = Object.entries(wordsArgument(context, 'to')).map(([name, words]) =>
    one(context, name, words),
  );
  const [worst] = [...outcomes].sort((a, b) => rank.indexOf(a.verdict) - rank.indexOf(b.verdict));
  if (!worst) throw new Error('参数 to 不得为空');
  return worst.verdict === 'met' ? { ...worst, facts: outcomes.flatMap((o) => o.facts) } : worst;
};
