/**
 * A statement that the review must hold (替代方案、实施期限、利害关系人意见): there, empty, or refused.
 * A bare "无" is two things at once (none exists, none was made), so it proves neither.
 *
 * Arguments: `of`: fields; `refused`: words that show it was not done; `label`.
 */
import { fold } from '../../base/fold.ts';
import {
  listArgument,
  met,
  missingDetail,
  say,
  textArgument,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const bare = /^(?:无|没有|否|不涉及)[。.]?$/;

export const statedElement: Judge = (context) => {
  const label = textArgument(context, 'label');
  const refused = listArgument(context, 'refused');
  for (const path of listArgument(context, 'of')) {
    const reading = context.read(path);
    for (const fact of [...reading.stated, ...reading.negated]) {
      const text = fold(fact.text).trim();
      if (bare.test(text))
        return undetermined(
          'missing',
          say(
            `${label}只写了“${fact.text}”，看不出是没有做，还是做了而没有。`,
            `${label} reads “${fact.text}”: not done, or none found?`,
          ),
          [fact],
        );
      if (fact.status === 'negated' || refused.some((word) => text.includes(fold(word))))
        return violated(say(`${label}写的是“${fact.text}”。`, `${label} reads “${fact.text}”.`), [fact]);
      return met(say(`${label}：${fact.text}`, `${label}: ${fact.text}`), [fact]);
    }
    const doubt = unstated(label, reading);
    if (doubt) return doubt;
  }
  return missingDetail(context, [label]);
};
