/**
 * Rule `filed-with`: a normative document was filed with each body that the rule names.
 * It reads to whom it was sent; what those bodies did with it lies elsewhere.
 *
 * Arguments: `bodies`: name → words that show it.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, say, undetermined, violated, wordsArgument } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { present } from '../../judges/present.ts';

export const filedWith: Judge = (context) => {
  const shown = present({ ...context, arguments: { any: ['备案'] } });
  if (shown.verdict !== 'met') return shown;
  const records = context.records('备案').filter((r) => context.hasEvidence(r));
  const named = context.read('备案.对象').stated;
  const text = fold([...named.map((f) => f.text), ...records.map((r) => context.textOf(r))].join('\n'));
  const missing = Object.entries(wordsArgument(context, 'bodies'))
    .filter(([, words]) => !words.some((word) => text.includes(fold(word))))
    .map(([name]) => name);
  const [first] = records;
  if (missing.length === 0)
    return met(say('各备案机关都已报送。', 'Filed with each body.'), named, first ? { at: first.place } : {});
  const what = say(`没有看到向${missing.join('、')}报送备案。`, `Not filed with: ${missing.join(', ')}.`);
  const [fact] = named;
  if (!fact) return first ? missingDetail(context.within(first), ['对象']) : shown;
  const unread = records.some((r) => r.links.some((l) => l.state === 'unread' || l.state === 'web'));
  return unread || /等/.test(fact.text) ? undetermined('missing', what, named) : violated(what, named);
};
