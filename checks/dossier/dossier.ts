/**
 * A dossier as the judges see it: records with their facts on one side, what the front matter declares on the other.
 * It holds values with places; it refuses to know any duty.
 */
import type { Day } from '../base/civil-day.ts';
import type { Place, Span } from '../base/span.ts';
import type { Fact, FactStatus, FactTable } from '../facts/fact.ts';
import type { Link, ParsedDocument, Problem } from '../parse/document.ts';

/**
 * readable: Markdown or text, read. unread: exists, content not read (picture, Word, PDF).
 * web: an address on the net, never opened. The rest are defects, each a finding.
 */
export type LinkState =
  | 'readable'
  | 'unread'
  | 'web'
  | 'missing'
  | 'empty'
  | 'absolute'
  | 'outside'
  | 'circular'
  | 'directory'
  | 'unreadable';

export interface EvidenceLink {
  readonly link: Link;
  readonly place: Place;
  /** Workspace path, null where the link leads nowhere in it. */
  readonly path: string | null;
  readonly state: LinkState;
  readonly document: ParsedDocument | null;
}

/** A piece of running text of a record. */
export interface Passage {
  readonly text: string;
  readonly place: Place;
}

/** One act inside a step. `facts` stand in the dossier itself, `attached` in the text files the record links to. */
export interface DossierRecord {
  readonly kind: string;
  readonly step: string;
  /** Where the record opens: its heading, key, or the words that state it. */
  readonly place: Place;
  /** stated, negated (未组织听证), planned (拟召开), placeholder. */
  readonly status: FactStatus;
  readonly facts: readonly Fact[];
  readonly attached: readonly Fact[];
  readonly tables: readonly FactTable[];
  readonly links: readonly EvidenceLink[];
  readonly passages: readonly Passage[];
  readonly attachedPassages: readonly Passage[];
}

export interface Circumstance {
  readonly name: string;
  /** Null: written but unreadable. */
  readonly value: boolean | null;
  readonly reason: string | null;
  /** 依据, for 依法不予公开. */
  readonly ground: string | null;
  /** Named groups or departments, where the value is a list. */
  readonly names: readonly string[];
  readonly place: Place;
}

export interface Waiver {
  readonly obligation: string;
  readonly reason: string;
  readonly approver: string;
  readonly day: Day | null;
  readonly expires: Day | null;
  /** Names of the five fields that are missing or unreadable. */
  readonly missing: readonly string[];
  readonly place: Place;
  /** Where each of the five fields has its value; a field that is missing has none. */
  readonly spans: ReadonlyMap<string, Span>;
}

export interface Declared {
  readonly text: string;
  readonly place: Place;
}

export interface FrontMatterFacts {
  readonly title: Declared | null;
  readonly id: Declared | null;
  readonly authority: Declared | null;
  readonly leads: readonly Declared[];
  readonly coordinator: Declared | null;
  readonly jurisdiction: Declared | null;
  readonly category: Declared | null;
  readonly form: Declared | null;
  readonly stage: Declared | null;
  readonly amount: Fact | null;
  readonly circumstances: ReadonlyMap<string, Circumstance>;
  readonly waivers: readonly Waiver[];
  /** Where to point when something is missing altogether: the 案卷类型 entry, or the first line. */
  readonly anchor: Place;
  readonly problems: readonly Problem[];
}

export interface Dossier {
  readonly path: string;
  readonly document: ParsedDocument;
  readonly front: FrontMatterFacts;
  readonly records: readonly DossierRecord[];
  /** First heading of each step that the dossier has a section for. */
  readonly sections: ReadonlyMap<string, Place>;
  /** The day of the last meeting that decided; else of issue or publication; null where none can be read. */
  readonly decisionDay: Day | null;
  readonly stage: string;
  readonly stageInferred: boolean;
  readonly problems: readonly Problem[];
  /** Attachments that were read, by path, for their positions. */
  readonly attachments: ReadonlyMap<string, ParsedDocument>;
}
