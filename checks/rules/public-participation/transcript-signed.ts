/**
 * Decides whether everyone who took part in a hearing signed its transcript.
 * It counts signatures against participants; whose they are it does not know.
 */
import type { Fact } from '../../facts/fact.ts';
import { met, missingDetail, say, undetermined, unstated, violated } from '../../judges/answers.ts';
import type { Judge, Reading } from '../../judges/judge.ts';
import { rows } from '../../judges/rows.ts';

const all = /全部|全体|均|逐一|所有|一致|都已/;
const numbers = (facts: readonly Fact[]): { value: number; fact: Fact }[] =>
  facts.flatMap((fact) => (fact.value.type === 'number' ? [{ value: fact.value.number, fact }] : []));

export const transcriptSigned: Judge = (context) => {
  const { record } = context;
  const refusals = context.read('拒签说明').stated;
  const [refusal] = refusals;
  const reading: Reading = context.read('签字人数');
  const signed = numbers(reading.stated);
  const everyone = [...reading.all, ...context.read('签字').all].find(
    (f) => all.test(f.text) && !/未/.test(f.text),
  );
  const tables = context.tables('听证会').filter((t) => t.rows.length > 0);
  if (signed.length === 0 && tables.some((t) => t.columns.includes('签字'))) {
    const outcome = rows({ ...context, arguments: { column: '签字', expect: 'yes' } });
    return outcome.verdict === 'violated' && refusal
      ? met(say(`未签字的已说明：${refusal.text}`, `Missing signatures are explained: ${refusal.text}`), [
          ...outcome.facts,
          refusal,
        ])
      : outcome;
  }
  if (signed.length === 0 && everyone)
    return met(say(`写明${everyone.text}。`, `Stated: ${everyone.text}.`), [everyone]);
  if (signed.length === 0) {
    const passage = record
      ? [...record.passages, ...record.attachedPassages].find(
          (p) => /(?:全体|全部|均|逐一)[^。;；]{0,20}(?:签字|签名)/.test(p.text) && !/未/.test(p.text),
        )
      : undefined;
    if (passage)
      return met(say('写明参加人全部签字。', 'All participants signed.'), [], { at: passage.place });
    const [denied] = reading.negated;
    if (denied)
      return violated(say(`签字写的是“${denied.text}”。`, `Signatures: “${denied.text}”.`), [denied]);
    return unstated('签字人数', reading) ?? missingDetail(context, ['签字人数']);
  }
  const people = numbers(context.read('参加人').stated);
  const listed = tables.find((t) => t.columns.includes('姓名'));
  const present = people.length > 0 ? people : listed ? [{ value: listed.rows.length, fact: null }] : [];
  if (present.length === 0) return missingDetail(context, ['参加人']);
  for (const s of signed)
    for (const p of present)
      if (s.value === p.value)
        return met(
          say(
            `参加人${p.value}人，签字${s.value}人，相符。`,
            `${p.value} participants, ${s.value} signatures.`,
          ),
          p.fact ? [s.fact, p.fact] : [s.fact],
        );
  const s = signed[0];
  const p = present[0];
  if (!s || !p) return missingDetail(context, ['签字人数']);
  const facts = p.fact ? [s.fact, p.fact] : [s.fact];
  const zh = `参加人${p.value}人，笔录签字${s.value}人`;
  const en = `${p.value} participants, ${s.value} signatures`;
  if (s.value > p.value)
    return undetermined(
      'conflict',
      say(`${zh}，签字的比参加的多，请核对。`, `${en}: more signatures than participants.`),
      facts,
    );
  if (refusal)
    return met(say(`${zh}，未签字的已说明：${refusal.text}`, `${en}; explained: ${refusal.text}`), [
      ...facts,
      refusal,
    ]);
  return violated(
    say(
      `${zh}，少${p.value - s.value}人，也没有拒签说明。`,
      `${en}: ${p.value - s.value} missing without explanation.`,
    ),
    facts,
  );
};
