/**
 * Rule `archive-complete`: the papers were filed, and the file holds as many as its list says.
 * It compares numbers and looks for the day; it refuses to open the papers themselves.
 */
import type { DossierRecord } from '../../dossier/dossier.ts';
import type { Fact } from '../../facts/fact.ts';
import {
  absent,
  met,
  missingDetail,
  missingRecord,
  say,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import type { Judge, Outcome } from '../../judges/judge.ts';

const number = (
  record: DossierRecord,
  field: string,
): { readonly value: number; readonly fact: Fact } | null => {
  for (const fact of [...record.facts, ...record.attached])
    if (fact.field === field && fact.status === 'stated' && fact.value.type === 'number')
      return { value: fact.value.number, fact };
  return null;
};

export const archiveComplete: Judge = (context) => {
  const records = context.records('归档');
  const proven = records.filter((r) => context.hasEvidence(r));
  const wrong = proven.map(counted).find((o) => o !== null);
  if (wrong) return wrong;
  const [first] = proven;
  if (!first) {
    const denied = records.find((r) => r.status === 'negated');
    if (denied)
      return violated(say('案卷写明没有归档。', 'The dossier says that nothing was archived.'), [], {
        at: denied.place,
        cause: missingRecord('归档'),
      });
    const [claimed] = records;
    if (claimed)
      return undetermined(
        'claimed',
        say('归档没有日期、目录等证据。', 'Archiving is claimed without evidence.'),
        [],
        {
          at: claimed.place,
          cause: missingRecord('归档'),
        },
      );
    return absent(say('案卷没有归档的记录。', 'The dossier has no record of archiving.'), {
      at: context.anchor(),
      cause: missingRecord('归档'),
    });
  }
  const day = proven.find((r) => context.dayOf(r) !== null);
  if (!day) {
    const reading = context.read('归档.归档日期');
    if (reading.negated[0])
      return violated(
        say(`归档写的是“${reading.negated[0].text}”。`, `Archiving: “${reading.negated[0].text}”.`),
        [reading.negated[0]],
      );
    return unstated('归档日期', reading) ?? missingDetail({ ...context, record: first }, ['归档日期']);
  }
  const facts = day.facts.filter((f) => f.status === 'stated').slice(0, 4);
  return met(say('已归档，件数没有不符。', 'Archived; the numbers do not disagree.'), facts, {
    at: day.place,
  });
};

function counted(record: DossierRecord): Outcome | null {
  const listed = number(record, '件数');
  const held = number(record, '实有件数');
  if (listed && held && listed.value !== held.value)
    return violated(
      say(
        `目录列${listed.value}件，实有${held.value}件，不相符。`,
        `${listed.value} items listed, ${held.value} present.`,
      ),
      [held.fact, listed.fact],
      { related: [{ message: say('目录件数', 'items listed'), place: listed.fact.place }] },
    );
  const table = record.tables.find((t) => t.columns.includes('材料名称') || t.columns.includes('序号'));
  const stated = listed ?? held;
  if (!table || !stated || table.rows.length === 0 || table.columns.includes('件数')) return null;
  if (table.rows.length === stated.value) return null;
  // A row may stand for several papers, and a table may be an extract.
  return undetermined(
    'conflict',
    say(
      `写明${stated.value}件，卷内目录列了${table.rows.length}行，请核对。`,
      `${stated.value} items stated, ${table.rows.length} rows listed; please check.`,
    ),
    [stated.fact],
    { related: [{ message: say('卷内目录', 'list of items'), place: table.place }] },
  );
}
