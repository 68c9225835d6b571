/**
 * What stands where a fact is still to be written. The reader takes every one of these for blank, never for a fact.
 */
import type { FieldTerm } from '../lawbook/law.ts';

export const blankText = '待补充';
const blankDay = '____年__月__日';

export function placeholderFor(field: FieldTerm | null): string {
  if (field?.type === 'day') return blankDay;
  return field?.type === 'period' ? `${blankDay}至${blankDay}` : blankText;
}
