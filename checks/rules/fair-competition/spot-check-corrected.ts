/**
 * FCR-21: what a spot check found wrong was put right.
 * It speaks only where the dossier records a spot check.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, notApplicable, say, unstated, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const clean = /未发现|没有发现|未见|无问题|不存在|符合(?:规定|要求|条例)/;

export const spotCheckCorrected: Judge = (context) => {
  const checks = context.read('公平竞争审查.抽查').stated;
  const [check] = checks;
  if (!check) return notApplicable(say('案卷没有被抽查的记载。', 'No spot check is recorded.'));
  if (clean.test(fold(check.text)))
    return met(say(`抽查没有发现问题：${check.text}`, `Nothing was found: ${check.text}`), checks);
  const done = context.read('公平竞争审查.整改');
  if (done.stated.length > 0)
    return met(say('已有整改情况。', 'Correction is recorded.'), [...done.stated, check]);
  const [denied] = done.negated;
  if (denied)
    return violated(
      say(
        `抽查后整改情况写的是“${denied.text}”。`,
        `After the spot check, correction reads “${denied.text}”.`,
      ),
      [denied],
      { related: [{ message: say('抽查', 'spot check'), place: check.place }] },
    );
  const record = context
    .records('公平竞争审查')
    .find((r) => r.facts.includes(check) || r.attached.includes(check));
  return unstated('整改', done) ?? missingDetail(record ? context.within(record) : context, ['整改']);
};
