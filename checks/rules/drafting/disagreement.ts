/**
 * Rule `disagreement`: where a unit's opinion was not followed, the deciding authority is told what the dispute is.
 * It looks for four points in the explanation; it refuses to say who is right.
 */
import { fold } from '../../base/fold.ts';
import type { Place } from '../../base/span.ts';
import type { Fact } from '../../facts/fact.ts';
import { met, notApplicable, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';

const refused = /未采纳|不采纳|不予采纳|部分采纳|未予采纳|^否$/;
const dissent = /不同意(?!见)|反对|持异议|有异议|有不同意见|提出异议/;
/** `无分歧`, `已全部采纳`, `经协商达成一致`: nothing is left to explain. */
const agreed =
  /^(?:无|没有|不存在)[。]?$|(?:没有|无|不存在)(?:未|不能|分歧|争议|不同意见|异议)|(?:全部|均|都)(?:已)?采纳|(?<!未|未能|不能|没有|难以)(?:协商|达成|取得|意见)(?:已|均)?一致/;
const settled = (fact: Fact): boolean => {
  const text = fold(fact.text).trim();
  return agreed.test(text) && !/未采纳|不采纳|不予采纳|坚持|反对/.test(text);
};

const points: Readonly<Record<string, readonly string[]>> = {
  争议的主要问题: ['争议', '分歧', '问题', '焦点', '关于'],
  有关单位的意见: ['认为', '提出', '主张', '建议', '要求', '不同意', '意见'],
  承办单位的意见: ['承办', '牵头', '我局', '我委', '本局', '本委', '起草'],
  理由和依据: ['理由', '依据', '根据', '因为', '鉴于', '考虑', '按照', '由于', '因'],
};

function dissenting(context: JudgeContext): Fact | null {
  for (const table of context.tables('部门意见'))
    for (const row of table.rows) {
      const outcome = row.cells.get('采纳');
      if (outcome && refused.test(fold(outcome.text).trim())) return outcome;
      // An objection that was followed is no disagreement any more.
      const opinion = row.cells.get('意见');
      if (opinion && !outcome && dissent.test(fold(opinion.text))) return opinion;
    }
  const fields = [...context.read('部门意见.采纳').all, ...context.read('部门意见.意见').stated];
  return (
    fields.find((f) =>
      (f.field === '采纳' ? /未采纳|不采纳|不予采纳|部分采纳/ : dissent).test(fold(f.text)),
    ) ?? null
  );
}

/** Running text that says a unit's opinion was not followed. */
const toldDissent =
  /(?:局|委|办|部门|单位|街道|[镇乡])[^。;]{0,30}?(?:(?<!没有|无|不存在)(?:未采纳|未予采纳|不予采纳)|(?<!没)有不同意见|持异议|持不同意见|未能(?:达成|取得)一致)/;

function toldOfDissent(context: JudgeContext): { readonly text: string; readonly place: Place } | null {
  for (const record of context.records('部门意见'))
    for (const passage of [...record.passages, ...record.attachedPassages]) {
      const found = toldDissent.exec(fold(passage.text));
      if (found)
        return { text: passage.text.slice(found.index, found.index + found[0].length), place: passage.place };
    }
  return null;
}

export const disagreement: Judge = (context) => {
  const explanation = context.read('部门意见.分歧说明');
  const said = explanation.stated.filter((f) => !settled(f));
  const open = explanation.stated.some(settled) ? null : dissenting(context);
  if (said.length === 0) {
    const [denied] = explanation.negated;
    if (denied && open && /未|没有说明|未作/.test(denied.text) && !/未发现|无分歧/.test(denied.text))
      return violated(
        say(
          `部门有不同意见（${open.text}），分歧说明写的是“${denied.text}”。`,
          `There is dissent (${open.text}), but: “${denied.text}”.`,
        ),
        [denied, open],
      );
    if (open)
      return undetermined(
        'missing',
        say(
          `有单位的意见没有取得一致（${open.text}），案卷没有向决策机关说明分歧的材料。`,
          `A unit's opinion was not followed (${open.text}); no explanation to the authority was found.`,
        ),
        [open],
      );
    const told = explanation.stated.some(settled) ? null : toldOfDissent(context);
    if (told)
      return undetermined(
        'missing',
        say(
          `有单位的意见没有取得一致（${told.text}），案卷没有向决策机关说明分歧的材料。`,
          `A unit's opinion was not followed (${told.text}); no explanation to the authority was found.`,
        ),
        [],
        { at: told.place },
      );
    return notApplicable(
      say('案卷没有显示部门之间意见不一致。', 'The dossier shows no disagreement between units.'),
      [...explanation.stated, ...explanation.negated],
    );
  }
  const holders = context.records('部门意见').filter((r) => r.facts.some((f) => said.includes(f)));
  const attached = holders.flatMap((r) => r.attachedPassages).map((p) => p.text);
  const text = fold([...said.map((f) => f.text), ...attached].join('\n'));
  const missing = Object.entries(points).flatMap(([name, words]) =>
    words.some((w) => text.includes(w)) ? [] : [name],
  );
  if (missing.length === 0) return met(say('已向决策机关说明分歧。', 'The disagreement is explained.'), said);
  const unread = holders.some((r) => r.links.some((l) => l.state === 'unread' || l.state === 'web'));
  return undetermined(
    unread ? 'value-judgement' : 'missing',
    say(
      `分歧说明里没有看到：${missing.join('、')}。`,
      `Not found in the explanation: ${missing.join(', ')}.`,
    ),
    said,
  );
};
