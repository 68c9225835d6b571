/**
 * The baseline: problems of the past that are known, named and dated, and therefore counted instead of raised.
 * An entry names a dossier, what is wrong and the facts, never a line; one entry covers one breach and no second one.
 */
import { type Day, parseIsoDay } from '../base/civil-day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Lawbook } from '../lawbook/lawbook.ts';
import { findingCodes } from '../messages/finding-messages.ts';

/** What a dossier is called by: its number, without one its title, without that its path. */
export const dossierKeys = ['id', 'title', 'path'] as const;
export type DossierKey = (typeof dossierKeys)[number];

export interface BaselineEntry {
  readonly key: DossierKey;
  readonly dossier: string;
  /** Obligation id, or the code of a finding. */
  readonly code: string;
  readonly fingerprint: string;
  /** How many equal problems it covers, at least 1. */
  readonly count: number;
  readonly reason: string;
  readonly by: string;
  /** ISO day. */
  readonly date: string;
  /** ISO day after which it covers nothing; null: the matter is closed and the entry history. */
  readonly expires: string | null;
  /** Of the file, zero-based; where it was read from one. */
  readonly line: number;
}

/** A baseline as it is used in one check. */
export interface Baseline {
  readonly entries: readonly BaselineEntry[];
  /** What findings about the file itself call it. */
  readonly path: string;
  /** How the baseline names a dossier at that path. */
  readonly named: (path: string) => string;
}

/** Findings that are themselves about exceptions, or about a check that failed: never covered. */
const never = /^(?:waiver-|baseline-|inline-|internal-error$|file-unreadable$)/;

export function mayBeBaselined(code: string): boolean {
  return !never.test(code);
}

/** Everything a dossier may be listed under. */
export type Names = Readonly<Record<DossierKey, string | null>>;

export function namesOf({ front, path }: Dossier, named: Baseline['named']): Names {
  return { id: front.id?.text ?? null, title: front.title?.text ?? null, path: named(path) };
}

/** One thing found: of one duty there may be several, and several may be equal. */
export interface Raised {
  readonly code: string;
  readonly fingerprint: string;
  /** False for what may never be set aside while a decision is still to come. */
  readonly waivable: boolean;
}

export interface BaselineProblem {
  readonly code: 'baseline-unused' | 'baseline-expired' | 'baseline-not-allowed' | 'baseline-unknown';
  readonly severity: 'error' | 'warning';
  readonly entry: BaselineEntry;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Absorbed {
  /** The entry that covers a thing found, by its index. */
  readonly by: ReadonlyMap<number, BaselineEntry>;
  readonly problems: readonly BaselineProblem[];
}

export interface Situation {
  readonly asOf: Day;
  /** Whether the dossier shows a decision: then what the law never lets go is history. */
  readonly decided: boolean;
  readonly lawbook: Lawbook;
  /** Duties that may yet be breached: an entry for one is not without use. */
  readonly pending: ReadonlySet<string>;
}

/** `entries`: those of the dossier. */
export function applyBaseline(
  raised: readonly Raised[],
  entries: readonly BaselineEntry[],
  { asOf, decided, lawbook, pending }: Situation,
): Absorbed {
  const by = new Map<number, BaselineEntry>();
  const problems: BaselineProblem[] = [];
  const tell = (
    code: BaselineProblem['code'],
    entry: BaselineEntry,
    params: BaselineProblem['params'] = {},
  ): void => {
    const severity = code === 'baseline-unused' ? 'warning' : 'error';
    problems.push({ code, severity, entry, params: { code: entry.code, dossier: entry.dossier, ...params } });
  };
  for (const entry of entries) {
    const known = Boolean(lawbook.obligation(entry.code)) || isFindingCode(entry.code);
    if (!known || !mayBeBaselined(entry.code)) {
      tell('baseline-unknown', entry);
      continue;
    }
    const found = raised.flatMap((one, index) =>
      !by.has(index) && one.code === entry.code && one.fingerprint === entry.fingerprint ? [index] : [],
    );
    const covered = found.slice(0, entry.count);
    const end = entry.expires === null ? null : parseIsoDay(entry.expires);
    const forbidden = !decided && covered.some((index) => raised[index]?.waivable === false);
    if (covered.length > 0 && end !== null && end < asOf)
      tell('baseline-expired', entry, { date: entry.expires ?? '' });
    else if (forbidden) tell('baseline-not-allowed', entry);
    else for (const index of covered) by.set(index, entry);
    const rest = entry.count - covered.length;
    if (rest > 0 && !pending.has(entry.code)) tell('baseline-unused', entry, { count: rest });
  }
  return { by, problems };
}

function isFindingCode(code: string): boolean {
  return (findingCodes as readonly string[]).includes(code);
}
