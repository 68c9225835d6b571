/**
 * Decides whether more than one side sat at a hearing, by the categories of those who took part.
 * It cannot know all sides a matter has; only groups that the dossier itself names are looked for.
 */
import type { Fact } from '../../facts/fact.ts';
import { met, missingDetail, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const sides =
  /消费者|居民|业主|业委会|村民|市民|群众|家长|学生|企业|经营者|商户|物业|协会|商会|专家|学者|人大代表|政协委员|部门|社会组织|利害关系人|利益相关方|从业人员|职工|残疾人|残联|司机|驾驶员|工会|妇联|律师|社区代表|居委会|旅客|乘客|患者|教师/g;
const nobody = /(?:无|没有|未邀请|缺少)[^,，。;；、]{0,8}(?:代表|参加|业主|居民|消费者)/;

export const sidesRepresented: Judge = (context) => {
  const cells: Fact[] = context
    .tables('听证会')
    .flatMap((table) => table.rows)
    .map((row) => row.cells.get('类别') ?? row.cells.get('参加人构成') ?? row.cells.get('单位'))
    .filter((cell) => cell !== undefined)
    .filter((cell) => cell.status === 'stated');
  const composition = context.read('参加人构成').stated;
  const described = [...composition, ...context.read('遴选方式').stated];
  const none = described.find((f) => nobody.test(f.text));
  if (none) return violated(say(`参加人构成写的是“${none.text}”。`, `Composition: “${none.text}”.`), [none]);
  // Two columns of key and value leave facts and no lines.
  const running = [
    context.record ? context.textOf(context.record) : '',
    ...composition.map((f) => f.text),
  ].join('；');
  const kinds = new Set(cells.map((cell) => cell.text.trim()));
  if (cells.length === 0)
    for (const m of `${described.map((f) => f.text).join('；')}；${running}`.matchAll(sides)) kinds.add(m[0]);
  const facts = composition.length > 0 ? composition : cells.slice(0, 4);
  const groups = context.dossier.front.circumstances.get('涉及特定群体')?.names ?? [];
  const all = `${[...kinds].join('；')}；${running}`;
  const unseen = kinds.size > 0 ? groups.filter((group) => !all.includes(group)) : [];
  if (unseen.length > 0)
    return undetermined(
      'missing',
      say(
        `参加人里没有看到：${unseen.join('、')}。`,
        `Not seen among the participants: ${unseen.join(', ')}.`,
      ),
      facts,
    );
  if (kinds.size > 1)
    return met(
      say(`参加人包括：${[...kinds].join('、')}。`, `Sides present: ${[...kinds].join(', ')}.`),
      facts,
    );
  const [only] = kinds;
  if (only !== undefined)
    return undetermined(
      'missing',
      say(`参加人只看到一类：${only}。`, `Only one side is seen: ${only}.`),
      facts,
    );
  const [number] = context.read('参加人').stated;
  if (number)
    return undetermined(
      'value-judgement',
      say(
        `只写了参加人${number.text}，没有分类，需要人工确认相关各方都有代表。`,
        `Only the number (${number.text}) is given; whether every side was represented must be confirmed by a person.`,
      ),
      [number],
    );
  return missingDetail(context, ['参加人']);
};
