/**
 * Rule `late-item`: an item taken onto the agenda at short notice has its special ground stated.
 * It speaks only where the dossier says whether the item was late; it refuses to infer it from dates.
 */
import { met, notApplicable, recordKey, say, unstated, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

export const lateItem: Judge = (context) => {
  const reading = context.read('临时议题');
  const [stated] = reading.stated;
  const [denied] = reading.negated;
  if (denied || (stated?.value.type === 'yes-no' && !stated.value.yes))
    return met(say('不是临时议题。', 'Not a late item.'), denied ? [denied] : stated ? [stated] : []);
  const ground = context.read('临时受理说明');
  if (!stated)
    return ground.stated.length > 0
      ? met(say('临时受理已经说明。', 'The late item is explained.'), ground.stated)
      : notApplicable(say('案卷没有显示是临时议题。', 'Nothing shows a late item.'), reading.all);
  if (ground.stated.length > 0)
    return met(say('临时议题，已说明特殊情况。', 'A late item, with its ground.'), [
      stated,
      ...ground.stated,
    ]);
  const blank = unstated('临时受理说明', ground);
  if (blank) return blank;
  return violated(
    say('临时议题没有说明特殊情况。', 'A late item without a special ground.'),
    [ground.negated[0] ?? stated],
    context.record ? { cause: `late-item:${recordKey(context.record)}` } : {},
  );
};
