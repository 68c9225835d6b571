/**
 * Which record a caret in the body writes into, by the headings and list items above it, and what that record holds.
 * It knows the words of law data only and needs no finished line.
 */
import { bareKey, type RecordReader } from '../../facts/terms.ts';
import type { PartTerm } from '../../lawbook/law.ts';
import type { Analysis } from '../analysis.ts';
import { factsIn } from '../facts-at.ts';
import { type Section, sectionAt, sectionsOf } from '../sections.ts';

export interface StandingAt {
  /** The section whose text the caret continues; null before the first heading. */
  readonly section: Section | null;
  readonly step: string | null;
  readonly reader: RecordReader | null;
  readonly part: PartTerm | null;
}

/** `lineStart`: where the caret's own line begins; a heading on that line itself does not count. */
export function standingAt(analysis: Analysis, lineStart: number, indent: number): StandingAt {
  const { terms } = analysis.tools;
  const { document } = analysis.dossier;
  const section = sectionAt(sectionsOf(document, terms), lineStart - 1);
  const titles: string[] = [];
  for (let above = section; above; above = above.parent) {
    const { step, record } = above.meaning;
    if (step !== null) {
      const own = record ?? terms.recordsOf(step)[0] ?? null;
      const listed = indent > 0 ? fromList(analysis, lineStart, indent, section) : null;
      const reader = listed ?? own;
      const part = listed
        ? null
        : (titles.map((t) => reader?.partByHeading(t)).find((p) => p !== undefined) ?? null);
      return { section, step, reader, part };
    }
    titles.push(above.title);
  }
  return { section, step: null, reader: null, part: null };
}

/** `- 听证会` with its fields nested below. */
function fromList(
  analysis: Analysis,
  lineStart: number,
  indent: number,
  section: Section | null,
): RecordReader | null {
  const { text } = analysis.dossier.document;
  const stop = section?.heading.span.end ?? 0;
  let end = lineStart - 1;
  for (let lines = 0; end > stop && lines < 50; lines++) {
    let start = end;
    while (start > stop && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start--;
    const match = /^([ \t]*)(?:[-*+]|\d+[.)、])[ \t]+([^：:]{1,24})[：:]?/.exec(text.slice(start, end));
    if (match && (match[1] ?? '').length < indent) {
      const reader = analysis.tools.terms.recordByKey(bareKey(match[2] ?? ''));
      if (reader) return reader;
      if ((match[1] ?? '').length === 0) return null;
    }
    end = start - 1;
  }
  return null;
}

/** Names of the fields that the section states already, columns of tables included. */
export function statedFields(analysis: Analysis, standing: StandingAt): ReadonlySet<string> {
  const { reader, section } = standing;
  const stated = new Set<string>();
  if (!reader || !section) return stated;
  const { span } = section;
  for (const { fact } of factsIn(analysis, analysis.path))
    if (
      fact.record === reader.term.name &&
      span.start <= fact.place.span.start &&
      fact.place.span.end <= span.end
    )
      stated.add(fact.field);
  return stated;
}
