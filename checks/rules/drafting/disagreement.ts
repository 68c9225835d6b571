/**
 * Rule `disagreement`: where a unit's opinion was not followed, the deciding authority is told what the dispute is.
 * It looks for four points in the explanation; it refuses to say who is right.
 *
 * Arguments: `points` (optional): further points that a local rule asks for → words that show them.
 */
import { fold } from '../../base/fold.ts';
import type { Place } from '../../base/span.ts';
import { met, notApplicable, say, undetermined, violated, wordsArgument } from '../../judges/answers.ts';
import { isSettled, refusedOpinion } from '../../judges/dissent.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';

const points: Readonly<Record<string, readonly string[]>> = {
  争议的主要问题: ['争议', '分歧', '问题', '焦点', '关于'],
  有关单位的意见: ['认为', '提出', '主张', '建议', '要求', '不同意', '意见'],
  承办单位的意见: ['承办', '牵头', '我局', '我委', '本局', '本委', '起草'],
  理由和依据: ['理由', '依据', '根据', '因为', '鉴于', '考虑', '按照', '由于', '因'],
};

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
  const said = explanation.stated.filter((f) => !isSettled(f));
  const open = explanation.stated.some(isSettled) ? null : refusedOpinion(context);
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
    const told = explanation.stated.some(isSettled) ? null : toldOfDissent(context);
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
  const missing = Object.entries({ ...points, ...wordsArgument(context, 'points') }).flatMap(
    ([name, words]) => (words.some((w) => text.includes(w)) ? [] : [name]),
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
