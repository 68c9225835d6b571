/**
 * The first look through all dossiers: how many rows each ledger gets, and which lines the statistics have.
 * It keeps numbers and names, never a dossier, so that any number of them fits.
 */
import {
  compareCodePoints,
  type Severity,
  type StepMark,
  severities,
  stepMark,
  type VerdictName,
  verdictNames,
} from '../../../../checks/index.ts';
import type { AuditData } from '../audit-data.ts';
import { cellText } from './excel/cell.ts';
import { type Grouping, groupings, groupOf, stepOf } from './groups.ts';

/** Index of the first row of a dossier in each ledger, from 0. */
export interface Starts {
  readonly problems: number;
  readonly verdicts: number;
}

export interface DutyCount {
  readonly code: string;
  readonly step: string;
  readonly counts: Readonly<Record<VerdictName, number>>;
}

export type SeverityCounts = Record<Severity, number>;

export interface GroupCount {
  /** As it stands in a cell. */
  readonly name: string | number;
  readonly dossiers: number;
  readonly withErrors: number;
  readonly diagnostics: Readonly<SeverityCounts>;
}

export interface StepCount {
  readonly name: string;
  readonly label: string;
  readonly diagnostics: Readonly<SeverityCounts>;
  readonly breached: number;
  readonly open: number;
}

/** Days given against the days that a duty asks for; one duty may have asked for more at other times. */
export interface DaysCount {
  readonly code: string;
  readonly wanted: number;
  readonly unit: string;
  /** In rising order, one for each time that it was counted. */
  readonly given: readonly number[];
}

export interface Survey {
  readonly dossiers: number;
  /** Of all ledgers: problems of dossiers and across them. */
  readonly diagnostics: Readonly<SeverityCounts>;
  /** Rows of each ledger. */
  readonly problems: number;
  readonly verdicts: number;
  readonly exceptions: number;
  /** By place of the dossier in the order. */
  readonly starts: readonly Starts[];
  /** In order; what is not stated comes last. */
  readonly groups: Readonly<Record<Grouping, readonly GroupCount[]>>;
  /** Steps that some verdict is about, in procedural order. */
  readonly steps: readonly StepCount[];
  /** Problems of form, and across dossiers. */
  readonly formal: Readonly<SeverityCounts>;
  /** Duties that are breached or undetermined somewhere, the most breached first. */
  readonly duties: readonly DutyCount[];
  /** The most often counted first. */
  readonly days: readonly DaysCount[];
}

export async function surveyOf(data: AuditData): Promise<Survey> {
  const groups = {
    lead: new Map<string | number, Mutable<GroupCount>>(),
    year: new Map(),
    district: new Map(),
  };
  const duties = new Map<string, { step: string; counts: Record<VerdictName, number> }>();
  const perStep = new Map<string | null, SeverityCounts>([[null, noSeverities()]]);
  const marks = new Map<string, Record<StepMark, number>>();
  const days = new Map<string, { code: string; wanted: number; unit: string; given: number[] }>();
  const starts: Starts[] = [];
  const sum = { problems: 0, verdicts: 0, exceptions: 0 };
  const diagnostics = noSeverities();
  const counted = (step: string | null, severity: Severity): void => {
    const counts = perStep.get(step) ?? noSeverities();
    counts[severity]++;
    perStep.set(step, counts);
    diagnostics[severity]++;
  };
  for await (const dossier of data.dossiers()) {
    starts.push({ problems: sum.problems, verdicts: sum.verdicts });
    sum.problems += dossier.diagnostics.length;
    sum.verdicts += dossier.verdicts.length;
    sum.exceptions += dossier.exceptions.length;
    for (const grouping of groupings) {
      const name = keyOf(groupOf(dossier, grouping, data.language));
      const group = groups[grouping].get(name) ?? {
        ...{ name, dossiers: 0, withErrors: 0, diagnostics: noSeverities() },
      };
      group.dossiers++;
      if (dossier.diagnostics.some(({ severity }) => severity === 'error')) group.withErrors++;
      for (const { severity } of dossier.diagnostics) group.diagnostics[severity]++;
      groups[grouping].set(name, group);
    }
    for (const diagnostic of dossier.diagnostics) counted(stepOf(diagnostic), diagnostic.severity);
    const used = new Set<string>();
    for (const { obligation, step, verdict, days: counted } of dossier.verdicts) {
      used.add(step);
      if (counted) {
        const { wanted, unit, given } = counted;
        const key = `${obligation} ${wanted} ${unit}`;
        const known = days.get(key) ?? { code: obligation, wanted, unit, given: [] };
        known.given.push(given);
        days.set(key, known);
      }
      const duty = duties.get(obligation) ?? { step, counts: { ...none } };
      duty.counts[verdict]++;
      duties.set(obligation, duty);
    }
    for (const step of used) {
      const mark = marks.get(step) ?? { '✓': 0, '✗': 0, '?': 0, '○': 0, '–': 0 };
      mark[stepMark(dossier, step)]++;
      marks.set(step, mark);
    }
  }
  for (const { severity } of data.findings) counted(null, severity);
  const known = new Set(data.steps.map(({ name }) => name));
  const others = [...marks.keys()].filter((name) => !known.has(name)).sort(compareCodePoints);
  const steps = [
    ...data.steps.filter(({ name }) => marks.has(name)),
    ...others.map((name) => ({ name, label: name })),
  ];
  return {
    dossiers: starts.length,
    problems: sum.problems + data.findings.length,
    verdicts: sum.verdicts,
    exceptions: sum.exceptions,
    ...{ diagnostics, starts },
    groups: { lead: inOrder(groups.lead), year: inOrder(groups.year), district: inOrder(groups.district) },
    steps: steps.map(({ name, label }) => ({
      name,
      label: cellText(label),
      diagnostics: perStep.get(name) ?? noSeverities(),
      breached: marks.get(name)?.['✗'] ?? 0,
      open: marks.get(name)?.['?'] ?? 0,
    })),
    formal: perStep.get(null) ?? noSeverities(),
    days: [...days.values()]
      .map((one) => ({ ...one, given: one.given.sort((a, b) => a - b) }))
      .sort(
        (a, b) => b.given.length - a.given.length || compareCodePoints(a.code, b.code) || a.wanted - b.wanted,
      ),
    duties: [...duties]
      .map(([code, duty]) => ({ code: cellText(code), ...duty }))
      .filter(({ counts }) => counts.violated > 0 || counts.undetermined > 0)
      .sort(
        (a, b) =>
          b.counts.violated - a.counts.violated ||
          b.counts.undetermined - a.counts.undetermined ||
          compareCodePoints(a.code, b.code),
      ),
  };
}

type Mutable<T> = {
  -readonly [K in keyof T]: T[K] extends object ? { -readonly [L in keyof T[K]]: T[K][L] } : T[K];
};

const noSeverities = (): SeverityCounts =>
  Object.fromEntries(severities.map((name) => [name, 0])) as SeverityCounts;
const none = Object.fromEntries(verdictNames.map((name) => [name, 0])) as Record<VerdictName, number>;

/** As it stands in a cell, since formulas compare cells. */
export const keyOf = (group: string | number): string | number =>
  typeof group === 'number' ? group : cellText(group);

/** Numbers first, then words by code point. */
const inOrder = (groups: ReadonlyMap<string | number, GroupCount>): readonly GroupCount[] =>
  [...groups.values()].sort(({ name: a }, { name: b }) => {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (typeof a === 'string' && typeof b === 'string') return compareCodePoints(a, b);
    return typeof a === 'number' ? -1 : 1;
  });
