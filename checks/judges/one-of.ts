/**
 * Judge `one-of`: a stated value is among the allowed ones, or at least not among the forbidden ones.
 *
 * Arguments: `of`: fields; `allow` and/or `forbid`: conclusions, meeting kinds, yes/no as 是/否, or words found in the text.
 * A value that is neither is a breach where only `allow` is given, undetermined where both are.
 */
import { fold } from '../base/fold.ts';
import type { Fact } from '../facts/fact.ts';
import {
  fieldName,
  listArgument,
  met,
  missingDetail,
  say,
  undetermined,
  unstated,
  violated,
} from './answers.ts';
import type { Judge, Outcome } from './judge.ts';
import { settle } from './order.ts';

function is(fact: Fact, word: string): boolean {
  const { value } = fact;
  if (value.type === 'conclusion') return value.conclusion === word;
  if (value.type === 'meeting') return value.meeting === word;
  if (value.type === 'yes-no') return word === '是' ? value.yes : word === '否' && !value.yes;
  return fold(fact.text).includes(fold(word));
}

export const oneOf: Judge = (context) => {
  const paths = listArgument(context, 'of');
  const allow = listArgument(context, 'allow');
  const forbid = listArgument(context, 'forbid');
  const outcomes: Outcome[] = [];
  let doubt: Outcome | null = null;
  for (const path of paths) {
    const reading = context.read(path);
    const name = fieldName(path);
    const facts = [...reading.stated, ...reading.negated];
    for (const fact of facts) {
      const wrong = say(`“${name}”是“${fact.text}”。`, `“${name}” is “${fact.text}”.`);
      if (forbid.some((word) => is(fact, word))) outcomes.push(violated(wrong, [fact]));
      else if (allow.length === 0 || allow.some((word) => is(fact, word)))
        outcomes.push(met(say(`${name}：${fact.text}`, `${name}: ${fact.text}`), [fact]));
      else if (forbid.length > 0)
        outcomes.push(
          undetermined(
            'unreadable',
            say(`“${name}”写的是“${fact.text}”，看不出属于哪一种。`, `“${name}” says “${fact.text}”.`),
            [fact],
          ),
        );
      else outcomes.push(violated(wrong, [fact]));
    }
    doubt ??= unstated(name, reading);
  }
  if (outcomes.length > 0) return settle(outcomes);
  return doubt ?? missingDetail(context, [fieldName(paths[0] ?? '')]);
};
