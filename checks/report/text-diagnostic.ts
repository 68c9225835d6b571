/**
 * How one diagnostic reads in the terminal: severity, message, the line with its marker, basis, remedy, places.
 * It refuses to know the order and the headings around it.
 */
import { LineMap } from '../base/span.ts';
import type { Language } from '../messages/language.ts';
import type { ReportTexts } from '../messages/report-texts.ts';
import { fullCitationText } from './citation.ts';
import { excerpt } from './excerpt.ts';
import type { Diagnostic, Location, Severity } from './report.ts';
import { visible } from './visible.ts';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green';
export type Paint = (style: Style, text: string) => string;

export interface TextContext {
  readonly texts: ReportTexts;
  readonly language: Language;
  readonly paint: Paint;
  /** Terminal columns. */
  readonly width: number;
  /** Zero-based line of a file without its line end; null where the file cannot be read. */
  readonly line: (path: string, line: number) => string | null;
}

export const severityStyle: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'cyan',
};
const marks: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', information: 'i' };

/** `path:line:column`, one-based as editors show them. */
export function placeText({ path, range }: Location): string {
  return `${visible(path)}:${range.start.line + 1}:${range.start.character + 1}`;
}

export function diagnosticLines(diagnostic: Diagnostic, context: TextContext): readonly string[] {
  const { texts, paint } = context;
  const style = severityStyle[diagnostic.severity];
  const label = paint(style, `${marks[diagnostic.severity]} ${texts.severity[diagnostic.severity]}`);
  const lines = [
    `  ${label} ${visible(diagnostic.message)} ${paint('dim', `[${visible(diagnostic.code)}]`)}`,
    `    ${paint('dim', placeText(diagnostic.location))}`,
    ...excerptLines(diagnostic.location, style, context),
  ];
  const say = (head: string, tail: string) => lines.push(`    ${head}${texts.colon}${tail}`);
  if (diagnostic.citation) say(texts.basis, visible(fullCitationText(diagnostic.citation, context.language)));
  if (diagnostic.remedy) say(texts.remedy, visible(diagnostic.remedy));
  for (const { message, location } of diagnostic.related) {
    say(texts.related, `${placeText(location)} ${visible(message)}`.trimEnd());
  }
  const folded = diagnostic.obligations.filter((id) => id !== diagnostic.code);
  if (folded.length > 0) say(texts.sameCause, visible(folded.join(texts.listSeparator)));
  return lines;
}

/** The first line of the range with `^` under its characters; nothing where the source cannot be shown. */
function excerptLines({ path, range }: Location, style: Style, context: TextContext): readonly string[] {
  const line = context.line(path, range.start.line);
  if (line === null) return [];
  const gutter = String(range.start.line + 1);
  const end = range.end.line > range.start.line ? line.length : range.end.character;
  const room = context.width - gutter.length - 9;
  const shown = excerpt(line, range.start.character, end, room);
  if (shown.text === '') return [];
  return [
    `    ${context.paint('dim', `${gutter} |`)} ${shown.text}`,
    `    ${' '.repeat(gutter.length)} ${context.paint('dim', '|')} ${' '.repeat(shown.before)}${context.paint(style, '^'.repeat(shown.marked))}`,
  ];
}

/** Reads lines out of whole sources, each file's line map made once. */
export function lineReader(
  sources: (path: string) => string | null,
): (path: string, line: number) => string | null {
  const known = new Map<string, { readonly text: string; readonly map: LineMap } | null>();
  return (path, line) => {
    let source = known.get(path);
    if (source === undefined) {
      const text = sources(path);
      source = text === null ? null : { text, map: new LineMap(text) };
      known.set(path, source);
    }
    if (source === null || line < 0 || line >= source.map.lineCount) return null;
    const end = line + 1 < source.map.lineCount ? source.map.lineStart(line + 1) : source.text.length;
    return source.text.slice(source.map.lineStart(line), end).replace(/[\r\n]+$/, '');
  };
}
