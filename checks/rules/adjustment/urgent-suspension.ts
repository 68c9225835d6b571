/**
 * Rule `urgent-suspension`: in an emergency the head of the authority may suspend execution first.
 * It asks only who decided; whether the case was urgent the dossier declares.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, notApplicable, say, unstated, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const head = /(?:^|[^副])(?:[区县市旗州盟省]长|主席)|行政首长|政府主要负责人/;
const body = /政府|常务会议|全体会议|办公会议/;

export const urgentSuspension: Judge = (context) => {
  const kind = [...context.read('类型').stated].find((f) => f.value.type === 'conclusion');
  const suspended =
    kind?.value.type === 'conclusion'
      ? kind.value.conclusion === '中止'
      : context.record !== null && /中止/.test(fold(context.textOf(context.record)));
  const urgent = context.read('情况紧急').stated.some((f) => f.value.type === 'yes-no' && f.value.yes);
  const ground = context.read('情形').stated.some((f) => fold(f.text).includes('紧急'));
  if (!suspended || !(urgent || ground || context.circumstance('情况紧急').value === true))
    return notApplicable(
      say('不是情况紧急时的中止执行。', 'Not a suspension in an emergency.'),
      kind ? [kind] : [],
    );
  const who = context.read('决定人');
  const [decider] = who.stated;
  if (!decider) return unstated('决定人', who) ?? missingDetail(context, ['决定人']);
  const text = fold(decider.text);
  if (head.test(text))
    return met(say(`由“${decider.text}”决定中止执行。`, `Suspended by “${decider.text}”.`), [decider]);
  if (body.test(text))
    return notApplicable(
      say(
        `由“${decider.text}”决定，没有使用首长先行中止。`,
        `Decided by “${decider.text}”, not by the head alone.`,
      ),
      [decider],
    );
  return violated(
    say(
      `中止执行由“${decider.text}”决定，条例只允许行政首长先行决定。`,
      `Suspended by “${decider.text}”; only the head may do so.`,
    ),
    [decider],
  );
};
