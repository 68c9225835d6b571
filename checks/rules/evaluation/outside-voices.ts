/**
 * Rule `outside-voices`: people from outside the administration took part in the evaluation.
 * It looks for one kind of outsider among those named; it refuses to weigh how much they were heard.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, say, undetermined, unstated, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const outside =
  /代表|委员(?!会)|人民团体|工会|妇联|共青团|团[省市区县]委|残联|工商联|文联|科协|侨联|社区|居委会|村委会|居民委员会|村民委员会|基层|社会组织|协会|商会|学会|公众|群众|市民|居民|村民|业主|企业|公司|专家|学者|大学|学院|研究[院所]/;
const office = /局|厅|办公室|部门|街道办事处|政府|科室|机关|内部/;

export const outsideVoices: Judge = (context) => {
  const people = context.read('参加人');
  const heard = context.read('公众意见');
  const named = people.stated.find((f) => outside.test(fold(f.text)));
  if (named)
    return met(say(`吸收了外部人员参加：${named.text}`, `Outsiders took part: ${named.text}`), [
      named,
      ...heard.stated,
    ]);
  const inTable = context
    .tables('后评估')
    .flatMap((t) => t.rows)
    .flatMap((row) => [...row.cells.values()])
    .find((f) => f.status === 'stated' && outside.test(fold(f.text)));
  if (inTable)
    return met(say(`吸收了外部人员参加：${inTable.text}`, `Outsiders took part: ${inTable.text}`), [inTable]);
  const [first] = people.stated;
  const [denied] = [...people.negated, ...heard.negated];
  if (first && office.test(fold(first.text)) && heard.stated.length === 0)
    return violated(
      say(
        `参加后评估的只有“${first.text}”，没有代表、委员、群众或者社会组织。`,
        `Only “${first.text}” took part in the evaluation.`,
      ),
      [first],
    );
  if (denied)
    return violated(say(`后评估写的是“${denied.text}”。`, `The evaluation says “${denied.text}”.`), [denied]);
  if (first)
    return undetermined(
      'missing',
      say(
        `参加人写的是“${first.text}”，看不出有没有外部人员。`,
        `Whether outsiders took part cannot be told from “${first.text}”.`,
      ),
      [first],
    );
  if (heard.stated.length > 0)
    return undetermined(
      'missing',
      say(
        '听取了公众意见，没有写明吸收了哪些方面参加。',
        'The public was heard; who took part is not stated.',
      ),
      heard.stated,
    );
  return unstated('参加人', people) ?? missingDetail(context, ['参加人', '公众意见']);
};
