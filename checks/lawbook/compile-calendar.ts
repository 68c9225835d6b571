/**
 * Turns the holiday notices of law/calendar into single days and refuses what cannot be a notice.
 * It does not know what the bundled calendar says about the same days.
 */
import { isoDay, parseIsoDay } from '../base/civil-day.ts';
import type { Read } from './compile-vocabulary.ts';
import type { HolidayNotice } from './law.ts';
import type { LawError, SourceFile, SourcePath } from './source-file.ts';

/** No holiday of one notice is longer; a longer range is a slip of the pen. */
const LONGEST_RANGE = 31;

export function compileCalendar(sources: readonly Read<'calendar'>[]): {
  notices: HolidayNotice[];
  errors: LawError[];
} {
  const errors: LawError[] = [];
  const notices = new Map<number, HolidayNotice>();
  for (const { file, content } of sources) {
    if (notices.has(content.year)) {
      errors.push(file.error(['year'], `${content.year} 年的放假通知已在别的文件里写过，只能写一次`));
      continue;
    }
    const seen = new Set<string>();
    const expand = (key: 'holidays' | 'workdays') =>
      Object.entries(content[key]).flatMap(([holiday, entries]) =>
        entries.flatMap((entry, index) => {
          const at = [key, holiday, index];
          const days = expandRange(entry, content.year, file, at, errors);
          const twice = days.find((date) => seen.has(date));
          if (twice !== undefined) errors.push(file.error(at, `${twice} 写了两次，一天只能放假或上班一次`));
          for (const date of days) seen.add(date);
          return days.map((date) => ({ date, holiday }));
        }),
      );
    notices.set(content.year, {
      year: content.year,
      notice: content.notice,
      holidays: expand('holidays'),
      workdays: expand('workdays'),
    });
  }
  return { notices: [...notices.values()].sort((a, b) => a.year - b.year), errors };
}

function expandRange(
  entry: string,
  year: number,
  file: SourceFile,
  at: SourcePath,
  errors: LawError[],
): string[] {
  const [first = '', last = first] = entry.split(' 至 ');
  const from = parseIsoDay(first);
  const to = parseIsoDay(last);
  if (from === null || to === null) {
    errors.push(file.error(at, `「${entry}」里有不存在的日期`));
    return [];
  }
  if (to < from || to - from >= LONGEST_RANGE) {
    errors.push(file.error(at, `「${entry}」的起止不合理，须先后相接且不超过 ${LONGEST_RANGE} 天`));
    return [];
  }
  // A notice may move working days into the last days of December before its year, and no further.
  if (first < `${year - 1}-12-15` || last > `${year}-12-31`) {
    errors.push(
      file.error(at, `「${entry}」不在 ${year} 年的通知能安排的范围（${year - 1}-12-15 至 ${year}-12-31）`),
    );
    return [];
  }
  return Array.from({ length: to - from + 1 }, (_, index) => isoDay(from + index));
}
