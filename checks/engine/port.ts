/**
 * What a host offers to the checker, what it may ask for, and what it gets back.
 * It refuses to know which host it is: a disk, an editor's buffers, a Git tree or a test's map.
 */
import type { Day } from '../base/civil-day.ts';
import type { Files } from '../dossier/files.ts';
import type { Law, Level } from '../lawbook/law.ts';
import type { Statute } from '../lawbook/statute.ts';
import type { Language } from '../messages/language.ts';
import type { RegisterEntry } from '../register/entry.ts';
import type { Report, Severity } from '../report/report.ts';
import type { Baseline } from './baseline.ts';
import type { Coverage } from './coverage.ts';
import type { ReviewPlaces } from './review-places.ts';

export type { FileStat, Files } from '../dossier/files.ts';

export interface CheckOptions {
  /** The day on which the check is made: decides which deadlines have passed. */
  readonly asOf: Day;
  /** Judge as if the dossier stood before this stage: "may it go to the meeting?" */
  readonly readyFor?: string;
  /** Diagnostics are shown up to this level; breaches of every level are shown. Default `standard`. */
  readonly level?: Level;
  /** Place to assume where the dossier names none and none can be inferred from its authority. */
  readonly jurisdiction?: string;
  readonly language?: Language;
  /** Told of every path that judging a dossier looks at, found or not, in the order of looking. */
  readonly looking?: (dossier: string, path: string) => void;
  /** Given what the register keeps of each judged dossier. */
  readonly register?: (entry: RegisterEntry) => void;
  /** Diagnostics below it are counted, not shown. Default `information`: all are shown. */
  readonly reportLevel?: Severity;
  /** Problems of the past that are counted instead of raised. */
  readonly baseline?: Baseline;
}

/** What one obligation or term means, as labelled parts in reading order (依据, 要求, 怎么办, 何时到期 …). */
export interface Explanation {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly { readonly label: string; readonly text: string }[];
}

export interface ExplainOptions {
  /** The day whose values and rules are shown. */
  readonly asOf?: Day;
  /** A place by name, chain or code: the rules of its whole chain are shown beside each other. */
  readonly jurisdiction?: string;
  readonly language?: Language;
  /** A line of a dossier that breaks the obligation, from the project's own cases. */
  readonly example?: (obligation: string) => string | null;
  /** Statutes of the user's own law library: the cited words are quoted from them, by title. */
  readonly library?: readonly Statute[];
}

export interface Checker {
  readonly law: Law;
  /** Judges the dossiers at `paths`; a path that is no dossier gives nothing. */
  check(files: Files, paths: readonly string[], options: CheckOptions): Report;
  /** Null for an id or term that the law does not know. */
  explain(idOrTerm: string, options: ExplainOptions): Explanation | null;
  /** Who serves each duty of the catalogue. */
  coverage(): Coverage;
  /** Where a dossier records the conclusion of its legality review, and which files are the draft; null for no dossier. */
  review(files: Files, path: string): ReviewPlaces | null;
  /** A quick look at the front matter; false for what cannot be read. */
  isDossier(files: Files, path: string): boolean;
}
