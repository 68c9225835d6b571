/**
 * YSHJ-62-1: businesses and trade associations were heard on a document that concerns them.
 * It looks for them among those who took part; how fully they were heard it cannot tell.
 */
import { fold } from '../../base/fold.ts';
import type { DossierRecord } from '../../dossier/dossier.ts';
import { absent, met, missingRecord, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const forms = [
  '座谈会',
  '听证会',
  '群体协商',
  '书面征求意见',
  '走访',
  '问卷调查',
  '民意调查',
  '部门意见',
  '意见采纳情况',
];
const business = /企业|公司|经营者|经营户|经营主体|市场主体|商会|协会|商户|个体工商户|工商联|业户/;
const unheard = /(?:未|没有|无)[^,。;]{0,10}$/;

const speaks = (text: string): boolean => {
  const folded = fold(text);
  const hit = business.exec(folded);
  return hit !== null && !unheard.test(folded.slice(Math.max(0, hit.index - 14), hit.index));
};

const cells = (record: DossierRecord) =>
  record.tables.flatMap((t) => t.rows.flatMap((r) => [...r.cells.values()]));

export const businessesHeard: Judge = (context) => {
  const interested = context.read('公平竞争审查.利害关系人意见');
  if (interested.stated.length > 0)
    return met(
      say(`已听取：${interested.stated[0]?.text ?? ''}`, `Heard: ${interested.stated[0]?.text ?? ''}`),
      interested.stated,
    );
  const held = [...forms, '公开征求意见']
    .flatMap((kind) => context.records(kind))
    .filter((r) => context.hasEvidence(r));
  for (const record of held) {
    const fact = [...record.facts, ...record.attached, ...cells(record)].find(
      (f) => f.status === 'stated' && speaks(f.text),
    );
    const passage = fact ? undefined : record.passages.find((p) => speaks(p.text));
    const place = fact?.place ?? passage?.place;
    if (place)
      return met(
        say(`“${record.kind}”听取了市场主体的意见。`, `Businesses were heard in “${record.kind}”.`),
        fact ? [fact] : [],
        { at: place },
      );
  }
  const [denied] = interested.negated;
  if (denied)
    return violated(say(`市场主体的意见写的是“${denied.text}”。`, `Businesses: “${denied.text}”.`), [denied]);
  const [first] = held;
  if (first)
    return undetermined(
      'missing',
      say(
        '案卷有公众参与，看不出听取了市场主体、行业协会商会的意见。',
        'The public was heard; that businesses or their associations were cannot be seen.',
      ),
      [],
      { at: first.place },
    );
  return absent(
    say('案卷没有听取市场主体、行业协会商会意见的记录。', 'Nothing shows that businesses were heard.'),
    { at: context.anchor(), cause: missingRecord('公开征求意见') },
  );
};
