/**
 * N713-26-1a: what was sent for review held the draft, its legal bases and an account of the procedure.
 * A list that leaves one out is a breach; a remark that lists nothing (材料齐全、见附件) proves nothing either way.
 *
 * Arguments: `need` (optional): the parts whose lack is a breach; without it all;
 * `parts` (optional): name of a part → words that show it, where a local rule lists others;
 * `in` (optional): fields that list the papers; `fields` (optional): name of a part → fields that are its proof.
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

const parts: readonly (readonly [string, RegExp])[] = [
  ['草案', /草案|送审稿|审议稿|报审稿|征求意见稿|文稿|文本|方案|\(稿\)/],
  ['依据', /依据|法律|法规|规章|上位法|政策文件/],
  ['履行程序的说明', /程序|说明|采纳情况|论证报告|评估报告|征求意见情况|履行/],
];
const open = /等(?:材料|文件|资料)?[。.]?$|见(?:附件|目录|清单)|详见/;

export const reviewPapers: Judge = (context) => {
  const given = Object.entries(wordsArgument(context, 'parts'));
  const proof = wordsArgument(context, 'fields');
  const paths = context.arguments.in === undefined ? ['送审材料'] : listArgument(context, 'in');
  const stated = paths.flatMap((path) => context.read(path).stated);
  const papers = { ...context.read(paths[0] ?? '送审材料'), stated };
  if (papers.stated.length === 0) return unstated('送审材料', papers) ?? missingDetail(context, ['送审材料']);
  const text = fold(papers.stated.map((f) => f.text).join('、'));
  const proven = (name: string): boolean =>
    (proof[name] ?? []).some((path) => context.read(path).stated.length > 0);
  const asked: readonly (readonly [string, (words: string) => boolean])[] =
    given.length > 0
      ? given.map(([name, words]) => [name, (t) => words.some((word) => t.includes(fold(word)))])
      : parts.map(([name, words]) => [name, (t) => words.test(t)]);
  const missing = asked.filter(([name, shows]) => !shows(text) && !proven(name)).map(([name]) => name);
  if (missing.length === 0)
    return given.length > 0
      ? met(
          say(`送审材料有${given.map(([name]) => name).join('、')}。`, 'All papers were sent.'),
          papers.stated,
        )
      : met(say('送审材料有草案、依据和程序说明。', 'Draft, bases and account were sent.'), papers.stated);
  const what = say(`送审材料没有${missing.join('、')}。`, `The papers sent lack: ${missing.join(', ')}.`);
  const need = listArgument(context, 'need');
  const grave = need.length === 0 || missing.some((name) => need.includes(name));
  return !grave || missing.length === asked.length || open.test(text)
    ? undetermined('missing', what, papers.stated)
    : violated(what, papers.stated);
};
