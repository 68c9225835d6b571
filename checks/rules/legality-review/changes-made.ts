/**
 * N713-28c: where the legality opinion asks for changes, the dossier shows how the draft was changed.
 * It refuses to compare the drafts; it asks for the statement of what was done.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, notApplicable, say, unstated, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const nothing = /^(?:无|没有|无修改意见|无意见|未提出)/;

export const changesMade: Judge = (context) => {
  const wanted = context.read('修改意见').stated.filter((f) => !nothing.test(fold(f.text).trim()));
  const conclusion = context
    .read('结论')
    .stated.find((f) => f.value.type === 'conclusion' && f.value.conclusion !== '合法');
  const done = context.read('修改落实');
  const demand = wanted[0] ?? conclusion;
  if (done.stated.length > 0)
    return met(say('已写明修改落实情况。', 'How the changes were made is stated.'), done.stated);
  if (!demand)
    return notApplicable(
      say('审查意见没有提出修改要求。', 'The opinion asks for no changes.'),
      context.read('结论').stated,
    );
  const [denied] = done.negated;
  if (denied)
    return violated(
      say(
        `审查意见要求修改，落实情况写的是“${denied.text}”。`,
        `Changes were asked for; what was done reads “${denied.text}”.`,
      ),
      [denied],
      { related: [{ message: say('审查意见', 'the opinion'), place: demand.place }] },
    );
  return unstated('修改落实', done) ?? missingDetail(context, ['修改落实']);
};
