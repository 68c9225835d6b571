/**
 * One exception in one line: kind, reason, whose name, until when.
 */
import { gateTexts } from '../messages/gate-texts.ts';
import type { Language } from '../messages/language.ts';
import { reportTexts } from '../messages/report-texts.ts';
import type { ExceptionEntry } from './report.ts';

export function exceptionText({ kind, reason, by, expires }: ExceptionEntry, language: Language): string {
  const texts = gateTexts(language);
  const { colon, separator } = reportTexts(language);
  return [
    texts.exceptionKind[kind],
    `${texts.reason}${colon}${reason || texts.none}`,
    ...(by === null ? [] : [`${texts.by}${colon}${by}`]),
    ...(expires === null ? [] : [`${texts.expires}${colon}${expires}`]),
  ].join(separator);
}
