/**
 * Rule `major-change`: a major change goes through the procedure again: participation, legality review, discussion.
 * It looks for the steps in what is told of the change and in later records; what is major the dossier declares.
 */
import { fold } from '../../base/fold.ts';
import {
  met,
  missingDetail,
  notApplicable,
  recordKey,
  say,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';

/** Steps that no decision can do without, the words that tell of them, the records that show them. */
const steps: readonly (readonly [string, RegExp, string])[] = [
  ['合法性审查', /合法性审[查核]/, '合法性审查'],
  ['集体讨论', /常务会|全体会/, '会议'],
];

export const majorChange: Judge = (context) => {
  const { record } = context;
  const kind = context.read('类型');
  const type = kind.stated.find((f) => f.value.type === 'conclusion');
  if (type?.value.type !== 'conclusion')
    return (
      unstated('类型', kind) ??
      undetermined(
        'value-judgement',
        say('没有写明是不是重大调整。', 'Whether the change is major is not stated.'),
        [],
        record ? { at: record.place, cause: `kind:${recordKey(record)}` } : {},
      )
    );
  if (type.value.conclusion !== '重大调整')
    return notApplicable(
      say(`调整类型是“${type.text}”，不是重大调整。`, `The change is “${type.text}”, not major.`),
      [type],
    );
  const how = context.read('程序');
  const [denied] = how.negated;
  if (denied)
    return violated(
      say(`重大调整的程序写的是“${denied.text}”。`, `The procedure of the major change: “${denied.text}”.`),
      [denied, type],
    );
  const told = fold(
    [...how.stated.map((f) => f.text), ...(record?.attachedPassages ?? []).map((p) => p.text)].join('\n'),
  );
  const missing = steps
    .filter(([, words, records]) => !words.test(told) && !later(context, records))
    .map(([name]) => name);
  if (missing.length === 0)
    return met(say('重大调整重新履行了程序。', 'The major change went through the procedure again.'), [
      ...how.stated,
      type,
    ]);
  const [first] = how.stated;
  if (!first) return unstated('程序', how) ?? missingDetail(context, ['程序']);
  const what = say(
    `属于重大调整，履行的程序里没有${missing.join('、')}。`,
    `A major change, but the procedure lacks: ${missing.join(', ')}.`,
  );
  const unread = record?.links.some((l) => l.state === 'unread' || l.state === 'web') ?? false;
  return unread ? undetermined('missing', what, [first, type]) : violated(what, [first, type]);
};

/** A record after publication belongs to the new round. */
function later(context: JudgeContext, kind: string): boolean {
  const issued = context
    .records('公布')
    .map((r) => context.dayOf(r))
    .filter((d) => d !== null);
  if (issued.length === 0) return false;
  const first = Math.min(...issued);
  return context.records(kind).some((r) => {
    const day = context.dayOf(r);
    return day !== null && day > first;
  });
}
