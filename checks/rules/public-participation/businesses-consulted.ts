/**
 * Rule `businesses-consulted`: a measure that closely concerns businesses was open to public comment, businesses or their
 * associations were heard, and the dossier says how opinions were handled. It looks for traces; it weighs none.
 */
import { fold } from '../../base/fold.ts';
import type { DossierRecord } from '../../dossier/dossier.ts';
import { absent, met, missingRecord, recordKey, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';
import { setAside } from '../../judges/set-aside.ts';

const business = /企业|经营者|经营主体|市场主体|协会|商会|商户|公司|个体工商户/;
const kinds = [
  '公开征求意见',
  '座谈会',
  '听证会',
  '问卷调查',
  '走访',
  '书面征求意见',
  '意见采纳情况',
  '群体协商',
  '调研',
];

const speaks = (context: JudgeContext, record: DossierRecord): boolean =>
  business.test(
    fold(
      [
        ...record.facts.map((f) => f.text),
        ...record.tables.flatMap((t) => t.rows).flatMap((row) => [...row.cells.values()].map((f) => f.text)),
        context.textOf(record),
      ].join('\n'),
    ),
  );

export const businessesConsulted: Judge = (context) => {
  const secret = setAside(context, '依法不予公开');
  if (secret) return secret;
  const held = (kind: string): DossierRecord | undefined =>
    context.records(kind).find((r) => context.hasEvidence(r));
  const call = held('公开征求意见');
  if (!call) {
    const denied = context.records('公开征求意见').find((r) => r.status === 'negated');
    const cause = missingRecord('公开征求意见');
    if (denied)
      return violated(
        say('案卷写明没有公开征求意见。', 'The dossier says that there was no public comment.'),
        [],
        { at: denied.place, cause },
      );
    return absent(say('案卷没有公开征求意见。', 'There was no public comment.'), {
      at: context.anchor(),
      cause,
    });
  }
  const interested = context.read('公平竞争审查.利害关系人意见');
  const refused = interested.negated.find((f) => /未|没有/.test(f.text));
  const source =
    interested.stated.find((f) => business.test(f.text))?.place ??
    kinds.flatMap((kind) => context.records(kind)).find((r) => context.hasEvidence(r) && speaks(context, r))
      ?.place;
  const handled =
    held('意见采纳情况') ?? (context.read('公布.采纳情况说明').stated.length > 0 ? call : undefined);
  const missing = [
    ...(source ? [] : ['企业、行业协会商会的意见']),
    ...(handled ? [] : ['意见采纳情况的反馈']),
  ];
  if (missing.length === 0)
    return met(
      say('已公开征求意见、听取企业意见并反馈。', 'Public comment was held, businesses heard and answered.'),
      [],
      { at: call.place },
    );
  if (!source && refused)
    return violated(
      say(`利害关系人意见写的是“${refused.text}”。`, `Interested parties: “${refused.text}”.`),
      [refused],
    );
  return undetermined(
    'missing',
    say(`没有看到：${missing.join('、')}。`, `Not seen: ${missing.join(', ')}.`),
    [],
    {
      at: call.place,
      cause: `details:${recordKey(call)}`,
      details: missing,
    },
  );
};
