/**
 * Decides whether the expert review, all its records together, spoke of necessity, feasibility and soundness.
 * It looks for the three subjects; it does not read what the experts found.
 */
import { fold } from '../../base/fold.ts';
import { met, missingRecord, recordKey, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const subjects: Readonly<Record<string, RegExp>> = {
  必要性: /必要/,
  可行性: /可行/,
  科学性: /科学性|科学合理|科学可行|、科学|科学、|科学,|科学的/,
};
const refusal = /(?:未|没有|不)(?:再)?(?:论证|涉及|讨论|评审)[^,。;]{0,8}(必要|可行|科学)/;

export const reviewScope: Judge = (context) => {
  const records = context.records('专家论证').filter((r) => context.hasEvidence(r));
  const [first] = records;
  if (!first) {
    const other = context.records('专家论证')[0];
    return undetermined(
      'missing',
      say('没有专家论证，无从看论证内容。', 'There is no expert review whose subjects could be read.'),
      [],
      { at: other?.place ?? context.anchor(), cause: missingRecord('专家论证') },
    );
  }
  const content = context.read('专家论证.论证内容');
  const listed = fold(content.stated.map((f) => f.text).join('；'));
  const around = records.map((r) => fold(context.textOf(r))).join('\n');
  const cells = records
    .flatMap((r) => r.tables)
    .flatMap((t) => t.rows.flatMap((row) => [...row.cells.values()].map((c) => c.text)))
    .join('\n');
  const denied = refusal.exec(around)?.[1];
  const missing = Object.entries(subjects)
    .filter(
      ([name, words]) =>
        !words.test(`${listed}\n${around}\n${cells}`) || (denied !== undefined && name.startsWith(denied)),
    )
    .map(([name]) => name);
  if (missing.length === 0)
    return met(
      say('论证了必要性、可行性、科学性。', 'Necessity, feasibility and soundness were reviewed.'),
      content.stated,
      {
        at: content.stated[0]?.place ?? first.place,
      },
    );
  const zh = missing.join('、');
  const unread = records.some((r) => r.links.some((l) => l.state === 'unread' || l.state === 'web'));
  const [fact] = content.stated;
  if (fact && !unread && !/等/.test(listed))
    return violated(
      say(`论证内容写的是“${fact.text}”，没有论证${zh}。`, `The review covers “${fact.text}”, not ${zh}.`),
      [fact],
    );
  if (denied !== undefined)
    return violated(say(`写明没有论证${zh}。`, `It says that ${zh} was not reviewed.`), [], {
      at: first.place,
    });
  return undetermined(
    'missing',
    say(`论证内容没有看到${zh}。`, `The review does not show ${zh}.`),
    fact ? [fact] : [],
    { at: fact?.place ?? first.place, cause: `details:${recordKey(first)}`, details: ['论证内容'] },
  );
};
