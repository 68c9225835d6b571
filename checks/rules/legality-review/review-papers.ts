/**
 * N713-26-1a: what was sent for review held the draft, its legal bases and an account of the procedure.
 * A list that leaves one out is a breach; a remark that lists nothing (材料齐全、见附件) proves nothing either way.
 *
 * Arguments: `need` (optional): the parts whose lack is a breach; without it all three.
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
} from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const parts: readonly (readonly [string, RegExp])[] = [
  ['草案', /草案|送审稿|审议稿|报审稿|征求意见稿|文稿|文本|方案|\(稿\)/],
  ['依据', /依据|法律|法规|规章|上位法|政策文件/],
  ['履行程序的说明', /程序|说明|采纳情况|论证报告|评估报告|征求意见情况|履行/],
];
const open = /等(?:材料|文件|资料)?[。.]?$|见(?:附件|目录|清单)|详见/;

export const reviewPapers: Judge = (context) => {
  const papers = context.read('送审材料');
  if (papers.stated.length === 0)
    return unstated(context, '送审材料', papers) ?? missingDetail(context, ['送审材料']);
  const text = fold(papers.stated.map((f) => f.text).join('、'));
  const missing = parts.filter(([, words]) => !words.test(text)).map(([name]) => name);
  if (missing.length === 0)
    return met(say('送审材料有草案、依据和程序说明。', 'Draft, bases and account were sent.'), papers.stated);
  const what = say(`送审材料没有${missing.join('、')}。`, `The papers sent lack: ${missing.join(', ')}.`);
  const need = listArgument(context, 'need');
  const grave = need.length === 0 || missing.some((name) => need.includes(name));
  return !grave || missing.length === parts.length || open.test(text)
    ? undetermined('missing', what, papers.stated)
    : violated(what, papers.stated);
};
