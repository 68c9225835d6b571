/**
 * Rule `minutes-archived`: the archive holds both the minutes and their summary.
 * It reads the list of items; a list that may be an extract proves no breach.
 */
import { fold } from '../../base/fold.ts';
import { met, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const items: Readonly<Record<string, RegExp>> = {
  会议记录: /会议(?:原始)?记录|常务会议记录|全体会议记录|会议材料/,
  会议纪要: /纪要|会议材料/,
};
const left = (name: string): RegExp =>
  new RegExp(`${name}[^,。;]{0,6}(?:未归档|没有归档|未存档|缺失|缺件|遗失)`);

export const minutesArchived: Judge = (context) => {
  const { record } = context;
  if (!record) throw new Error('须与 each: 归档 同用');
  const cells = record.tables.flatMap((t) => t.rows.flatMap((row) => [...row.cells.values()]));
  const text = fold(
    [context.textOf(record), ...record.facts.map((f) => f.text), ...cells.map((c) => c.text)].join('\n'),
  );
  const gone = Object.keys(items).find((name) => left(name).test(text));
  if (gone !== undefined) {
    const fact = [...record.facts, ...cells].find((f) => left(gone).test(fold(f.text)));
    const place = record.passages.find((p) => left(gone).test(fold(p.text)))?.place;
    return violated(say(`${gone}没有归档。`, `Not archived: ${gone}.`), fact ? [fact] : [], {
      at: fact?.place ?? place ?? record.place,
    });
  }
  const missing = Object.entries(items)
    .filter(([, words]) => !words.test(text))
    .map(([name]) => name);
  if (missing.length === 0)
    return met(
      say('会议记录和纪要都已归档。', 'Minutes and summary are archived.'),
      cells.filter((c) => Object.values(items).some((words) => words.test(fold(c.text)))).slice(0, 2),
      { at: record.place },
    );
  return undetermined(
    'missing',
    say(
      `归档材料里没有看到${missing.join('、')}。`,
      `Not seen among what was archived: ${missing.join(', ')}.`,
    ),
    [],
    { at: record.place },
  );
};
