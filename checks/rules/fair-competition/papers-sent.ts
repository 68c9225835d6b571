/**
 * FCR-14c: the draft and the drafter's own first opinion were both sent to the market regulator.
 * Where no list of papers is kept, a first review dated before the submission shows it.
 */
import { fold } from '../../base/fold.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import { met, missingDetail, say, undetermined, unstated, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const parts: readonly (readonly [string, RegExp])[] = [
  ['政策措施草案', /草案|送审稿|征求意见稿|文稿|文本|方案|措施|办法|意见\(稿\)/],
  ['初审意见', /初审|自我审查|自审|审查表/],
];

export const papersSent: Judge = (context) => {
  const papers = context.read('送审材料');
  const [first] = papers.stated;
  if (first) {
    const text = fold(papers.stated.map((f) => f.text).join('、'));
    const missing = parts.filter(([, words]) => !words.test(text)).map(([name]) => name);
    if (missing.length === 0)
      return met(
        say('送审材料有草案和初审意见。', 'The draft and the first opinion were sent.'),
        papers.stated,
      );
    const what = say(`送审材料没有${missing.join('、')}。`, `The papers sent lack: ${missing.join(', ')}.`);
    // 等 leaves room for more; a text that names neither is no list.
    return missing.length === parts.length || /等/.test(text)
      ? undetermined('missing', what, papers.stated)
      : violated(what, papers.stated);
  }
  const doubt = unstated('送审材料', papers);
  if (doubt) return doubt;
  const sent = context.read('送审日期').stated;
  const own = [...context.read('初审日期').stated, ...context.read('初审意见').stated];
  const [sentDay, ownDay] = [sent, own].map((facts) => facts.map(dayOfFact).find((d) => d !== null) ?? null);
  if (
    sent.length > 0 &&
    own.length > 0 &&
    !(typeof sentDay === 'number' && typeof ownDay === 'number' && sentDay < ownDay)
  )
    return met(say('初审后送市场监管部门审查。', 'Sent after the first review.'), [...sent, ...own]);
  return missingDetail(context, ['送审材料']);
};
