/**
 * The one value that every report format prints: what was judged, when, by which law, with what result.
 * Formats are pure functions of it. JSON field names and order are those of the public contract.
 */
import type { Range } from '../base/span.ts';

export const verdictNames = [
  'met',
  'violated',
  'undetermined',
  'not-due',
  'not-applicable',
  'waived',
  'not-checkable',
] as const;
export type VerdictName = (typeof verdictNames)[number];

export const severities = ['error', 'warning', 'information'] as const;
export type Severity = (typeof severities)[number];

export interface Location {
  readonly path: string;
  readonly range: Range;
}

export interface EvidenceEntry {
  readonly path: string;
  readonly range: Range;
  readonly text: string;
  readonly fact: string;
}

export interface CitationEntry {
  readonly law: string;
  readonly title: string;
  readonly article: number | null;
  readonly paragraph: number | null;
  readonly item: number | null;
}

/** How many days were given where a rule asks for at least so many, in days of one kind (日, 工作日, 月). */
export interface DaysEntry {
  readonly given: number;
  readonly wanted: number;
  readonly unit: string;
}

/** One obligation judged for one act. `message`: what was found and why; `remedy`: what to do next. */
export interface VerdictEntry {
  readonly obligation: string;
  readonly step: string;
  readonly level: 'essential' | 'standard' | 'complete';
  readonly verdict: VerdictName;
  /** Null where the verdict raises nothing. */
  readonly severity: Severity | null;
  readonly message: string;
  readonly remedy: string | null;
  /** The day whose rules were applied (ISO). */
  readonly judgedAt: string;
  readonly citation: CitationEntry;
  readonly location: Location;
  readonly evidence: readonly EvidenceEntry[];
  /** Other places that a reader should look at, with a word why. */
  readonly related: readonly { readonly message: string; readonly location: Location }[];
  /** Verdicts with the same cause fold into one diagnostic. */
  readonly cause: string | null;
  /** Duty, verdict and the facts behind it, without positions; null where the verdict raises nothing. */
  readonly fingerprint: string | null;
  /** Where days were counted. Not printed: for statistics over many dossiers. */
  readonly days?: DaysEntry;
}

/** What no obligation covers: form, links, contradictions, waivers, encoding, internal errors. */
export interface FindingEntry {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly location: Location;
  readonly related: readonly { readonly message: string; readonly location: Location }[];
  /** The same in every language and after edits elsewhere; absent: that of the code and the words. Not printed. */
  readonly fingerprint?: string;
}

/** Why something found is not raised: each has somebody's name under it, and is counted apart. */
export const exceptionKinds = ['waiver', 'baseline', 'inline'] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** One thing found that is not raised. */
export interface ExceptionEntry {
  readonly kind: ExceptionKind;
  /** Obligation id, or the finding's code. */
  readonly code: string;
  /** What was found. */
  readonly message: string;
  readonly reason: string;
  /** Who allowed it; null where the form asks for none. */
  readonly by: string | null;
  /** ISO days; null where not given. */
  readonly date: string | null;
  readonly expires: string | null;
  /** Where the thing found stands. */
  readonly location: Location;
}

/** What is shown: one per cause, already filtered by level, most severe first within a place. */
export interface Diagnostic {
  readonly severity: Severity;
  /** Obligation id of the leading verdict, or the finding's code. */
  readonly code: string;
  readonly message: string;
  readonly remedy: string | null;
  readonly location: Location;
  /** All obligations folded into this diagnostic, leading one first; empty for findings. */
  readonly obligations: readonly string[];
  readonly step: string | null;
  readonly citation: CitationEntry | null;
  readonly related: readonly { readonly message: string; readonly location: Location }[];
  /** The same for the same problem after edits elsewhere; that of the leading verdict. */
  readonly fingerprint: string;
}

/** Something that was done, on the day the dossier gives for it. */
export interface ActEntry {
  readonly step: string;
  /** Kind of the record, in the words of the dossier format: 公开征求意见, 会议 … */
  readonly record: string;
  /** ISO day; the first day of a period. */
  readonly day: string;
  /** ISO day, the last of a period; null for an act of one day. */
  readonly until: string | null;
  /** What it is called, in the reader's language; a meeting by its own name. */
  readonly text: string;
  readonly location: Location;
}

export interface DossierReport {
  readonly path: string;
  /** 事项编号, or null. */
  readonly id: string | null;
  /** Where it stands; not printed. */
  readonly idLocation?: Location;
  readonly title: string;
  readonly authority: string;
  readonly jurisdiction: readonly string[];
  readonly stage: string;
  /** ISO, or null where none can be read. */
  readonly decisionDate: string | null;
  readonly verdicts: readonly VerdictEntry[];
  readonly findings: readonly FindingEntry[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exceptions: readonly ExceptionEntry[];
  /** In order of day, then of the steps. */
  readonly acts: readonly ActEntry[];
  /** Units in charge (承办单位), the coordinating one (牵头单位) first; empty where none is stated. */
  readonly leads: readonly string[];
  /** Diagnostics below the report level, which are not among `diagnostics`; absent where none is hidden. */
  readonly hidden?: Readonly<Record<Severity, number>>;
}

export interface Summary {
  readonly dossiers: number;
  readonly verdicts: Readonly<Record<VerdictName, number>>;
  readonly diagnostics: Readonly<Record<Severity, number>>;
  readonly exceptions: Readonly<Record<ExceptionKind, number>>;
  /** Counted apart from `diagnostics`; absent where none is hidden. */
  readonly hidden?: Readonly<Record<Severity, number>>;
}

export interface Report {
  readonly schemaVersion: 1;
  readonly tool: {
    readonly name: 'juece';
    readonly version: string;
    readonly lawVersion: string;
    readonly lawHash: string;
  };
  /** ISO day on which the check was made (or that the caller asked for). */
  readonly asOf: string;
  readonly summary: Summary;
  readonly dossiers: readonly DossierReport[];
  /** Findings about files that are no dossier (unreadable, binary named as a dossier …). */
  readonly findings: readonly FindingEntry[];
}
