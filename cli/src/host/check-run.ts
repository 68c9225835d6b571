/**
 * One check from wishes to report, as every host without an editor makes it: find the dossiers, judge, join.
 * It refuses to know where results go and with which status to leave.
 */
import { join, relative, resolve, sep } from 'node:path';
import {
  type BaselineEntry,
  type Checker,
  type CheckOptions,
  duplicateNumbers,
  type Language,
  parseIsoDay,
  type Rendering,
  type Report,
} from '../../../checks/index.ts';
import { UsageError } from '../usage-error.ts';
import type { UsageTexts } from '../usage-texts.ts';
import { baselineFor } from './baseline.ts';
import { diskFiles, isInside, withContent } from './disk-files.ts';
import { keepDossiers } from './dossier-selection.ts';
import {
  type Effective,
  effectiveSettings,
  type GivenOptions,
  type KnownSettings,
} from './effective-settings.ts';
import { exitStatus, reaching } from './exit-status.ts';
import type { Base } from './git/changed-files.ts';
import { withReviews } from './git/review-check.ts';
import { type Part, touchedParts } from './git/touched-parts.ts';
import { mergeReports, prefixReport } from './merge-reports.ts';
import { sourceText } from './source-text.ts';
import { findDossiers, type Search, type Workspace } from './workspaces.ts';

export interface RunWishes {
  /** Files and folders, as the user wrote them. */
  readonly paths: readonly string[];
  /** Holds for every dossier, whatever its `juece.yaml` says. */
  readonly given: GivenOptions;
  /** Raises what a baseline covers, too. */
  readonly withoutBaseline?: boolean;
  /** ISO day: the day of the check where nothing else is said. */
  readonly today: string;
  readonly language: Language;
  /** Keeps only dossiers that differ from there; all where that cannot be told. */
  readonly changedSince?: Base | null;
  /** Holds every legality review against the history. */
  readonly requireReview?: boolean;
  /** Judges this content instead of what lies at `paths`. */
  readonly stdin?: { readonly content: Uint8Array; readonly filename: string };
}

export interface CheckRun {
  readonly report: Report;
  /** Dossiers found; none usually means a mistake in the paths. */
  readonly found: number;
  /** Whether only touched dossiers are in the report. */
  readonly selected: boolean;
  /** What the user should know besides the report. */
  readonly remarks: readonly string[];
  /** Whether something the user named could not be looked at. */
  readonly failed: boolean;
  /** With which status to leave: each dossier by the fail level that its settings state. */
  readonly status: 0 | 1 | 2;
  /** Decoded text of a path of the report, for showing lines of it. */
  readonly sources: Rendering['sources'];
}

export interface Surroundings {
  readonly cwd: string;
  readonly texts: UsageTexts;
  /** A checker with the own rules that hold for a file or folder (absolute). */
  readonly checker: (from: string) => Promise<Checker>;
}

/** Throws UsageError for wrong settings and a standard input that cannot stand for a file of this folder. */
export async function runCheck(wishes: RunWishes, surroundings: Surroundings): Promise<CheckRun> {
  const { cwd, texts } = surroundings;
  const known: KnownSettings = new Map();
  const settings = (path: string) => effectiveSettings(path, wishes.given, known, cwd);
  const start = resolve(cwd, wishes.stdin?.filename ?? wishes.paths[0] ?? '.');
  const checker = await surroundings.checker(start);
  const search = wishes.stdin
    ? fromStdin(wishes.stdin, checker, { cwd, texts })
    : findDossiers(wishes.paths, checker, { cwd, language: wishes.language, texts, settings });
  const judged = await judge(search, wishes, settings, start, surroundings);
  return {
    ...judged,
    remarks: [...search.remarks, ...judged.remarks],
    found: search.workspaces.reduce((sum, { dossiers }) => sum + dossiers.length, 0),
    failed: search.failed,
    sources: (path) => shownSource(search.workspaces, path),
  };
}

/** Standard input stands for a file of the current folder, whether or not that file exists. */
function fromStdin(
  { content, filename }: NonNullable<RunWishes['stdin']>,
  checker: Checker,
  { cwd, texts }: Pick<Surroundings, 'cwd' | 'texts'>,
): Search {
  const absolute = resolve(cwd, filename.replaceAll('\\', '/'));
  if (!isInside(absolute, cwd) || absolute === cwd) throw new UsageError(texts.filenameOutside(filename));
  const path = relative(cwd, absolute).replaceAll(sep, '/');
  const files = withContent(diskFiles(cwd), path, content);
  const found = checker.isDossier(files, path);
  return {
    workspaces: [{ root: cwd, prefix: '', files, dossiers: found ? [path] : [] }],
    findings: [],
    remarks: found ? [] : [texts.notADossier(path)],
    failed: false,
  };
}

/** Dossiers of one workspace for which the same settings hold. */
interface Batch {
  readonly workspace: Workspace;
  readonly effective: Effective;
  readonly dossiers: string[];
}

function batches(search: Search, settings: (path: string) => Effective): readonly Batch[] {
  const found: Batch[] = [];
  for (const workspace of search.workspaces)
    for (const path of workspace.dossiers) {
      const effective = settings(join(workspace.root, path));
      const known = found.find((one) => one.workspace === workspace && one.effective === effective);
      if (known) known.dossiers.push(path);
      else found.push({ workspace, effective, dossiers: [path] });
    }
  return found;
}

async function judge(
  search: Search,
  wishes: RunWishes,
  settings: (path: string) => Effective,
  start: string,
  { checker, texts }: Surroundings,
): Promise<Pick<CheckRun, 'report' | 'status' | 'remarks' | 'selected'>> {
  const { language, today, changedSince, withoutBaseline } = wishes;
  const baselines = new Map<string, readonly BaselineEntry[]>();
  const own = settings(start);
  const asOf = own.asOf.value ?? today;
  const nothing = (await checker(start)).check(
    { stat: () => null, read: () => null },
    [],
    checkOptions(own, language, today),
  );
  const judged: { part: Part; report: Report; checker: Checker }[] = [];
  for (const { workspace, effective, dossiers } of batches(search, settings)) {
    const judge = await checker(join(workspace.root, dossiers[0] ?? ''));
    const part: Part = { workspace, effective, dossiers, looked: new Map() };
    const looking = (dossier: string, path: string): void => {
      const known = part.looked.get(dossier);
      if (known) known.add(path);
      else part.looked.set(dossier, new Set([path]));
    };
    const baseline = withoutBaseline ? null : baselineFor(effective, workspace.root, language, baselines);
    const recording: CheckOptions = {
      ...checkOptions(effective, language, today),
      ...(baseline !== null && { baseline }),
      ...(changedSince !== undefined && { looking }),
    };
    judged.push({ part, report: judge.check(workspace.files, dossiers, recording), checker: judge });
  }
  const parts = judged.map(({ part }) => part);
  const touched = changedSince === undefined ? null : touchedParts(parts, changedSince, language);

  const remarks = [...(touched?.remarks ?? [])];
  const reports: Report[] = [];
  const statuses: (0 | 1 | 2)[] = [];
  for (const { part, report: whole, checker: judge } of judged) {
    const { workspace, effective, dossiers } = part;
    const { prefix } = workspace;
    const kept = touched === null ? whole : keepDossiers(whole, touched.kept.get(part) ?? new Set());
    const report = wishes.requireReview === true ? withReviews(kept, workspace, judge, language) : kept;
    const day = effective.asOf.value ?? today;
    if (day !== asOf) remarks.push(texts.otherDay(prefix + dossiers[0], day));
    const failOn = effective.failOn.value;
    const status = exitStatus(report, failOn);
    const hidden = failOn === 'never' || status !== 1 ? 0 : reaching(report.summary.hidden, failOn);
    if (hidden > 0) remarks.push(texts.hiddenFailure(hidden, failOn));
    const grave = pastEssentials(report, judge);
    if (grave.length > 0) remarks.push(texts.pastEssentials(grave.length, [...new Set(grave)]));
    statuses.push(status);
    reports.push(prefixReport(report, prefix));
  }
  // Dossiers under different settings are checked apart; that two carry one number shows only here.
  const known = new Set(
    reports.flatMap(({ findings }) => findings.map(({ code, location }) => code + location.path)),
  );
  const twice = duplicateNumbers(
    reports.flatMap(({ dossiers }) => dossiers),
    language,
  ).filter(({ code, location }) => !known.has(code + location.path));
  const findings = [...search.findings, ...twice];
  const report = mergeReports(nothing, reports, findings);
  const outside = exitStatus(mergeReports(nothing, [], findings), own.failOn.value);
  return {
    report,
    remarks,
    status: Math.max(outside, ...statuses) as 0 | 1 | 2,
    selected: touched !== null,
  };
}

/** Duties that cannot be waived and that the baseline covers as history: never without being named. */
function pastEssentials({ dossiers }: Report, { law }: Checker): readonly string[] {
  const covered = dossiers.flatMap(({ exceptions }) =>
    exceptions.flatMap(({ kind, code }) => (kind === 'baseline' ? [code] : [])),
  );
  if (covered.length === 0) return covered;
  const essential = new Set(law.obligations.flatMap(({ id, waivable }) => (waivable ? [] : [id])));
  return covered.filter((code) => essential.has(code));
}

/** What the core is told for a file with these settings. */
export function checkOptions(effective: Effective, language: Language, today: string): CheckOptions {
  const day = effective.asOf.value ?? today;
  const asOf = parseIsoDay(day);
  if (asOf === null) throw new Error(`no day: ${day}`);
  const { readyFor, jurisdiction, level, reportLevel } = effective;
  return {
    asOf,
    level: level.value,
    reportLevel: reportLevel.value,
    language,
    ...(readyFor.value !== null && { readyFor: readyFor.value }),
    ...(jurisdiction.value !== null && { jurisdiction: jurisdiction.value }),
  };
}

/** The path is one of the report; the workspace with the longest fitting prefix holds it. */
function shownSource(workspaces: readonly Workspace[], path: string): string | null {
  const owner = [...workspaces]
    .sort((a, b) => b.prefix.length - a.prefix.length)
    .find(({ prefix }) => path.startsWith(prefix));
  return owner ? sourceText(owner.files, path.slice(owner.prefix.length)) : null;
}
