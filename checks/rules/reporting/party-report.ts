/**
 * Rule `party-report`: the party committee of the same level was asked before the decision came out.
 * It reads addressee and days; it refuses to judge what the committee answered.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { fold } from '../../base/fold.ts';
import type { DossierRecord } from '../../dossier/dossier.ts';
import type { Fact } from '../../facts/fact.ts';
import { absent, met, missingRecord, recordKey, say, undetermined, violated } from '../../judges/answers.ts';
import { dated } from '../../judges/dated.ts';
import type { Judge, JudgeContext, Outcome } from '../../judges/judge.ts';

const party = /[省市区县州盟旗镇乡]委(?!员)|党委|党工委|(?<!大|人大)常委会/;
const others = /人大|政府|政协/;

export const partyReport: Judge = (context) => {
  const records = context.records('请示报告').filter((r) => !toOthers(context, r));
  const proven = records.filter((r) => context.hasEvidence(r));
  const outcomes = proven.map((r) => judgeOne(context, r));
  const best = ['met', 'undetermined', 'violated'].flatMap((v) => outcomes.filter((o) => o.verdict === v))[0];
  if (best) return best;
  const denied = records.find((r) => r.status === 'negated');
  if (denied)
    return violated(
      say('案卷写明没有向同级党委请示报告。', 'The dossier says that the party committee was not asked.'),
      [],
      {
        at: denied.place,
        cause: missingRecord('请示报告'),
      },
    );
  const [claimed] = records;
  if (claimed)
    return undetermined(
      claimed.status === 'planned' ? 'missing' : 'claimed',
      claimed.status === 'planned'
        ? say('向同级党委请示报告还只是计划。', 'The report to the party committee is only planned.')
        : say(
            '向同级党委请示报告没有请示文、日期等证据。',
            'The report to the party committee is claimed without evidence.',
          ),
      [],
      { at: claimed.place, cause: missingRecord('请示报告') },
    );
  return absent(
    say(
      '案卷没有向同级党委请示报告的材料。',
      'Nothing shows a report to the party committee of the same level.',
    ),
    {
      at: context.anchor(),
      cause: missingRecord('请示报告'),
    },
  );
};

/** A report to the people's congress or a higher government is another duty. */
function toOthers(context: JudgeContext, record: DossierRecord): boolean {
  const named = record.facts
    .filter((f) => f.field === '对象')
    .map((f) => f.text)
    .join('、');
  const text = fold(named === '' ? context.textOf(record) : named);
  return others.test(text) && !party.test(text);
}

function judgeOne(context: JudgeContext, record: DossierRecord): Outcome {
  const field = (name: string): readonly Fact[] =>
    [...record.facts, ...record.attached].filter((f) => f.field === name && f.status === 'stated');
  const asked = dated(field('日期'))[0] ?? dated(field('批复日期'))[0];
  if (!asked) {
    const vague = record.facts.find((f) => f.field === '日期');
    return undetermined(
      'missing',
      vague
        ? say(
            `请示报告的日期写的是“${vague.text}”，读不出是哪一天。`,
            `The day of the report reads “${vague.text}”.`,
          )
        : say('请示报告没有写明日期。', 'The report bears no date.'),
      vague ? [vague] : [],
      { at: vague?.place ?? record.place, cause: `details:${recordKey(record)}`, details: ['日期'] },
    );
  }
  const issued = dated([...context.read('公布.公布日期').stated, ...context.read('公布.印发日期').stated]);
  const sorted = [...issued].sort((a, b) => a.day - b.day);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last || asked.day < first.day)
    return met(
      first
        ? say(
            `${chineseDay(asked.day)}请示报告，${chineseDay(first.day)}出台。`,
            `Reported on ${isoDay(asked.day)}, issued on ${isoDay(first.day)}.`,
          )
        : say(`${chineseDay(asked.day)}已请示报告。`, `Reported on ${isoDay(asked.day)}.`),
      first ? [asked.fact, first.fact] : [asked.fact],
    );
  const related = [{ message: say(first.fact.field, 'issue'), place: first.fact.place }];
  const facts = [asked.fact, first.fact];
  if (asked.day > last.day)
    return violated(
      say(
        `${chineseDay(asked.day)}才请示报告，${chineseDay(first.day)}已经${first.fact.field === '印发日期' ? '印发' : '公布'}。`,
        `Reported only on ${isoDay(asked.day)}; issued on ${isoDay(first.day)}.`,
      ),
      facts,
      { related },
    );
  return undetermined(
    'borderline',
    say(
      `${chineseDay(asked.day)}请示报告，${first.fact.field}是${chineseDay(first.day)}，是否在出台之前看不出（临界）。`,
      `Reported on ${isoDay(asked.day)}, ${isoDay(first.day)} issued: whether before is not clear (borderline).`,
    ),
    facts,
    { related },
  );
}
