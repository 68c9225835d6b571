/**
 * How a day, and a run of days, is written under the pointer: with its weekday, and why it is no working day.
 */
import { chineseDay, chineseWeekday, type Day, dayParts, isoDay, weekday } from '../base/civil-day.ts';
import type { DayStep } from '../lawbook/day-count.ts';
import type { WorkingCalendar } from '../lawbook/working-days.ts';
import { hoverTexts } from '../messages/hover-texts.ts';
import type { Language } from '../messages/language.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** `2024年2月1日（星期四）`, `2024-02-01 (Thursday)` */
export const dayWords = (day: Day, language: Language): string =>
  language === 'en'
    ? `${isoDay(day)} (${weekdays[weekday(day)] ?? ''})`
    : `${chineseDay(day)}（${chineseWeekday(day)}）`;

/** Why it is no working day, or a working day against the look of it; empty for an ordinary one. */
export function workingWords(day: Day, calendar: WorkingCalendar, language: Language): string {
  const text = hoverTexts(language);
  const reason = calendar.reason(day);
  const name = (holiday: { zh: string; en: string }): string => (language === 'en' ? holiday.en : holiday.zh);
  if (reason.kind === 'weekend') return text.notWorking(text.weekend);
  if (reason.kind === 'holiday') return text.notWorking(name(reason.holiday));
  return reason.kind === 'make-up' ? text.made(name(reason.holiday)) : '';
}

/** `9月14日至18日`, the year only where it changes or `from` is of another. */
export function stepWords({ first, last }: Pick<DayStep, 'first' | 'last'>, language: Language): string {
  if (language === 'en') return first === last ? isoDay(first) : `${isoDay(first)} to ${isoDay(last)}`;
  if (first === last) return chineseDay(first);
  const [a, b] = [dayParts(first), dayParts(last)];
  if (a.year !== b.year) return `${chineseDay(first)}至${chineseDay(last)}`;
  return `${chineseDay(first)}至${a.month === b.month ? '' : `${b.month}月`}${b.day}日`;
}
