/**
 * Rule `signed-by-head`: the document was signed by the head of the government, or by the deputy whom the rule allows.
 * It reads titles and knows the head by name from the meeting; it refuses to guess who a bare name is.
 *
 * Arguments: `deputy` (optional): `authorised` where a deputy in charge of daily work may sign by delegation;
 * `titles` (optional): words of the matter's title to which alone the duty applies.
 */
import { fold } from '../../base/fold.ts';
import {
  listArgument,
  met,
  missingDetail,
  notApplicable,
  say,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import { deputy, headTitle } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

const authorised = /授权|受权|委托|主持(?:区政府)?(?:日常)?工作/;
const office = /主任|局长|处长|科长|书记|秘书长/;
const bareName = (text: string): string =>
  fold(text).replace(/[^一-龥]|同志|签发|签署|代理|区长|县长|市长/g, '');

export const signedByHead: Judge = (context) => {
  const titles = listArgument(context, 'titles');
  const title = context.dossier.front.title?.text ?? '';
  if (titles.length > 0 && !titles.some((word) => title.includes(word)))
    return notApplicable(say(`不是${titles.join('、')}。`, 'Not a document of this kind.'));
  const shown = presence(context, ['公布']);
  if (shown.verdict !== 'met') return shown;
  const head = headTitle(context);
  const reading = context.read('公布.签发人');
  const [signed] = reading.stated;
  if (!signed) {
    const record = context.records('公布').find((r) => context.hasEvidence(r));
    return (
      unstated('签发人', reading) ?? missingDetail(record ? context.within(record) : context, ['签发人'])
    );
  }
  const people = [...context.read('会议.主持人').stated, ...context.read('会议.决定人').stated];
  const known = people.some((f) => head.test(f.text) && bareName(f.text) === bareName(signed.text));
  if (head.test(signed.text) || known)
    return met(say(`由${signed.text}签发。`, `Signed by ${signed.text}.`), [signed]);
  const wrong = violated(
    say(
      `签发人是“${signed.text}”，不是区长${context.arguments.deputy === 'authorised' ? '或者获授权的常务副区长' : ''}。`,
      `Signed by “${signed.text}”, not by the head.`,
    ),
    [signed],
  );
  if (deputy.test(signed.text)) {
    if (context.arguments.deputy !== 'authorised') return wrong;
    const delegation = context.read('公布.签发授权').stated;
    if (/分管副/.test(signed.text) && delegation.length === 0) return wrong;
    if (delegation.length > 0 || authorised.test(signed.text))
      return met(say(`由${signed.text}受权签发。`, `Signed by ${signed.text} as authorised.`), [
        signed,
        ...delegation,
      ]);
    return undetermined(
      'missing',
      say(
        `签发人是“${signed.text}”，没有写明区长授权。`,
        `Signed by “${signed.text}”; no authorisation by the head is stated.`,
      ),
      [signed],
    );
  }
  if (office.test(signed.text)) return wrong;
  return undetermined(
    'missing',
    say(`签发人只写了“${signed.text}”，看不出职务。`, `Signed by “${signed.text}”, without an office.`),
    [signed],
  );
};
