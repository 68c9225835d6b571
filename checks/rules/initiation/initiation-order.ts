/**
 * Rule `initiation-order`: first the study, then the request, then the decision to begin.
 * It compares days and looks for the papers; it refuses to weigh how deep the study went.
 */
import { chineseDay, type Day, isoDay } from '../../base/civil-day.ts';
import { fold } from '../../base/fold.ts';
import { findTimes } from '../../base/times.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import type { Fact } from '../../facts/fact.ts';
import { met, missingDetail, say, undetermined, unstated, violated } from '../../judges/answers.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';

interface Dated {
  readonly name: string;
  readonly day: Day;
  readonly fact: Fact;
}

/** A report named with its day (`论证报告：2024年1月8日形成`) is dated by it, unless the line names several days. */
function dayInText(fact: Fact): Day | null {
  const days = findTimes(fold(fact.text), {}).filter((t) => t.kind === 'day');
  const [only] = days;
  return days.length === 1 && only?.kind === 'day' && !only.assumedYear ? only.day : null;
}

function dated(context: JudgeContext, name: string, paths: readonly string[]): Dated | null {
  for (const path of paths)
    for (const fact of context.read(path).stated) {
      const day = dayOfFact(fact) ?? (fact.value.type === 'text' ? dayInText(fact) : null);
      if (day !== null) return { name, day, fact };
    }
  return null;
}

export const initiationOrder: Judge = (context) => {
  const study = context.read('论证报告');
  const studied = [...study.stated, ...context.read('论证日期').stated];
  const [denied] = study.negated;
  if (denied)
    return violated(say(`研究论证写的是“${denied.text}”。`, `The study: “${denied.text}”.`), [denied]);
  const steps = [
    dated(context, '研究论证', ['论证日期', '论证报告']),
    dated(context, '报请启动', ['报请启动']),
    dated(context, '决定启动', ['启动日期', '启动依据']),
  ].filter((d) => d !== null);
  for (let i = 1; i < steps.length; i++) {
    const before = steps[i - 1];
    const after = steps[i];
    if (!before || !after || after.day >= before.day) continue;
    return violated(
      say(
        `${before.name}是${chineseDay(before.day)}，${after.name}却是${chineseDay(after.day)}，顺序颠倒。`,
        `${isoDay(before.day)} comes before ${isoDay(after.day)} only on paper: the order is reversed.`,
      ),
      [after.fact, before.fact],
      { related: [{ message: say(before.name, 'the earlier step'), place: before.fact.place }] },
    );
  }
  if (studied.length === 0) return unstated('论证报告', study) ?? missingDetail(context, ['论证报告']);
  const request = context.read('报请启动');
  const basis = context.read('启动依据');
  const missing: string[] = [];
  if (request.stated.length + request.uncertain.length + basis.stated.length === 0) missing.push('报请启动');
  if (!steps.some((d) => d.name === '决定启动')) {
    const doubt = unstated('启动日期', context.read('启动日期'));
    if (doubt) return doubt;
    missing.push('启动日期');
  }
  if (missing.length > 0) return missingDetail(context, missing);
  const told = steps.map((d) => `${d.name}${chineseDay(d.day)}`).join('，');
  const facts = [...steps.map((d) => d.fact), ...studied].slice(0, 6);
  if (steps.some((d) => d.name === '研究论证'))
    return met(say(`${told}，先后正确。`, 'Study, request and decision follow in order.'), facts);
  if (context.record && study.stated.every((f) => f.value.type === 'text') && told !== '')
    return met(
      say(
        `已有研究论证材料（未写日期），${told}。`,
        'There is a study (undated), then the decision to begin.',
      ),
      facts,
    );
  return undetermined(
    'missing',
    say('读不出研究论证的日期。', 'The day of the study cannot be read.'),
    facts,
  );
};
