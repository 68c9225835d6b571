/**
 * Decides whether the particular group that a decision concerns, or its organisation, was heard.
 * It compares names of groups with those who took part; it does not know whether they agreed.
 */
import type { DossierRecord } from '../../dossier/dossier.ts';
import type { FactTable } from '../../facts/fact.ts';
import { absent, met, missingRecord, recordKey, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';

/** Who usually speaks for a group, by a word in the group's name. */
const speakers: readonly (readonly [RegExp, RegExp])[] = [
  [/残/, /残联|残疾/],
  [/职工|工人|劳动者|务工/, /工会|职工|工人/],
  [/妇女|女性/, /妇联|妇女/],
  [/学生|青年|青少年|儿童|未成年/, /共青团|团委|团区委|学生|家长|少工委|青年/],
  [/老年|老人|长者/, /老龄|老年|老人|养老/],
  [/教师|教职/, /教师|教育工会|教职/],
  [/退役|军人|军属/, /退役|军人|双拥/],
  [/司机|驾驶|出租|网约/, /司机|驾驶员|出租|运输|网约/],
  [/企业|商户|经营|个体/, /商会|协会|工商联|企业|商户|经营|个体/],
  [/业主|居民|住户|村民/, /业主|业委会|居民|住户|居委会|村民|村委会/],
];
const otherForms = ['座谈会', '听证会', '走访', '民主协商', '书面征求意见', '问卷调查', '民意调查'];
const organisations =
  /残联|工会|妇联|共青团|团[区县市]?委|工商联|商会|协会|学会|侨联|社会组织|群众代表|业委会/;

const wordsOf = (table: FactTable): string =>
  table.rows.flatMap((row) => [...row.cells.values()].map((cell) => cell.text)).join('\n');

function taking(context: JudgeContext, record: DossierRecord): string {
  const cells = record.tables.map((t) => t.kept(wordsOf, () => wordsOf(t)));
  // Two columns of key and value leave facts and no lines.
  const said = record.facts.filter((f) => f.status === 'stated').map((f) => f.text);
  return [context.textOf(record), ...cells, ...said].join('\n');
}

function speaksFor(group: string, text: string): boolean {
  const name = group.replace(/^(?:部分|有关|相关|全体|困难|低收入)|(?:群体|等|人员|从业者)$/g, '');
  if (name !== '' && text.includes(name)) return true;
  return speakers.some(([of, by]) => of.test(group) && by.test(text));
}

export const groupHeard: Judge = (context) => {
  const declared = context.dossier.front.circumstances.get('涉及特定群体');
  const groups = declared?.names ?? [];
  const own = context.records('群体协商');
  const held = own.filter((r) => context.hasEvidence(r));
  const others = otherForms.flatMap((kind) => context.records(kind)).filter((r) => context.hasEvidence(r));
  const all = [...held, ...others];
  // The matter's own name (社区养老设施) says nothing of who came.
  const title = context.dossier.front.title?.text ?? '';
  const came = (r: DossierRecord): string =>
    title === '' ? taking(context, r) : taking(context, r).replaceAll(title, '');
  const found = (test: (text: string) => boolean): DossierRecord | undefined =>
    all.find((r) => test(came(r)));
  if (groups.length === 0) {
    const record = held[0] ?? found((text) => organisations.test(text));
    if (record)
      return met(say(`已通过“${record.kind}”协商。`, `Heard through “${record.kind}”.`), [], {
        at: record.place,
      });
  } else {
    const unheard = groups.filter((group) => !found((text) => speaksFor(group, text)));
    const [first] = all;
    if (unheard.length === 0 && first) {
      const at = (found((text) => speaksFor(groups[0] ?? '', text)) ?? first).place;
      return met(say(`已听取：${groups.join('、')}。`, `Heard: ${groups.join(', ')}.`), [], { at });
    }
    const record = held[0];
    if (record)
      return undetermined(
        'missing',
        say(
          `协商记录看不出听取了：${unheard.join('、')}。`,
          `The record does not show that these were heard: ${unheard.join(', ')}.`,
        ),
        record.facts.filter((f) => f.field === '参加方'),
        { at: record.place, cause: `details:${recordKey(record)}`, details: ['参加方'] },
      );
  }
  const cause = missingRecord('群体协商');
  const denied = own.find((r) => r.status === 'negated');
  if (denied)
    return violated(say('案卷写明没有与相关群体协商。', 'The group was not consulted.'), [], {
      at: denied.place,
      cause,
    });
  const claimed = own[0];
  if (claimed)
    return undetermined(
      claimed.status === 'stated' ? 'claimed' : 'missing',
      say(
        '与相关群体协商只有一句话、空标题或计划，没有证据。',
        'Consultation of the group is claimed or planned only.',
      ),
      [],
      { at: claimed.place, cause },
    );
  const who = groups.length > 0 ? `（${groups.join('、')}）` : '';
  return absent(
    say(
      `案卷没有与相关人民团体、社会组织或群众代表协商的记录${who}。`,
      `No record of consulting the group concerned${groups.length > 0 ? ` (${groups.join(', ')})` : ''}.`,
    ),
    { at: declared?.place ?? context.anchor(), cause },
  );
};
