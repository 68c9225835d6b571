/**
 * Rule `submitted-with-copy`: the papers put before the government hold the named parts, and the legal office got a copy.
 * A list that names other papers and leaves a part out is a breach; an unrecorded copy is only a missing detail.
 *
 * Arguments: `items`: name → words that show it in the list; `copy`: words of who must get the copy.
 */
import { fold } from '../../base/fold.ts';
import {
  listArgument,
  met,
  missingDetail,
  say,
  undetermined,
  unstated,
  violated,
  wordsArgument,
} from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const open = /等(?:材料|文件|资料)?[。.]?$|见(?:附件|目录|清单)|齐全/;

export const submittedWithCopy: Judge = (context) => {
  const copy = context.read('抄送');
  const [denied] = copy.negated;
  if (denied)
    return violated(say(`抄送写的是“${denied.text}”。`, `On the copy the dossier says “${denied.text}”.`), [
      denied,
    ]);
  const list = context.read('报送材料');
  const text = fold(list.stated.map((f) => f.text).join('、'));
  const around = fold(context.record ? context.textOf(context.record) : '');
  const missing = Object.entries(wordsArgument(context, 'items'))
    .filter(([, words]) => !words.some((word) => text.includes(fold(word))))
    .map(([name]) => name);
  if (list.stated.length > 0 && missing.length > 0) {
    const what = say(
      `报送材料没有列出：${missing.join('、')}。`,
      `The papers listed lack: ${missing.join(', ')}.`,
    );
    const closed = text.split(/[、,;]|以及|和|及/).length >= 2 && !open.test(text);
    return closed ? violated(what, list.stated) : undetermined('missing', what, list.stated);
  }
  const to = listArgument(context, 'copy');
  const copied = copy.stated.find((f) => to.some((word) => f.text.includes(word)));
  const told = copied !== undefined || to.some((word) => new RegExp(`抄送[^。;]{0,12}${word}`).test(around));
  if (told && list.stated.length > 0)
    return met(say('已报送材料并抄送。', 'The papers were submitted and copied.'), [
      ...(copied ? [copied] : []),
      ...list.stated,
    ]);
  return (
    unstated('报送材料', list) ??
    missingDetail(context, [...(list.stated.length > 0 ? [] : ['报送材料']), ...(told ? [] : ['抄送'])])
  );
};
