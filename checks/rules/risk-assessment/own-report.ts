/**
 * Decides whether the office's own risk assessment holds what it must: opinions of departments, or the parts of its report.
 * Where an earlier assessment is relied on and none of its own was made, nothing is asked.
 *
 * Arguments: `parts`: field → words that show it in the report's text.
 */
import { fold } from '../../base/fold.ts';
import type { Fact } from '../../facts/fact.ts';
import {
  met,
  missingDetail,
  notApplicable,
  say,
  undetermined,
  violated,
  wordsArgument,
} from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const ownSigns = ['报告日期', '评估报告', '风险点', '防范措施', '处置预案', '委托合同'];

export const ownReport: Judge = (context) => {
  const { record } = context;
  const parts = wordsArgument(context, 'parts');
  const text = record ? fold(context.textOf(record)) : '';
  const shown: Fact[] = [];
  const blank: Fact[] = [];
  const missing: string[] = [];
  for (const [field, words] of Object.entries(parts)) {
    const reading = context.read(field);
    const [denied] = reading.negated;
    if (denied)
      return violated(say(`“${field}”写的是“${denied.text}”。`, `“${field}”: “${denied.text}”.`), [denied]);
    if (reading.stated.length > 0) shown.push(...reading.stated);
    else if (reading.placeholder.length > 0 || reading.planned.length > 0) {
      blank.push(...reading.placeholder, ...reading.planned);
      missing.push(field);
    } else if (!words.some((word) => text.includes(fold(word)))) missing.push(field);
  }
  const names = Object.keys(parts).join('、');
  if (missing.length === 0)
    return met(say(`写明了${names}。`, `Stated: ${names}.`), shown.slice(0, 6), {
      at: shown[0]?.place ?? record?.place ?? context.anchor(),
    });
  const earlier = context.read('既有评估').stated;
  const own = ownSigns.some((field) => context.read(field).stated.length > 0);
  if (earlier.length > 0 && !own)
    return notApplicable(
      say(
        `采信了既有评估：${earlier[0]?.text ?? ''}`,
        `An earlier assessment is relied on: ${earlier[0]?.text ?? ''}`,
      ),
      earlier,
    );
  const [first] = blank;
  if (first)
    return undetermined(
      'missing',
      say(`“${first.field}”尚未填写。`, `“${first.field}” is left blank.`),
      [first],
      {
        cause: `blank:${first.place.path}:${first.place.span.start}`,
      },
    );
  // The report itself was read and is silent: that proves it, unless something else is attached that cannot be read.
  const report = record?.links.find(
    (l) => l.state === 'readable' && /评估|稳评|报告/.test(`${l.link.label} ${l.path ?? ''}`),
  );
  const unread = record?.links.some((l) => l.state === 'unread' || l.state === 'web') ?? false;
  if (report && !unread && (record?.attachedPassages.length ?? 0) > 2)
    return violated(
      say(
        `评估报告“${report.link.label}”里没有${missing.join('、')}。`,
        `The report “${report.link.label}” lacks: ${missing.join(', ')}.`,
      ),
      [],
      { at: report.place },
    );
  return missingDetail(context, missing);
};
