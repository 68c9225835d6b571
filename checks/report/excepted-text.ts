/**
 * How many things are not raised, by kind, as the end of a summary sentence: exceptions never hide in a total.
 */
import { gateTexts } from '../messages/gate-texts.ts';
import type { Language } from '../messages/language.ts';
import type { Report } from './report.ts';

/** Empty where there are none; begins with the space that the language wants. */
export function exceptedText({ summary }: Report, language: Language): string {
  const { waiver, baseline, inline } = summary.exceptions;
  if (waiver + baseline + inline === 0) return '';
  const texts = gateTexts(language);
  return `${language === 'en' ? ' ' : ''}${texts.exceptionsApart(texts.exceptionCounts(waiver, baseline, inline))}`;
}
