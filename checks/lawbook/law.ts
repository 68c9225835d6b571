/**
 * The shape of compiled law: what law/ says after the compiler has checked it.
 * It is plain data; judging and reading live elsewhere.
 */

/** A text in the project's languages; zh is the source. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export const levels = ['essential', 'standard', 'complete'] as const;
export type Level = (typeof levels)[number];
export type Modality = 'must' | 'must-not' | 'should-generally' | 'may';

/** ISO dates (YYYY-MM-DD) everywhere in law data; compiled as text and compared as text. */
export type IsoDate = string;

export interface Instrument {
  readonly id: string;
  readonly title: Bilingual;
  readonly issuer: string;
  readonly number: string | null;
  readonly published: IsoDate;
  readonly effective: IsoDate;
  readonly until: IsoDate | null;
  /** Last day on which a person looked and found it unchanged. */
  readonly verified: IsoDate;
  /** Place id, `CN` for national law. */
  readonly place: string;
  /** Matters (by words of the dossier's category or title) that the instrument itself excludes; null: none. */
  readonly excludes: {
    readonly category: readonly string[];
    readonly title: readonly string[];
    readonly cite: string;
  } | null;
  /** Times in which its force or text is in doubt (until exclusive): nothing worse than a hint then. */
  readonly doubts: readonly {
    readonly from: IsoDate | null;
    readonly until: IsoDate | null;
    readonly note: Bilingual;
  }[];
  /** What is known of the rule before `effective`, where an earlier version existed whose text is not in the data. */
  readonly earlier: Bilingual | null;
  /** `governments`: binds governments at county level and above; others follow it only by reference (参照). */
  readonly binds: 'governments' | 'all';
}

export interface Citation {
  readonly article: number | null;
  readonly paragraph: number | null;
  readonly item: number | null;
}

/** One value of a parameter, with the citation that sets it. */
export interface ParameterValue {
  readonly from: IsoDate;
  readonly value: number;
  readonly cite: string;
}

export interface Parameter {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: '日' | '工作日' | '月' | '元' | '人' | '件' | '比例';
  readonly values: readonly ParameterValue[];
}

/** `记录.字段`, or a bare field of the record named by `each`, or a bare record kind. */
export type FactPath = string;

/** All conditions of a list must hold (three-valued and). Each has exactly one key; `any` holds where one of its own does. */
export type Condition = SimpleCondition | { readonly any: readonly SimpleCondition[] };

export type SimpleCondition =
  | { readonly circumstance: string | readonly string[] }
  | { readonly has: string | readonly string[] }
  | { readonly lacks: string | readonly string[] }
  | { readonly fact: FactPath; readonly is?: readonly string[]; readonly not?: readonly string[] }
  | { readonly leads: number }
  | { readonly authority: 'government' | 'other' }
  | { readonly category: readonly string[] }
  | { readonly form: readonly string[] }
  | { readonly amount: { readonly 'at-least'?: string; readonly below?: string } }
  | { readonly date: FactPath; readonly from?: IsoDate; readonly before?: IsoDate };

export type JudgeArguments = Readonly<Record<string, unknown>>;

export interface Obligation {
  readonly id: string;
  readonly instrument: string;
  readonly step: string;
  readonly level: Level;
  readonly modality: Modality;
  readonly citation: Citation;
  /** What the law asks, in one sentence of our own. */
  readonly duty: Bilingual;
  /** What to do when it is not met, in one sentence addressed to the drafter. */
  readonly remedy: Bilingual;
  readonly note: Bilingual | null;
  /** Why only part of the duty can be checked; null where all of what a dossier can show is. */
  readonly partly: Bilingual | null;
  /** Obligations that say something different about the same point: shown side by side, none preferred. */
  readonly beside: readonly string[];
  /** The obligation of a higher place that this one makes stricter; it stays in force beside it. */
  readonly tightens: string | null;
  /** In force from/until (until exclusive); the instrument's dates where null. */
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  /** True: an interpretive or unverified entry; never worse than information. */
  readonly hint: boolean;
  readonly waivable: boolean;
  /** One verdict for each record of this kind; without it one verdict for the dossier. */
  readonly each: string | null;
  readonly when: readonly Condition[];
  /** With `each` and no such record: conditions under which the record should be there, or `not-applicable`. */
  readonly without: readonly Condition[] | 'not-applicable';
  /** The stage by which the duty must have been done; `on`: records whose existence makes it due at once. */
  readonly due: { readonly stage: string; readonly on: readonly string[] };
  /** Which day decides the version: that of the act (record) or of the decision. */
  readonly basis: 'act' | 'decision';
  /** Judge or rule by name with its arguments; null where a dossier cannot show it. */
  readonly judge: { readonly name: string; readonly with: JudgeArguments } | null;
  readonly uncheckable: Bilingual | null;
}

export type FieldType =
  | 'day'
  | 'period'
  | 'number'
  | 'amount'
  | 'text'
  | 'organ'
  | 'people'
  | 'yes-no'
  | 'conclusion'
  | 'meeting'
  | 'document-number'
  | 'table';

export interface FieldTerm {
  readonly name: string;
  readonly type: FieldType;
  readonly en: string;
  /** What else the field is called in lists, tables and front matter. */
  readonly aliases: readonly string[];
  /** Phrase patterns that state the field in running text (see docs/guide). */
  readonly phrases: readonly string[];
  /** For `conclusion`: canonical value → the phrases that state it, in order of precedence. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** A heading inside a record (送审 in 合法性审查) under which general keys mean particular fields. */
export interface PartTerm {
  readonly name: string;
  readonly headings: readonly string[];
  /** General key → field of the record. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface RecordTerm {
  readonly name: string;
  readonly step: string;
  readonly en: string;
  readonly headings: readonly string[];
  /** Phrase patterns that state in running text that the act took place. */
  readonly phrases: readonly string[];
  /** Patterns of sentences that speak of another matter in the same words (稳评公示, 立法听证): no act of this kind. */
  readonly unless: readonly string[];
  /** Fields whose day is the day of the act, best first. */
  readonly day: readonly string[];
  readonly parts: readonly PartTerm[];
  readonly fields: readonly FieldTerm[];
}

export interface StepTerm {
  readonly name: string;
  readonly en: string;
  /** Whose duty the step usually is. */
  readonly who: Bilingual | null;
  readonly headings: readonly string[];
}

export interface StageTerm {
  readonly name: string;
  readonly en: string;
  readonly aliases: readonly string[];
}

export interface CircumstanceTerm {
  readonly name: string;
  readonly en: string;
  readonly aliases: readonly string[];
  /** Words in the dossier's own title or category that suggest `是`. */
  readonly suggests: readonly string[];
  /** Of a particular kind of matter (征收, 定价): not declared, it counts as `否` unless the title suggests it. */
  readonly special: boolean;
}

/** A place in the chain nation → province → city → district. */
export interface Place {
  /** Names from the province down, joined by `/`. */
  readonly path: string;
  /** GB/T 2260. */
  readonly code: string;
  /** Other names of its last part. */
  readonly names: readonly string[];
  /** Known only to tell it from a place of the same name; its rules are not in the data. */
  readonly namesake: boolean;
}

export interface Vocabulary {
  readonly steps: readonly StepTerm[];
  readonly records: readonly RecordTerm[];
  readonly stages: readonly StageTerm[];
  readonly circumstances: readonly CircumstanceTerm[];
  readonly frontMatter: readonly FieldTerm[];
}

/**
 * The State Council's notice on the holidays of one year, for years that the bundled calendar lacks or gets wrong.
 * Its days win over the bundled ones; a day of December before the year may belong to it.
 */
export interface HolidayNotice {
  readonly year: number;
  readonly notice: { readonly title: string; readonly number: string; readonly published: IsoDate };
  /** Days off, each with the holiday that it belongs to. */
  readonly holidays: readonly { readonly date: IsoDate; readonly holiday: string }[];
  /** Saturdays and Sundays on which offices work, each with the holiday that it makes up for. */
  readonly workdays: readonly { readonly date: IsoDate; readonly holiday: string }[];
}

export interface Law {
  /** The newest verification date of its parts, ISO. */
  readonly version: IsoDate;
  /** SHA-256 of the canonical JSON of everything else, hexadecimal. */
  readonly hash: string;
  readonly instruments: readonly Instrument[];
  readonly parameters: readonly Parameter[];
  readonly obligations: readonly Obligation[];
  readonly vocabulary: Vocabulary;
  readonly places: readonly Place[];
  /** Ids of all duties that somebody must serve; those without an entry are unserved. */
  readonly catalogue: readonly string[];
  /** Holiday notices by year, ascending. */
  readonly calendar: readonly HolidayNotice[];
}
