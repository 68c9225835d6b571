/**
 * Rule `drafting-basis`: research and consultation came before the draft was final.
 * It looks for any trace of them and compares days; it refuses to judge how thorough they were.
 */
import { chineseDay, type Day, isoDay } from '../../base/civil-day.ts';
import type { DossierRecord } from '../../dossier/dossier.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import { absent, met, missingRecord, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';

const kinds = ['调研', '部门意见', '街道意见', '座谈会', '走访', '问卷调查', '民意调查'];

/** The day on which the first of the units in a record's tables was asked or answered. */
function firstAsked(context: JudgeContext, record: DossierRecord): Day | null {
  const days = context
    .tables(record.kind)
    .filter((t) => record.tables.includes(t))
    .flatMap((t) => t.rows)
    .flatMap((row) => ['发函日期', '复函日期', '日期'].map((name) => row.cells.get(name)))
    .flatMap((cell) => (cell ? (dayOfFact(cell) ?? []) : []));
  return days.length === 0 ? null : Math.min(...days);
}

export const draftingBasis: Judge = (context) => {
  const records = kinds.flatMap((kind) => context.records(kind));
  const denied = records.find((r) => r.kind === '调研' && r.status === 'negated');
  if (denied)
    return violated(say('案卷写明没有开展调查研究。', 'The dossier says that no research was done.'), [], {
      at: denied.place,
    });
  const proven = records.filter((r) => context.hasEvidence(r));
  const [first] = proven;
  if (!first) {
    const [claimed] = records;
    if (claimed)
      return undetermined(
        claimed.status === 'planned' ? 'missing' : 'claimed',
        say(`“${claimed.kind}”没有日期、材料等证据。`, `“${claimed.kind}” is claimed without any evidence.`),
        [],
        { at: claimed.place, cause: missingRecord(claimed.kind) },
      );
    return absent(
      say('案卷没有调研、征求部门意见等记录。', 'The dossier shows no research and no consultation.'),
      {
        at: context.anchor('草案拟订'),
        cause: missingRecord('调研'),
      },
    );
  }
  const final = context.read('草案.定稿日期').stated.find((f) => dayOfFact(f) !== null);
  const finalDay = final ? dayOfFact(final) : null;
  const days = proven.map((r) => context.dayOf(r) ?? firstAsked(context, r));
  if (final && finalDay !== null && days.every((d) => d !== null && d > finalDay)) {
    const earliest = Math.min(...days.filter((d) => d !== null));
    return violated(
      say(
        `草案${chineseDay(finalDay)}已经定稿，调研或者征求意见最早在${chineseDay(earliest)}，在定稿之后。`,
        `The draft was final on ${isoDay(finalDay)}, before the first research or consultation on ${isoDay(earliest)}.`,
      ),
      [final],
      { related: [{ message: say(first.kind, first.kind), place: first.place }] },
    );
  }
  const names = [...new Set(proven.map((r) => r.kind))].join('、');
  return met(say(`拟订草案前有：${names}。`, `Before drafting: ${names}.`), first.facts.slice(0, 4), {
    at: first.place,
  });
};
