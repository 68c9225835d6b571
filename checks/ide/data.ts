/**
 * What the editor features give: plain data in UTF-16 offsets and Markdown.
 * It refuses to know any editor and any protocol; the server converts.
 */
import type { Span } from '../base/span.ts';
import type { VerdictName } from '../report/report.ts';

/** A place in a file of the workspace, paths as in `Files`. */
export interface Target {
  readonly path: string;
  readonly span: Span;
}

export interface Hover {
  readonly markdown: string;
  /** What the pointer stands on. */
  readonly span: Span;
}

export type CompletionKind =
  | 'key'
  | 'value'
  | 'place'
  | 'organ'
  | 'step'
  | 'record'
  | 'field'
  | 'file'
  | 'dossier-id'
  | 'obligation';

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** One line beside the label. */
  readonly detail: string | null;
  /** Markdown shown below. */
  readonly documentation: string | null;
  /** What is replaced; may be empty. */
  readonly span: Span;
  /** Text to insert; with `$1`, `${1:…}` stops and `\$` escapes where `snippet`. */
  readonly insert: string;
  readonly snippet: boolean;
  /** What typed characters are matched with, where that is not the label (pinyin initials, ids). */
  readonly filter: string | null;
}

/** Where a link leads: a file of the workspace, the page that explains a duty, or the net (never opened by us). */
export type LinkTarget =
  | { readonly kind: 'file'; readonly path: string; readonly span: Span | null }
  | { readonly kind: 'explanation'; readonly id: string }
  | { readonly kind: 'web'; readonly url: string };

export interface DocumentLink {
  readonly span: Span;
  readonly target: LinkTarget;
  readonly tooltip: string;
}

export interface OutlineEntry {
  readonly name: string;
  readonly detail: string | null;
  readonly kind: 'dossier' | 'step' | 'record' | 'field';
  /** The whole section; contains `selection` and the spans of all children. */
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

/** What a click on a lens, hint or tree entry does; each face maps it to a command of its own. */
export type Action =
  | { readonly name: 'timeline'; readonly path: string }
  | { readonly name: 'step'; readonly path: string; readonly step: string }
  | { readonly name: 'explain'; readonly id: string }
  | { readonly name: 'reveal'; readonly target: Target };

export interface Lens {
  readonly span: Span;
  readonly title: string;
  readonly action: Action | null;
}

export interface Hint {
  readonly offset: number;
  readonly label: string;
  /** Markdown. */
  readonly tooltip: string | null;
}

export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * A change a person may accept. Safe ones change form only and may run on save; unsafe ones insert placeholders to
 * fill in. None invents a fact or a date.
 */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly preferred: boolean;
  readonly edits: readonly { readonly path: string; readonly edits: readonly TextEdit[] }[];
  /** A file to be written anew in UTF-8 (its text as decoded), instead of edits. */
  readonly convert: string | null;
  /** The diagnostics it answers, by index in `analysis.report.diagnostics`. */
  readonly diagnostics: readonly number[];
}

export interface Folding {
  readonly span: Span;
  readonly kind: 'front-matter' | 'section' | 'table';
}

/** One duty in the tree; `count` verdicts of one duty (one per act) stay apart. */
export interface TreeDuty {
  readonly id: string;
  readonly title: string;
  readonly verdict: VerdictName;
  readonly severity: 'error' | 'warning' | 'information' | null;
  readonly level: 'essential' | 'standard' | 'complete';
  readonly message: string;
  readonly citation: string;
  readonly target: Target;
}

export interface TreeStep {
  /** As law data names it: the key of `Action` `step`. */
  readonly name: string;
  /** The name in the reader's language. */
  readonly label: string;
  /** The worst of its duties: what the mark shows. */
  readonly state: 'done' | 'breach' | 'open' | 'not-due' | 'not-applicable';
  readonly counts: Readonly<Record<VerdictName, number>>;
  readonly target: Target | null;
  readonly duties: readonly TreeDuty[];
}

export interface DossierTree {
  readonly path: string;
  readonly title: string;
  readonly authority: string;
  readonly stage: string;
  /** Whether the stage was inferred from the evidence. */
  readonly stageInferred: boolean;
  /** The last of the chain of places whose rules bind. */
  readonly place: string;
  /** ISO day by whose rules the decision is judged; null: today's. */
  readonly decisionDate: string | null;
  readonly diagnostics: Readonly<Record<'error' | 'warning' | 'information', number>>;
  readonly steps: readonly TreeStep[];
}

/** One act on the timeline, or something still missing there. */
export interface TimelineEntry {
  /** ISO; null for what is missing or has no readable day. */
  readonly day: string | null;
  /** For periods: the last day, ISO. */
  readonly until: string | null;
  readonly title: string;
  readonly step: string;
  readonly kind: 'act' | 'period' | 'decision' | 'missing';
  readonly state: 'met' | 'violated' | 'undetermined' | 'not-due';
  /** Words of the verdicts that concern it, worst first. */
  readonly remarks: readonly string[];
  readonly target: Target | null;
}

/** A statutory interval with its counted days: `公开征求意见 32 日 ✓ 不少于 30 日`. */
export interface TimelineInterval {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** The first day not counted; what is certain of it where a year's holidays are not known. */
  readonly counted: number;
  readonly unit: '日' | '工作日' | '月';
  readonly required: number | null;
  readonly bound: 'at-least' | 'at-most';
  /** Enough under one way of counting only (临界). */
  readonly borderline: boolean;
  readonly state: 'met' | 'violated' | 'undetermined';
  readonly obligation: string;
  /** How the days were counted, one line a step. */
  readonly explanation: readonly string[];
  readonly target: Target | null;
}

export interface Timeline {
  readonly path: string;
  readonly title: string;
  readonly entries: readonly TimelineEntry[];
  readonly intervals: readonly TimelineInterval[];
}

/** A choice that the new-dossier command asks for. */
export interface TemplateWishes {
  readonly title: string;
  readonly authority: string;
  readonly place: string | null;
  readonly category: string | null;
  readonly form: string | null;
  /** 承办单位; left blank where absent. */
  readonly lead?: string | null;
  /** Circumstance → 是/否; what is not named stays undeclared. */
  readonly circumstances: Readonly<Record<string, boolean>>;
}

export interface TemplateChoices {
  readonly places: readonly { readonly path: string; readonly authority: string }[];
  readonly categories: readonly string[];
  readonly forms: readonly string[];
  readonly circumstances: readonly { readonly name: string; readonly question: string }[];
}
