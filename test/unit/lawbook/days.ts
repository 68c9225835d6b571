/** Days for tests, written as a reader reads them. */
import { type Day, parseIsoDay } from '../../../checks/base/civil-day.ts';

export function iso(text: string): Day {
  const day = parseIsoDay(text);
  if (day === null) throw new Error(`no such day: ${text}`);
  return day;
}
