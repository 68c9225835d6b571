/**
 * Judge `within`: something followed within so many days. The first day is not counted, so what is too late here
 * is too late under every way of counting.
 *
 * Arguments: `from`, `to`: fields with days (first readable wins), or with `table: 记录`: columns of its rows, each
 * row judged, `key` the column that names a row (default 单位); `parameter`: how many, in which unit;
 * `excuse` (optional): fields whose statement excuses more.
 */
import { addMonths, chineseDay, type Day, isoDay } from '../base/civil-day.ts';
import { dayOfFact } from '../dossier/timeline.ts';
import type { Fact } from '../facts/fact.ts';
import { countDays, type DayUnit } from '../lawbook/day-count.ts';
import {
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

interface Dated {
  readonly day: Day;
  readonly fact: Fact;
}

function first(context: JudgeContext, paths: readonly string[]): Dated | Outcome {
  let doubt: Outcome | null = null;
  for (const path of paths) {
    const reading = context.read(path);
    for (const fact of reading.stated) {
      const day = dayOfFact(fact);
      if (day !== null) return { day, fact };
    }
    doubt ??= unstated(fieldName(path), reading);
  }
  return doubt ?? missingDetail(context, [fieldName(paths[0] ?? '')]);
}

function judgeOne(
  context: JudgeContext,
  from: Dated,
  to: Dated,
  limit: number,
  unit: DayUnit,
  who: string,
): Outcome {
  const counted = countDays(from.day, to.day, unit, context.lawbook.calendar);
  const facts = [to.fact, from.fact];
  const name = unit === '日' ? '日' : `个${unit}`;
  const range = say(
    `${who}${chineseDay(from.day)}至${chineseDay(to.day)}`,
    `${who}${isoDay(from.day)} to ${isoDay(to.day)}`,
  );
  if (to.day < from.day)
    return undetermined(
      'unreadable',
      say(`${range.zh}，先后颠倒，请核对。`, `${range.en}: out of order, please check.`),
      facts,
    );
  // A month and some days are more than a month, though only one whole month fits in.
  const over = unit === '月' ? to.day > addMonths(from.day, limit) : counted.atLeast > limit;
  const more = unit === '月' && over && counted.count === limit ? '多' : '';
  const shown = counted.count === 'unknown' ? `至少${counted.atLeast}` : String(counted.count);
  if (!over && counted.atMost <= limit)
    return met(
      say(
        `${range.zh}，用了${shown}${name}，在${limit}${name}以内。`,
        `${range.en}: ${shown} of at most ${limit}.`,
      ),
      facts,
    );
  if (over) {
    const what = say(
      `${range.zh}，用了${shown}${name}${more}，超过${limit}${name}`,
      `${range.en}: ${shown}${more === '' ? '' : ' and more'}, more than ${limit}`,
    );
    const [excuse] = listArgument(context, 'excuse').flatMap((path) => context.read(path).stated);
    if (excuse)
      return met(
        say(`${what.zh}，但已说明：${excuse.text}`, `${what.en}, but it is explained: ${excuse.text}`),
        [...facts, excuse],
      );
    return violated(say(`${what.zh}。`, `${what.en}.`), facts, {
      related: [{ message: say('起算的日期', 'counted from'), place: from.fact.place }],
    });
  }
  return undetermined(
    'unreadable',
    say(
      `${range.zh}，该年放假安排没有数据，无法数工作日。`,
      `${range.en}: the holiday schedule of that year is not known.`,
    ),
    facts,
  );
}

function byRows(context: JudgeContext, table: string, limit: number, unit: DayUnit): Outcome | null {
  const [fromColumn = ''] = listArgument(context, 'from').map(fieldName);
  const [toColumn = ''] = listArgument(context, 'to').map(fieldName);
  const key = typeof context.arguments.key === 'string' ? context.arguments.key : '单位';
  const outcomes: Outcome[] = [];
  for (const { rows } of context.tables(table))
    for (const row of rows) {
      const from = row.cells.get(fromColumn);
      const to = row.cells.get(toColumn);
      const start = from && dayOfFact(from);
      const end = to && dayOfFact(to);
      if (!from || !to || start == null || end == null) continue;
      const who = row.cells.get(key)?.text ?? '';
      outcomes.push(
        judgeOne(
          context,
          { day: start, fact: from },
          { day: end, fact: to },
          limit,
          unit,
          who === '' ? '' : `${who}：`,
        ),
      );
    }
  const late = outcomes.filter((o) => o.verdict === 'violated');
  const [worst] = late;
  if (worst)
    return late.length === 1
      ? worst
      : {
          ...worst,
          what: say(
            `${worst.what.zh.replace(/。$/, '')}等${late.length}处。`,
            `${worst.what.en} (${late.length} in all)`,
          ),
          facts: late.flatMap((o) => o.facts),
        };
  const [any] = outcomes;
  return any ? (outcomes.find((o) => o.verdict !== 'met') ?? any) : null;
}

export const within: Judge = (context) => {
  const parameter = context.parameter(textArgument(context, 'parameter'));
  if (!parameter) throw new Error(`没有 ${isoDay(context.on)} 的参数值`);
  const unit = parameter.unit as DayUnit;
  const table = context.arguments.table;
  if (typeof table === 'string') {
    const outcome = byRows(context, table, parameter.value, unit);
    if (outcome) return outcome;
  }
  const from = first(context, listArgument(context, 'from'));
  if ('verdict' in from) return from;
  const to = first(context, listArgument(context, 'to'));
  if ('verdict' in to) return to;
  return settle([judgeOne(context, from, to, parameter.value, unit, '')]);
};
