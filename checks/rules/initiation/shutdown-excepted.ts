/**
 * YSHJ-59: a whole trade may be told to stop work only on one of three grounds and with approval.
 * It reads ground and approval; it does not weigh whether the ground was real.
 */
import { fold } from '../../base/fold.ts';
import { absent, met, missingDetail, missingRecord, say, unstated, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const grounds = /生命|重特大|特大事故|重大事故|重大活动/;

export const shutdownExcepted: Judge = (context) => {
  const reason = context.read('决策启动.停产停业理由');
  const approval = context.read('决策启动.停产停业批准');
  const [refused] = approval.negated;
  if (refused && approval.stated.length === 0)
    return violated(
      say(
        `普遍停产停业的批准写的是“${refused.text}”。`,
        `The approval of the shutdown reads “${refused.text}”.`,
      ),
      [refused],
    );
  const [ground] = reason.stated;
  if (ground && !grounds.test(fold(ground.text)))
    return violated(
      say(
        `停产停业的理由是“${ground.text}”，不属于法定的三种例外（人民群众生命安全、重特大事故、国家重大活动）。`,
        `The ground “${ground.text}” is none of the three exceptions.`,
      ),
      [ground],
    );
  const [granted] = approval.stated;
  if (ground && granted)
    return met(say(`理由：${ground.text}；批准：${granted.text}`, 'Ground and approval are stated.'), [
      ground,
      granted,
    ]);
  const missing = [...(ground ? [] : ['停产停业理由']), ...(granted ? [] : ['停产停业批准'])];
  const doubt = unstated('停产停业批准', approval) ?? unstated('停产停业理由', reason);
  if (doubt && !granted) return doubt;
  const record = context.records('决策启动').find((r) => context.hasEvidence(r));
  if (record) return missingDetail(context.within(record), missing);
  return absent(say(`案卷没有写明：${missing.join('、')}。`, `Not stated: ${missing.join(', ')}.`), {
    at: context.anchor(),
    cause: missingRecord('决策启动'),
  });
};
