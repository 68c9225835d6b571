/**
 * Rule `change-by-procedure`: a decision is changed or stopped by the authority in due form, not by an office on its own.
 * It reads who decided and by which procedure; it refuses to judge the reasons.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, say, unstated, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const authority =
  /政府|常务会议|全体会议|办公会议|[区县市旗州盟省]长|主席|决策机关|人大|党委|[区县市旗]委(?!员|办)/;
const office = /局|委员会|委$|厅|办公室|中心|处|科|公司|指挥部|街道|[镇乡]/;

export const changeByProcedure: Judge = (context) => {
  const who = context.read('决定人');
  const how = context.read('程序');
  const [denied] = how.negated;
  if (denied)
    return violated(
      say(`调整程序写的是“${denied.text}”。`, `The procedure of the change reads “${denied.text}”.`),
      [denied],
    );
  const decider = who.stated[0];
  if (decider && office.test(fold(decider.text)) && !authority.test(fold(decider.text)))
    return violated(
      say(
        `变更或者停止执行由“${decider.text}”决定，不是决策机关。`,
        `Changed or stopped by “${decider.text}”, not by the authority.`,
      ),
      [decider, ...how.stated],
    );
  if (how.stated.length > 0)
    return met(say('已写明履行的程序。', 'The procedure followed is stated.'), [
      ...how.stated,
      ...who.stated,
    ]);
  if (decider && authority.test(fold(decider.text)))
    return met(say(`由“${decider.text}”决定。`, `Decided by “${decider.text}”.`), [decider]);
  const doubt = unstated('程序', how) ?? unstated('决定人', who);
  return doubt ?? missingDetail(context, ['决定人', '程序']);
};
