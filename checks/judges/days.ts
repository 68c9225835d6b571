/**
 * Judge `days`: at least so many days were given. Counts as the contract says: the first day is not counted;
 * what suffices only with both ends counted is borderline, never a breach.
 *
 * Arguments: `period`: a field with start and end; or `from` and `to`: fields with days (first readable wins);
 * `parameter`: how many, in which unit; `excuse` (optional): fields whose statement excuses less;
 * `denial: breach` (optional): a denied `from` is a breach.
 */
import { chineseDay, type Day, isoDay } from '../base/civil-day.ts';
import { dayOfFact } from '../dossier/timeline.ts';
import type { Fact } from '../facts/fact.ts';
import { countDays, type DayUnit } from '../lawbook/day-count.ts';
import { explainCount } from '../lawbook/day-explanation.ts';
import {
  denied,
  fieldName,
  listArgument,
  met,
  missingDetail,
  say,
  textArgument,
  undetermined,
  unstated,
  violated,
} from './answers.ts';
import type { Judge, JudgeContext, Outcome } from './judge.ts';
import { settle } from './order.ts';

interface Given {
  readonly start: Day | null;
  readonly end: Day | null;
  /** A length stated without dates (公示期7天). */
  readonly stated: { readonly days: number; readonly unit: DayUnit } | null;
  readonly facts: readonly Fact[];
}

function givens(context: JudgeContext): readonly Given[] | Outcome {
  const periodPath = context.arguments.period;
  if (typeof periodPath === 'string') {
    const reading = context.readAll(periodPath);
    const found: Given[] = [];
    for (const fact of reading.stated)
      if (fact.value.type === 'period')
        found.push({
          start: fact.value.start,
          end: fact.value.end,
          stated: fact.value.length,
          facts: [fact],
        });
    // A start or an end on its own is completed from the separate fields.
    const from = firstDay(context, listArgument(context, 'from'));
    const to = firstDay(context, listArgument(context, 'to'));
    if (found.length === 0 && from && to)
      return [{ start: from.day, end: to.day, stated: null, facts: [from.fact, to.fact] }];
    const completed = found.map((g) => ({
      start: g.start ?? (g.stated && g.end === null ? null : (from?.day ?? null)),
      end: g.end ?? (g.stated && g.start === null ? null : (to?.day ?? null)),
      stated: g.stated,
      facts: [
        ...g.facts,
        ...(g.start === null && from ? [from.fact] : []),
        ...(g.end === null && to ? [to.fact] : []),
      ],
    }));
    if (completed.length > 0) return completed;
    return unstated(fieldName(periodPath), reading) ?? missingDetail(context, [fieldName(periodPath)]);
  }
  const from = firstDay(context, listArgument(context, 'from'));
  if (!from) return missing(context, listArgument(context, 'from'));
  const to = firstDay(context, listArgument(context, 'to'));
  if (!to) return missing(context, listArgument(context, 'to'));
  return [{ start: from.day, end: to.day, stated: null, facts: [from.fact, to.fact] }];
}

function missing(context: JudgeContext, paths: readonly string[]): Outcome {
  for (const path of paths) {
    const doubt = unstated(fieldName(path), context.read(path));
    if (doubt) return doubt;
  }
  return missingDetail(context, [fieldName(paths[0] ?? '')]);
}

function firstDay(context: JudgeContext, paths: readonly string[]): { day: Day; fact: Fact } | null {
  for (const path of paths)
    for (const fact of context.read(path).stated) {
      const day = dayOfFact(fact);
      if (day !== null) return { day, fact };
    }
  return null;
}

export const days: Judge = (context) => {
  const parameter = context.parameter(textArgument(context, 'parameter'));
  if (!parameter) throw new Error(`没有 ${isoDay(context.on)} 的参数值`);
  const denial = denied(context, listArgument(context, 'from'));
  if (denial) return denial;
  const list = givens(context);
  if ('verdict' in list) return list;
  return settle(list.map((given) => judgeOne(context, given, parameter.value, parameter.unit as DayUnit)));
};

function judgeOne(context: JudgeContext, given: Given, wanted: number, unit: DayUnit): Outcome {
  const { start, end } = given;
  if (start === null || end === null) return byLength(context, given, wanted, unit);
  const counted = countDays(start, end, unit, context.lawbook.calendar);
  const outcome = ofCount(context, { ...given, start, end }, counted, wanted, unit);
  if (counted.count === 'unknown' || end < start) return outcome;
  return { ...outcome, days: { given: counted.count, wanted, unit } };
}

function ofCount(
  context: JudgeContext,
  { start, end, facts }: Given & { readonly start: Day; readonly end: Day },
  counted: ReturnType<typeof countDays>,
  wanted: number,
  unit: DayUnit,
): Outcome {
  if (end < start)
    return undetermined(
      'unreadable',
      say(
        `${chineseDay(start)}晚于${chineseDay(end)}，日期前后颠倒，请核对。`,
        `${isoDay(start)} is after ${isoDay(end)}; please check.`,
      ),
      facts,
    );
  const range = say(`${chineseDay(start)}至${chineseDay(end)}`, `${isoDay(start)} to ${isoDay(end)}`);
  const name = unit === '工作日' ? '个工作日' : unit === '月' ? '个月' : '日';
  const label = (n: number | 'unknown') => (n === 'unknown' ? '?' : String(n));
  if (counted.count === 'unknown') {
    if (counted.atMost >= wanted && counted.atLeast < wanted)
      return undetermined(
        'unreadable',
        say(`${range.zh}：${explainCount(counted, 'zh-CN')}`, `${range.en}: ${explainCount(counted, 'en')}`),
        facts,
      );
  }
  const enough = counted.count === 'unknown' ? counted.atLeast >= wanted : counted.count >= wanted;
  if (enough)
    return met(
      say(
        `${range.zh}，共${label(counted.count)}${name}，不少于${wanted}${name}。`,
        `${range.en}: ${label(counted.count)} days, at least ${wanted}.`,
      ),
      facts,
    );
  if (counted.inclusive !== 'unknown' && counted.inclusive >= wanted)
    return undetermined(
      'borderline',
      say(
        `${range.zh}，首尾都算是${counted.inclusive}${name}，首日不计只有${label(counted.count)}${name}，正好在${wanted}${name}的边上（临界）。`,
        `${range.en}: ${counted.inclusive} days with both ends, ${label(counted.count)} without the first; ${wanted} needed (borderline).`,
      ),
      facts,
    );
  const what = say(
    `${range.zh}，只有${label(counted.count)}${name}，少于${wanted}${name}（${explainCount(counted, 'zh-CN').replace(/。$/, '')}）。`,
    `${range.en}: only ${label(counted.count)} days, fewer than ${wanted} (${explainCount(counted, 'en').replace(/\.$/, '')}).`,
  );
  return short(context, what, facts);
}

function byLength(context: JudgeContext, given: Given, wanted: number, unit: DayUnit): Outcome {
  const { stated, facts } = given;
  if (!stated) return missingDetail(context, [given.start === null ? '开始日期' : '截止日期']);
  const least =
    stated.unit === '工作日' && unit === '日'
      ? stated.days
      : stated.unit === '月'
        ? stated.days * 28
        : stated.days;
  const most =
    stated.unit === '工作日' && unit === '日'
      ? stated.days * 3 + 10
      : stated.unit === '月'
        ? stated.days * 31
        : stated.days;
  if (stated.unit === '日' && unit === '工作日')
    return undetermined(
      'missing',
      say('只写了天数，没有起止日期，无法核对工作日。', 'Only a length in days is given, no dates.'),
      facts,
    );
  const text = `${stated.days}${stated.unit === '日' ? '日' : `个${stated.unit}`}`;
  if (least >= wanted)
    return met(
      say(`写明为${text}，不少于${wanted}${unit}。`, `Stated as ${text}, at least ${wanted}.`),
      facts,
    );
  if (most < wanted)
    return short(
      context,
      say(`写明只有${text}，少于${wanted}${unit}。`, `Stated as only ${text}, fewer than ${wanted}.`),
      facts,
    );
  return undetermined(
    'missing',
    say(`只写了${text}，没有起止日期，无法核对。`, `Only ${text} is stated, no dates.`),
    facts,
  );
}

function short(context: JudgeContext, what: ReturnType<typeof say>, facts: readonly Fact[]): Outcome {
  const excuses = listArgument(context, 'excuse').flatMap((path) => context.readAll(path).stated);
  const excuse = excuses[0];
  if (excuse)
    return met(
      say(
        `${what.zh.replace(/。$/, '')}，但已说明理由：${excuse.text}`,
        `${what.en.replace(/\.$/, '')}, but a reason is given: ${excuse.text}`,
      ),
      [...facts, excuse],
    );
  const first = facts[0];
  return violated(what, facts, first ? { cause: `short:${first.place.path}:${first.place.span.start}` } : {});
}
