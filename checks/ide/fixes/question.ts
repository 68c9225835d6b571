/**
 * What a kind of fix is given and what it answers: a diagnostic with the verdicts or the problem behind it.
 * It finds what belongs together; which change helps is for the kinds to say.
 */
import type { Span } from '../../base/span.ts';
import type { Verdict } from '../../engine/verdict.ts';
import type { ParsedDocument, Problem } from '../../parse/document.ts';
import type { Diagnostic } from '../../report/report.ts';
import type { Analysis } from '../analysis.ts';
import type { Fix, TextEdit } from '../data.ts';
import type { Words } from '../wording.ts';

/** The dossier's own file, for fixes of form that need no diagnostic. */
export interface Sheet {
  readonly analysis: Analysis;
  readonly document: ParsedDocument;
  readonly words: Words;
  /** Files that a link could name. */
  readonly paths: () => readonly string[];
}

export interface Question extends Sheet {
  readonly diagnostic: Diagnostic;
  readonly span: Span;
  /** The verdicts folded into the diagnostic, its own first; empty for findings. */
  readonly verdicts: readonly Verdict[];
  /** The problem behind a finding, with its parameters; null for verdicts and findings of another origin. */
  readonly problem: Problem | null;
}

/** A fix but for what the list of kinds fills in. */
export interface Offer {
  readonly title: string;
  readonly safe: boolean;
  readonly preferred?: boolean;
  readonly edits: readonly TextEdit[];
  readonly convert?: string;
  /** Code of the findings that it answers, wherever they are reported. */
  readonly answers?: string;
}

/** Answers one diagnostic. */
export type Answer = (question: Question) => readonly Offer[];
/** Looks over the whole file for what is written in a form of its own; every offer is safe. */
export type Tidying = (sheet: Sheet) => readonly Offer[];

export function questionOf(sheet: Sheet, diagnostic: Diagnostic): Question {
  const { analysis, document } = sheet;
  const { range } = diagnostic.location;
  const span = { start: document.lines.offset(range.start), end: document.lines.offset(range.end) };
  const problem =
    analysis.dossier.problems.find(
      (p) => p.code === diagnostic.code && p.span.start === span.start && p.span.end === span.end,
    ) ?? null;
  return { ...sheet, diagnostic, span, verdicts: folded(analysis, diagnostic), problem };
}

/** The verdicts of one diagnostic: those of its obligations that share the cause of the leading one. */
function folded({ verdicts, report }: Analysis, diagnostic: Diagnostic): readonly Verdict[] {
  if (diagnostic.obligations.length === 0) return [];
  const at = report.verdicts.findIndex(
    (entry) =>
      entry.obligation === diagnostic.code &&
      entry.severity === diagnostic.severity &&
      sameLocation(entry.location, diagnostic.location),
  );
  const lead = verdicts[at];
  if (!lead) return [];
  const rest = verdicts.filter(
    (v) => v !== lead && v.severity !== null && v.cause !== null && v.cause === lead.cause,
  );
  return [lead, ...rest];
}

function sameLocation(a: Diagnostic['location'], b: Diagnostic['location']): boolean {
  const { start, end } = a.range;
  return (
    a.path === b.path &&
    start.line === b.range.start.line &&
    start.character === b.range.start.character &&
    end.line === b.range.end.line &&
    end.character === b.range.end.character
  );
}

export function fixOf(offer: Offer, path: string, diagnostics: readonly number[]): Fix {
  const { title, safe, preferred = false, edits, convert = null } = offer;
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  return {
    title,
    safe,
    preferred,
    edits: sorted.length === 0 ? [] : [{ path, edits: sorted }],
    convert,
    diagnostics,
  };
}
