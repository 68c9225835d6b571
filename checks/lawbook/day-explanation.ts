/**
 * Words how a count or a deadline came about: from which day, what was skipped and why, the last day.
 * It counts nothing itself and does not know what the deadline is for.
 */
import { chineseDay, type Day, dayParts, isoDay } from '../base/civil-day.ts';
import type { DayCount, DayStep, DayUnit, Deadline } from './day-count.ts';

type Language = 'zh-CN' | 'en';

/** One or two sentences; holidays and make-up days are named, weekends only summed up. */
export function explainCount(result: DayCount | Deadline, language: Language): string {
  const text = language === 'en' ? english : chinese;
  const parts = [text.statement(result)];
  const skipped = skippedDays(result, text);
  if (skipped.length > 0) parts.push(text.skipped(skipped));
  const madeUp = result.steps.filter((step) => step.reason.kind === 'make-up');
  if (madeUp.length > 0) parts.push(text.madeUp(madeUp.map((step) => text.range(step))));
  if (result.unknownYears.length > 0) parts.push(text.unknown(result.unknownYears));
  return text.join(parts);
}

function skippedDays(result: DayCount | Deadline, text: Wording): string[] {
  const holidays = result.steps.flatMap((step) =>
    step.reason.kind === 'holiday'
      ? [text.holiday(text.range(step), text === english ? step.reason.holiday.en : step.reason.holiday.zh)]
      : [],
  );
  const weekends = result.steps.filter((step) => step.reason.kind === 'weekend');
  const days = weekends.reduce((sum, step) => sum + step.last - step.first + 1, 0);
  const [only] = weekends;
  if (days === 0 || only === undefined) return holidays;
  return [text.weekend(days, weekends.length === 1 ? text.range(only) : null), ...holidays];
}

interface Wording {
  readonly statement: (result: DayCount | Deadline) => string;
  readonly range: (step: Pick<DayStep, 'first' | 'last'>) => string;
  readonly holiday: (range: string, name: string) => string;
  readonly weekend: (days: number, range: string | null) => string;
  readonly skipped: (items: readonly string[]) => string;
  readonly madeUp: (items: readonly string[]) => string;
  readonly unknown: (years: readonly number[]) => string;
  readonly join: (parts: readonly string[]) => string;
}

const chinese: Wording = {
  statement(result) {
    const unit = result.unit === '日' ? '日' : `个${result.unit}`;
    if (result.kind === 'count') {
      const { from, to, count, atLeast } = result;
      if (to < from) return `${chineseDay(to)}早于${chineseDay(from)}`;
      const amount = count === 'unknown' ? `至少${atLeast}${unit}` : `${count}${unit}`;
      return `自${chineseDay(from)}起算（当日不计），至${chineseDay(to)}共${amount}`;
    }
    const { from, last, units } = result;
    if (from === 'unknown') {
      return last === 'unknown'
        ? '无法推算'
        : `往前推${units}${unit}至${chineseDay(last)}止，最迟起算日无法确定`;
    }
    if (last === 'unknown') return `自${chineseDay(from)}起算（当日不计）${units}${unit}，最后一日无法确定`;
    return `自${chineseDay(from)}起算（当日不计）${units}${unit}，最后一日为${chineseDay(last)}`;
  },
  range({ first, last }) {
    if (first === last) return chineseDay(first);
    const [a, b] = [dayParts(first), dayParts(last)];
    if (a.year !== b.year) return `${chineseDay(first)}至${chineseDay(last)}`;
    return `${chineseDay(first)}至${a.month === b.month ? '' : `${b.month}月`}${b.day}日`;
  },
  holiday: (range, name) => `${range}${name}假期`,
  weekend: (days, range) => (range === null ? `周末${days}天` : `${range}周末`),
  skipped: (items) => `不计${items.join('、')}`,
  madeUp: (items) => `${items.join('、')}调休上班，计入`,
  unknown: (years) => `${years.join('、')}年的放假安排尚无数据，无法判断其工作日`,
  join: (parts) => `${parts.join('；')}。`,
};

const english: Wording = {
  statement(result) {
    if (result.kind === 'count') {
      const { from, to, count, atLeast, unit } = result;
      if (to < from) return `${isoDay(to)} lies before ${isoDay(from)}`;
      const amount = count === 'unknown' ? `at least ${plural(atLeast, unit)}` : plural(count, unit);
      return `Counting from ${isoDay(from)} (that day not counted) to ${isoDay(to)}: ${amount}`;
    }
    const { from, last, units, unit } = result;
    const amount = plural(units, unit);
    if (from === 'unknown') return `${amount} back from ${shown(last)}: the latest first day cannot be told`;
    return `Counting ${amount} from ${isoDay(from)} (that day not counted), the last day is ${shown(last)}`;
  },
  range: ({ first, last }) => (first === last ? isoDay(first) : `${isoDay(first)} to ${isoDay(last)}`),
  holiday: (range, name) => `${range} (${name})`,
  weekend: (days, range) => (range === null ? `${days} weekend days` : `${range} (weekend)`),
  skipped: (items) => `not counted: ${items.join(', ')}`,
  madeUp: (items) => `counted as make-up working days: ${items.join(', ')}`,
  unknown: (years) => `no holiday schedule is known for ${years.join(', ')}`,
  join: (parts) => `${parts.join('; ')}.`,
};

function plural(count: number, unit: DayUnit): string {
  const name = { 日: 'day', 工作日: 'working day', 月: 'month' }[unit];
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

function shown(day: Day | 'unknown'): string {
  return day === 'unknown' ? 'unknown' : isoDay(day);
}
