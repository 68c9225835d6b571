/**
 * Rule `first-opinion`: the drafting unit's own legal review is an opinion of its own and speaks of three points.
 * It reads the opinion and the paper linked to it; what the opinion concludes it refuses to judge.
 *
 * Arguments: `check`: own (no countersignature or reply stands for it) | points (competence, contents, procedure).
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, say, undetermined, unstated, violated } from '../../judges/answers.ts';
import type { Judge, JudgeContext, Outcome } from '../../judges/judge.ts';

const replaced =
  /(?:以|由|用)?[^,。;]{0,10}(?:会签|征求意见|复函)[^,。;]{0,8}(?:代替|代|作为|视为|即为|当作)|(?:代替|代)初审|^(?:见)?(?:会签单|会签意见|征求意见复函|复函)$/;
const points: Readonly<Record<string, RegExp>> = {
  主体权限: /权限|职权|主体/,
  内容合法性: /内容|合法|不违反|未违反|上位法/,
  程序履行: /程序/,
};

/** Only the paper's name, or where it lies: what it says is not in the dossier. */
const pointer =
  /^(?:见|详见|另附|附)?(?:(?:承办单位|部门|书面|法制机构|合法性审查)*初审(?:意见书?|报告|单|表)?|意见书|书面意见)?\(?(?:存卷|存档|在卷|附后|另附|已附|见附件|附件[0-9]*)?\)?$/;

/** The paper of the first review: a link that names it. */
function paper(context: JudgeContext): { readonly text: string; readonly unread: boolean } | null {
  const links = (context.record?.links ?? []).filter((l) => /初审/.test(`${l.link.label} ${l.path ?? ''}`));
  if (links.length === 0) return null;
  const text = (context.record?.attachedPassages ?? [])
    .filter((p) => links.some((l) => l.path === p.place.path))
    .map((p) => p.text)
    .join('\n');
  return { text: fold(text), unread: links.some((l) => l.state !== 'readable') };
}

export const firstOpinion: Judge = (context) => {
  const reading = context.read('初审意见');
  const [denied] = reading.negated;
  if (denied)
    return violated(say(`初审写的是“${denied.text}”。`, `First review: “${denied.text}”.`), [denied]);
  const own = (context.record?.facts ?? []).filter((f) => f.field === '初审意见' && f.status === 'stated');
  const facts = own.length > 0 ? own : reading.stated;
  const [first] = facts;
  const linked = paper(context);
  if (context.arguments.check === 'own') {
    const bad = facts.find((f) => replaced.test(fold(f.text).trim()));
    if (bad)
      return violated(
        say(
          `初审意见写的是“${bad.text}”，会签、复函不能代替初审。`,
          `“${bad.text}” does not stand in for a first review.`,
        ),
        [bad],
      );
    const shown = first ?? context.read('初审日期').stated[0] ?? context.read('初审单位').stated[0];
    if (shown) return met(say('有单独的初审。', 'There is a first review of its own.'), [shown]);
    return unstated('初审意见', reading) ?? missingDetail(context, ['初审意见']);
  }
  if (!first) return unstated('初审意见', reading) ?? missingDetail(context, ['初审意见']);
  if (linked === null && facts.every((f) => pointer.test(fold(f.text).trim())))
    return undetermined(
      'missing',
      say(
        '初审意见只写了名称，内容不在卷里，请核对是否说到主体权限、内容合法性和程序履行。',
        'Only the name of the first opinion is given; check that it speaks of competence, contents and procedure.',
      ),
      facts,
    );
  return speaks(fold(`${facts.map((f) => f.text).join('\n')}\n${linked?.text ?? ''}`), linked);

  function speaks(text: string, from: ReturnType<typeof paper>): Outcome {
    const missing = Object.entries(points)
      .filter(([, words]) => !words.test(text))
      .map(([name]) => name);
    if (missing.length === 0)
      return met(say('初审意见说到三项。', 'The first opinion speaks of the three points.'), facts);
    const what = say(
      `初审意见没有说到：${missing.join('、')}。`,
      `The first opinion says nothing of: ${missing.join(', ')}.`,
    );
    return from?.unread === true || (from !== null && from.text === '')
      ? undetermined('missing', what, facts)
      : violated(what, facts);
  }
};
