/**
 * What a judge is given and what it answers. A judge sees facts or their absence, never text of the file;
 * it does not know levels, stages, waivers or severities.
 */
import type { Day } from '../base/civil-day.ts';
import type { Place } from '../base/span.ts';
import type { Dossier, DossierRecord } from '../dossier/dossier.ts';
import type { Fact, FactTable } from '../facts/fact.ts';
import type { Bilingual, JudgeArguments, Obligation } from '../lawbook/law.ts';
import type { Lawbook, ParameterOnDay } from '../lawbook/lawbook.ts';

/** Why nothing could be decided; it sets how loudly the reader is told. */
export type Doubt =
  /** A form, detail or proof that the dossier should hold. */
  | 'missing'
  /** Something is claimed without any evidence. */
  | 'claimed'
  /** Only a person can say (a circumstance nobody has declared). */
  | 'value-judgement'
  /** Sufficient under one way of counting or reading only (临界、两读). */
  | 'borderline'
  /** Two carriers disagree. */
  | 'conflict'
  /** A value that cannot be read. */
  | 'unreadable';

export type Outcome =
  | Answer<'met'>
  | Answer<'violated'>
  | Answer<'not-applicable'>
  | (Answer<'undetermined'> & { readonly doubt: Doubt })
  /** Nothing at all speaks of the thing: whether that is a breach depends on the level. */
  | Answer<'absent'>;

interface Answer<Kind extends string> {
  readonly verdict: Kind;
  /** What was found, one sentence without the citation. */
  readonly what: Bilingual;
  /** The facts the answer rests on, best first: evidence and, unless `at` says otherwise, the place. */
  readonly facts: readonly Fact[];
  readonly at?: Place;
  /** Answers with the same cause are one thing for the drafter to do. */
  readonly cause?: string;
  /** Details (by name) missing in the record at hand: folded into one sentence with those of other judges. */
  readonly details?: readonly string[];
  readonly related?: readonly { readonly message: Bilingual; readonly place: Place }[];
  /** Where days were counted against a least number. */
  readonly days?: { readonly given: number; readonly wanted: number; readonly unit: string };
}

/** Facts of one path, sorted by what they are worth. */
export interface Reading {
  readonly stated: readonly Fact[];
  readonly negated: readonly Fact[];
  readonly planned: readonly Fact[];
  readonly placeholder: readonly Fact[];
  readonly uncertain: readonly Fact[];
  readonly all: readonly Fact[];
}

export interface JudgeContext {
  readonly dossier: Dossier;
  readonly lawbook: Lawbook;
  readonly obligation: Obligation;
  /** The record judged, for obligations with `each`. */
  readonly record: DossierRecord | null;
  /** The day whose rules apply. */
  readonly on: Day;
  /** The day on which the check is made. */
  readonly asOf: Day;
  readonly arguments: JudgeArguments;
  /** Facts at `记录.字段`, `案卷.键`, or a field of the record judged. Attachments speak where the dossier is silent. */
  read(path: string): Reading;
  /** All readings, dossier and attachments, for comparing carriers. */
  readAll(path: string): Reading;
  records(kind: string): readonly DossierRecord[];
  tables(kind: string): readonly FactTable[];
  parameter(id: string): ParameterOnDay | null;
  /** Day of a record by the vocabulary. */
  dayOf(record: DossierRecord): Day | null;
  /** 是 / 否 / not declared; facts of the dossier count (文件形式: 规范性文件). */
  circumstance(name: string): {
    readonly value: boolean | null;
    readonly place: Place | null;
    readonly reason: string | null;
    /** Nobody declared it: a circumstance of special matters that the title does not suggest. */
    readonly assumed?: true;
  };
  /** True where the record has anything beyond its heading. */
  hasEvidence(record: DossierRecord): boolean;
  /** Running text of a record, attachments included. */
  textOf(record: DossierRecord): string;
  /** The same obligation looked at in one record: its fields answer `read`, it is where details are missing. */
  within(record: DossierRecord): JudgeContext;
  /** Where to point for something missing: record, section of the step, or front matter. */
  anchor(step?: string): Place;
}

export type Judge = (context: JudgeContext) => Outcome;
