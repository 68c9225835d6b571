/**
 * Rule `problem-report`: a serious problem met in execution was reported to the authority, and soon.
 * The law sets no number of days, so a long gap is shown to a person, never called a breach.
 *
 * Arguments: `noticeable`: days beyond which a reader should look.
 */
import { dayOfFact } from '../../dossier/timeline.ts';
import {
  met,
  missingDetail,
  numberArgument,
  say,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

export const problemReport: Judge = (context) => {
  const [problem] = context.read('执行.问题情形').stated;
  const report = context.read('执行.问题报告');
  const reported = context.read('执行.问题报告日期');
  const [denied] = [...report.negated, ...reported.negated];
  if (denied)
    return violated(
      say(
        `执行中出现问题（${problem?.text ?? ''}），报告情况写的是“${denied.text}”。`,
        `A problem arose, but reporting reads “${denied.text}”.`,
      ),
      problem ? [denied, problem] : [denied],
    );
  const stated = [...reported.stated, ...report.stated];
  if (stated.length === 0) {
    const doubt = unstated('问题报告', report) ?? unstated('问题报告日期', reported);
    if (doubt) return doubt;
    const holder = context.records('执行').find((r) => r.facts.some((f) => f === problem)) ?? null;
    return missingDetail({ ...context, record: holder }, ['问题报告', '问题报告日期']);
  }
  const told = reported.stated.map(dayOfFact).find((d) => d !== null) ?? null;
  const found = context.read('执行.问题发现日期').stated.find((f) => dayOfFact(f) !== null);
  const foundDay = found ? dayOfFact(found) : null;
  if (told === null || !found || foundDay === null)
    return met(say('执行中的问题已报告决策机关。', 'The problem was reported to the authority.'), stated);
  const noticeable = numberArgument(context, 'noticeable');
  const gap = told - foundDay;
  if (gap < 0)
    return undetermined(
      'unreadable',
      say('报告日期早于发现日期，请核对。', 'The report is older than the problem; please check.'),
      [...stated, found],
    );
  if (gap > noticeable)
    return undetermined(
      'value-judgement',
      say(
        `发现问题后${gap}天才报告；法规要求及时，没有规定天数，请说明原因。`,
        `Reported ${gap} days after the problem was found; the law says promptly, without a number.`,
      ),
      [...reported.stated, found],
    );
  return met(say(`发现问题后${gap}天内已报告。`, `Reported within ${gap} days.`), [
    ...reported.stated,
    found,
  ]);
};
