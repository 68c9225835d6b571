/**
 * Rule `filed-with`: a normative document was filed with every body that must have it.
 * It reads to whom it was sent; it refuses to judge what that body answered.
 *
 * Arguments: `to`: name of the body → words that name it.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, say, undetermined, violated, wordsArgument } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

export const filedWith: Judge = (context) => {
  const shown = presence(context, ['备案'], '备案');
  if (shown.verdict !== 'met') return shown;
  const records = context.records('备案').filter((r) => context.hasEvidence(r));
  const named = context.read('备案.对象').stated;
  const labels = records.flatMap((r) => r.links).map((l) => l.link.label);
  const said = fold(
    [...named.map((f) => f.text), ...records.map((r) => context.textOf(r)), ...labels].join('\n'),
  );
  const bodies = Object.entries(wordsArgument(context, 'to'));
  const missing = bodies
    .filter(([, words]) => !words.some((word) => said.includes(fold(word))))
    .map(([name]) => name);
  const [record] = records;
  if (missing.length === 0)
    return met(
      say(`已报${bodies.map(([name]) => name).join('、')}备案。`, 'Filed with every body.'),
      named,
      named.length > 0 || !record ? {} : { at: record.place },
    );
  const what = say(`没有看到报${missing.join('、')}备案。`, `Not filed with: ${missing.join(', ')}.`);
  const [first] = named;
  if (!first) return record ? missingDetail(context.within(record), ['对象']) : shown;
  const unread = records.some((r) => r.links.some((l) => l.state === 'unread' || l.state === 'web'));
  const open = unread || named.some((f) => /等/.test(f.text)) || missing.length === bodies.length;
  return open ? undetermined('missing', what, named) : violated(what, named);
};
