/**
 * What a workbook's cell may hold of foreign text and days: always a value, never a formula, never more than fits.
 * It refuses to know which column it stands in.
 */
import { visible } from '../../../../../checks/index.ts';

/** A workbook's own limit, in UTF-16 units. */
const longestText = 32_767;

/** One line. Cut with `…` where it is too long; signs that the form would read otherwise are kept as they are. */
export function cellText(text: string): string {
  const shown = visible(text)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    // The form reads _x0041_ as a character; this says that it is meant.
    .replace(/_(x[0-9A-Fa-f]{4}_)/g, '_x005F_$1');
  return shown.length <= longestText
    ? shown
    : `${shown.slice(0, longestText - 2).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Signs that a formula begins with, also in full width: such a cell is marked as text, so that editing keeps it one. */
export const beginsLikeFormula = (text: string): boolean => /^['=+\-@＝＋－＠]/.test(text);

/** A real date where the calendar of the workbook has it, else the words. */
export function cellDay(iso: string | null): Date | string | null {
  if (iso === null) return null;
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const [year, month, day] = [Number(found?.[1]), Number(found?.[2]), Number(found?.[3])];
  return found && year >= 1901 ? new Date(Date.UTC(year, month - 1, day)) : cellText(iso);
}
