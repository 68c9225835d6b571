/**
 * Rule `voices-heard`: people of several kinds were heard, not only departments.
 * It looks for who took part in the records of participation; it refuses to weigh what they said.
 *
 * Arguments: `voices`: kind of people → words that name them; `kinds` (optional): kind of people → records that are
 * themselves the proof; `enough`: how many kinds suffice.
 */
import { fold } from '../../base/fold.ts';
import {
  absent,
  met,
  missingRecord,
  say,
  undetermined,
  violated,
  wordsArgument,
} from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const records = [
  '公开征求意见',
  '意见采纳情况',
  '听证会',
  '座谈会',
  '问卷调查',
  '民意调查',
  '走访',
  '书面征求意见',
  '群体协商',
  '民主协商',
  '专家论证',
  '调研',
];

export const voicesHeard: Judge = (context) => {
  const held = records.flatMap((kind) => context.records(kind)).filter((r) => context.hasEvidence(r));
  const said = held.map((record) => ({
    record,
    text: fold(
      [
        context.textOf(record),
        ...record.facts.filter((f) => f.status === 'stated').map((f) => f.text),
        ...record.tables.flatMap((t) => t.rows.flatMap((row) => [...row.cells.values()].map((c) => c.text))),
      ].join('\n'),
    ),
  }));
  const kinds = wordsArgument(context, 'kinds');
  const voices = Object.entries(wordsArgument(context, 'voices')).map(([name, words]) => ({
    name,
    by:
      held.find((r) => (kinds[name] ?? []).includes(r.kind)) ??
      said.find(({ text }) => words.some((w) => text.includes(fold(w))))?.record ??
      null,
  }));
  const heard = voices.filter((v) => v.by !== null);
  const enough = typeof context.arguments.enough === 'number' ? context.arguments.enough : voices.length;
  const names = heard.map((v) => v.name).join('、');
  const at = heard[0]?.by?.place;
  if (heard.length >= enough) return met(say(`听取了：${names}。`, `Heard: ${names}.`), [], at ? { at } : {});
  const silent = voices.filter((v) => v.by === null).map((v) => v.name);
  const spoken = records.flatMap((kind) => context.records(kind));
  const denied = spoken.every((r) => r.status === 'negated') ? spoken[0] : undefined;
  if (heard.length === 0 && denied)
    return violated(
      say(
        `案卷写明没有进行“${denied.kind}”，也没有听取其他方面的意见。`,
        `“${denied.kind}” was not done, and nobody else was heard.`,
      ),
      [],
      { at: denied.place, cause: missingRecord(denied.kind) },
    );
  if (heard.length === 0)
    return absent(
      say(
        `案卷没有听取${silent.join('、')}意见的记录。`,
        `Nothing shows that these were heard: ${silent.join(', ')}.`,
      ),
      {
        at: context.anchor('公众参与'),
        cause: missingRecord(held.length === 0 ? '公开征求意见' : silent.join('、')),
      },
    );
  return undetermined(
    'missing',
    say(
      `只看到听取了${names}的意见，没有：${silent.join('、')}。`,
      `Heard: ${names}; not seen: ${silent.join(', ')}.`,
    ),
    [],
    at ? { at } : {},
  );
};
