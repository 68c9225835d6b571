/**
 * Rule `report-contents`: a bill or report to the people's congress speaks of what it generally holds.
 * It looks for words in the paper linked; where the paper cannot be read, it says so instead of guessing.
 *
 * Arguments: `items`: name → words that show it.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, say, undetermined, violated, wordsArgument } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

export const reportContents: Judge = (context) => {
  const { record } = context;
  if (!record) return missingDetail(context, ['请示报告']);
  const text = fold([...record.facts.map((f) => f.text), context.textOf(record)].join('\n'));
  const missing = Object.entries(wordsArgument(context, 'items'))
    .filter(([, words]) => !words.some((word) => text.includes(fold(word))))
    .map(([name]) => name);
  const papers = context.read('材料').stated;
  const where = papers.length > 0 ? {} : { at: record.place };
  if (missing.length === 0)
    return met(say('议案、报告各项内容都说到了。', 'The paper speaks of every item.'), papers, where);
  const what = say(
    `议案或者报告没有说到：${missing.join('、')}。`,
    `The paper says nothing of: ${missing.join(', ')}.`,
  );
  if (record.attachedPassages.length > 0) return violated(what, papers, where);
  if (papers.length === 0) return missingDetail(context, ['材料']);
  return undetermined(
    'missing',
    say('议案或者报告的正文读不到，无法核对内容。', 'The paper cannot be read.'),
    papers,
  );
};
