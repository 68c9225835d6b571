/**
 * Rule `attended-by`: those who must attend a meeting without a vote are in its list, or those who may are.
 * It looks for words in the list of attendance; who is sent for a department it refuses to know.
 *
 * Arguments: `items`: who must attend → words; or `words`: of those who may.
 */
import { fold } from '../../base/fold.ts';
import {
  listArgument,
  met,
  missingDetail,
  notApplicable,
  say,
  undetermined,
  unstated,
  violated,
  wordsArgument,
} from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

/** The list leaves more to be imagined. */
const open = /等|有关|相关|各部门|部门负责|见签到|详见/;

export const attendedBy: Judge = (context) => {
  const reading = context.read('列席');
  const text = fold(reading.stated.map((f) => f.text).join('、'));
  const optional = listArgument(context, 'words');
  if (optional.length > 0)
    return optional.some((word) => text.includes(fold(word)))
      ? met(say('列席人员里有邀请的人。', 'Invited persons attended.'), reading.stated)
      : notApplicable(
          say('案卷没有显示邀请列席。', 'Nothing shows that others were invited.'),
          reading.stated,
        );
  const items = Object.entries(wordsArgument(context, 'items'));
  const [first] = reading.stated;
  if (!first) {
    const [denied] = reading.negated;
    if (denied)
      return violated(say(`列席写的是“${denied.text}”。`, `Attendance reads “${denied.text}”.`), [denied]);
    return unstated('列席', reading) ?? missingDetail(context, ['列席']);
  }
  // Who asked for leave is accounted for.
  const known = `${text}、${fold(
    context
      .read('缺席')
      .all.map((f) => f.text)
      .join('、'),
  )}`;
  const missing = items.filter(([, words]) => !words.some((word) => known.includes(fold(word))));
  if (missing.length === 0)
    return met(say('固定列席的都已列席或者请假。', 'All who must attend did, or asked for leave.'), [first]);
  const names = missing.map(([name]) => name).join('、');
  const what = say(
    `列席人员里没有${names}，也没有写请假。`,
    `Not among those attending, nor on leave: ${names}.`,
  );
  return missing.length === items.length || open.test(text)
    ? undetermined('missing', what, [first])
    : violated(what, [first]);
};
