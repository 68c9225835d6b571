/**
 * What a host offers to the checker, what it may ask for, and what it gets back.
 * It refuses to know which host it is: a disk, an editor's buffers, a Git tree or a test's map.
 */
import type { Day } from '../base/civil-day.ts';
import type { Level } from '../lawbook/law.ts';
import type { Language } from '../messages/language.ts';

export interface FileStat {
  readonly kind: 'file' | 'directory';
  /** Bytes; 0 for a directory. */
  readonly size: number;
}

/**
 * Synchronous, with workspace-relative `/`-separated paths.
 * `stat` is null for what does not exist or lies outside the workspace.
 * `read` is null for what exists but cannot be read (no permission, too large).
 */
export interface Files {
  stat(path: string): FileStat | null;
  read(path: string): Uint8Array | string | null;
}

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
}
