/**
 * Rule `congress-paper`: a paper put before the standing committee holds the parts that its rules ask for.
 * It looks for words of each part; whether the paper is true and exact it refuses to judge.
 *
 * Arguments: `items`: part → words that show it.
 */
import { fold } from '../../base/fold.ts';
import { met, recordKey, say, undetermined, wordsArgument } from '../../judges/answers.ts';
import { nothingToCongress, paperToCongress } from '../../judges/congress.ts';
import type { Judge } from '../../judges/judge.ts';

export const congressPaper: Judge = (context) => {
  const report = paperToCongress(context);
  if (!report) return nothingToCongress();
  // Headings of the paper name its parts as well as its sentences do.
  const papers = report.links.flatMap((l) => (l.document ? [l.document.text] : []));
  const text = fold([...report.facts.map((f) => f.text), context.textOf(report), ...papers].join('\n'));
  const missing = Object.entries(wordsArgument(context, 'items'))
    .filter(([, words]) => !words.some((word) => text.includes(fold(word))))
    .map(([name]) => name);
  if (missing.length === 0)
    return met(say('议案或者报告各项内容齐全。', 'The paper holds all its parts.'), [], { at: report.place });
  return undetermined(
    'missing',
    say(`议案或者报告没有看到：${missing.join('、')}。`, `Not seen in the paper: ${missing.join(', ')}.`),
    [],
    { at: report.place, cause: `details:${recordKey(report)}`, details: missing },
  );
};
