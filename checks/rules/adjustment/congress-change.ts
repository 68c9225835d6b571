/**
 * Rule `congress-change`: what the standing committee resolved is not changed by the government alone.
 * It reads who changed what and how; whether a small change touches the resolution it leaves to people.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, say, undetermined, violated } from '../../judges/answers.ts';
import { congress } from '../../judges/congress.ts';
import type { Judge } from '../../judges/judge.ts';

const major = new Set(['重大调整', '停止', '中止']);

export const congressChange: Judge = (context) => {
  const fields = [context.read('程序'), context.read('决定人')];
  const said = fields.flatMap((reading) => reading.stated);
  const named = fields
    .flatMap((reading) => [...reading.stated, ...reading.negated])
    .find((f) => congress.test(fold(f.text)));
  if (named) return met(say(`写明：${named.text}`, `Stated: ${named.text}`), [named]);
  if (context.record && congress.test(fold(context.textOf(context.record))))
    return met(say('写明了人大常委会的决定。', "The standing committee's decision is stated."), [], {
      at: context.record.place,
    });
  const [first] = said;
  if (!first) return missingDetail(context, ['决定人', '程序']);
  const grave = context
    .read('类型')
    .stated.some((f) => f.value.type === 'conclusion' && major.has(f.value.conclusion));
  return grave
    ? violated(
        say(
          `人大常委会决定的事项由“${first.text}”变更，没有提请人大常委会决定。`,
          `What the standing committee resolved was changed by “${first.text}” alone.`,
        ),
        [first],
      )
    : undetermined(
        'value-judgement',
        say(
          '没有写明这次调整是否涉及人大常委会的决议，请核对。',
          "Whether the change touches the standing committee's resolution is not stated.",
        ),
        [first],
      );
};
