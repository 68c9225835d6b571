/**
 * One thing to do as a Markdown list item: how grave, what, where, by which article, what to do, what else it touches.
 * Words of files are escaped; it refuses to know the list around it.
 */
import type { Language } from '../messages/language.ts';
import { markdownTexts } from '../messages/markdown-texts.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { fullCitationText } from './citation.ts';
import { forgeText as plain } from './markdown-text.ts';
import type { Diagnostic, Location } from './report.ts';

/** Where a place can be looked at; null where it cannot. */
export type PlaceLink = (location: Location) => string | null;

export interface ItemOptions {
  readonly language: Language;
  /** With a box to tick. */
  readonly box: boolean;
  readonly link?: PlaceLink | undefined;
  /** Names the step before the message, for lists that are not ordered by steps. */
  readonly step?: ((name: string) => string) | undefined;
}

/** Several lines, the first with `- `; no line feed at the end. */
export function markdownItem(diagnostic: Diagnostic, { language, box, link, step }: ItemOptions): string {
  const texts = { ...reportTexts(language), ...markdownTexts(language) };
  const { severity, message, location, remedy, citation, code, obligations } = diagnostic;
  const where = step && diagnostic.step !== null ? `〔${plain(step(diagnostic.step))}〕` : '';
  const lines = [
    `- ${box ? '[ ] ' : ''}**${texts.severity[severity]}** ${where}${plain(message)} \\[${plain(code)}\\]`,
    `${texts.place}${texts.colon}${markdownPlace(location, link)}`,
  ];
  const say = (label: string, text: string) => lines.push(`${label}${texts.colon}${plain(text)}`);
  if (citation) say(texts.basis, fullCitationText(citation, language));
  if (remedy) say(texts.remedy, remedy);
  for (const related of diagnostic.related)
    lines.push(
      `${texts.related}${texts.colon}${markdownPlace(related.location, link)} ${plain(related.message)}`,
    );
  const folded = obligations.filter((id) => id !== code);
  if (folded.length > 0) say(texts.sameCause, folded.join(texts.listSeparator));
  const [first = '', ...rest] = lines;
  return [first, ...rest.map((line) => `  - ${line}`)].join('\n');
}

/** `path:line`, one-based as editors show it; a link where the place can be looked at. */
export function markdownPlace(location: Location, link?: PlaceLink): string {
  const text = `${plain(location.path)}:${location.range.start.line + 1}`;
  const target = link?.(location) ?? null;
  return target === null || !/^https?:\/\//i.test(target) ? text : `[${text}](${destination(target)})`;
}

/** Nothing in it may end the link, a table cell or the line. */
const destination = (url: string): string =>
  url.replace(/[\s\p{Cc}()<>[\]|\\`"'*_~$]/gu, (c) =>
    c > '\u007f' ? encodeURIComponent(c) : `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
