/**
 * What the register keeps of one dossier: little enough that those of a hundred thousand fit in memory.
 * It refuses to know how the values were read, and what is held against what.
 */
import type { Location } from '../report/report.ts';

/** A meeting with its day, as the dossier records it. */
export interface RegisterMeeting {
  readonly kind: string;
  /** ISO. */
  readonly day: string;
}

export interface RegisterEntry {
  readonly path: string;
  /** 事项编号 as written. */
  readonly id: { readonly text: string; readonly location: Location } | null;
  readonly title: string;
  readonly authority: string;
  /** From the nation down; the last is the dossier's own place. */
  readonly jurisdiction: readonly string[];
  readonly leads: readonly string[];
  /** 涉及金额 in yuan, with its place. */
  readonly amount: { readonly yuan: number; readonly location: Location } | null;
  /** ISO, null where none can be read. */
  readonly decided: string | null;
  readonly meetings: readonly RegisterMeeting[];
  /** 属于年度目录 as declared; null where it is not. */
  readonly inCatalogue: boolean | null;
  /** Obligations violated or undetermined that the register counts over many dossiers. */
  readonly open: readonly string[];
  /** Sketch of the running text without names of places and figures, ascending; empty for a short text. */
  readonly sketch: readonly number[];
  /** Where to point. */
  readonly anchor: Location;
}
