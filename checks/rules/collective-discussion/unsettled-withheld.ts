/**
 * Rule `unsettled-withheld`: an item on which the departments did not agree is not put before the meeting, unless
 * the leaders let it be. It reads what is said of the dispute; an opinion merely not adopted proves no lasting dispute.
 */
import { met, notApplicable, say, undetermined, violated } from '../../judges/answers.ts';
import { isSettled, isUnresolved, refusedOpinion } from '../../judges/dissent.ts';
import type { Judge } from '../../judges/judge.ts';

const approvals = ['提请.区长同意', '提请.主管副区长审阅', '会议.议题审定', '会议.临时受理说明'];

export const unsettledWithheld: Judge = (context) => {
  const explained = context.read('部门意见.分歧说明').stated;
  const unresolved = explained.find(isUnresolved);
  const settled = explained.find(isSettled);
  if (settled && !unresolved)
    return met(say(`已经协调一致：${settled.text}`, `Settled: ${settled.text}`), [settled]);
  const refused = refusedOpinion(context);
  const dispute = unresolved ?? refused;
  if (!dispute)
    return notApplicable(
      say('案卷没有显示部门之间意见不一致。', 'The dossier shows no disagreement between units.'),
    );
  const held = context.records('会议').find((r) => context.hasEvidence(r));
  if (!held)
    return met(say('意见没有一致，尚未提交会议。', 'No agreement; not put before a meeting.'), [dispute]);
  const approved = approvals.flatMap((path) => context.read(path).stated)[0];
  if (approved)
    return met(
      say(
        `意见没有一致，经批准上会：${approved.text}`,
        `No agreement, but let onto the agenda: ${approved.text}`,
      ),
      [dispute, approved],
    );
  const related = [{ message: say('提交讨论的会议', 'the meeting'), place: held.place }];
  if (unresolved)
    return violated(
      say(
        `部门意见没有协商一致（“${unresolved.text}”）就上了会，没有特别批准的记载。`,
        `Put before the meeting without agreement (“${unresolved.text}”) or leave.`,
      ),
      [unresolved],
      { related },
    );
  return undetermined(
    'missing',
    say(
      `有单位的意见没有取得一致（${dispute.text}），看不出会前已经协调一致。`,
      `A unit’s opinion was not followed (${dispute.text}); nothing shows that it was settled before the meeting.`,
    ),
    [dispute],
    { related },
  );
};
