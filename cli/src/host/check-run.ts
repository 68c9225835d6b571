/**
 * One check from wishes to report, as every host without an editor makes it: find the dossiers, judge, join.
 * It refuses to know where results go and with which status to leave.
 */
import { join, relative, resolve, sep } from 'node:path';
import {
  type Checker,
  type CheckOptions,
  type FindingEntry,
  type Language,
  parseIsoDay,
  type Rendering,
  type Report,
} from '../../../checks/index.ts';
import { UsageError } from '../usage-error.ts';
import type { UsageTexts } from '../usage-texts.ts';
import { diskFiles, isInside, withContent } from './disk-files.ts';
import { addFindings, keepDossiers } from './dossier-selection.ts';
import { type Base, type Changes, changedFiles } from './git/changed-files.ts';
import { gitTexts } from './git/git-texts.ts';
import { checkReview } from './git/review-check.ts';
import { touchedDossiers } from './git/touched.ts';
import { mergeReports, prefixFinding, prefixReport } from './merge-reports.ts';
import { sourceText } from './source-text.ts';
import { findDossiers, type Search, type Workspace } from './workspaces.ts';

export interface RunWishes {
  /** Files and folders, as the user wrote them. */
  readonly paths: readonly string[];
  /** ISO day. */
  readonly asOf: string;
  readonly jurisdiction: string | undefined;
  readonly readyFor: string | undefined;
  readonly level: NonNullable<CheckOptions['level']>;
  readonly language: Language;
  /** Keeps only dossiers that differ from there; all where that cannot be told. */
  readonly changedSince?: Base | null;
  /** Absolute files and folders that every result rests on: own rules, a baseline. */
  readonly shared?: readonly string[];
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
  /** Decoded text of a path of the report, for showing lines of it. */
  readonly sources: Rendering['sources'];
}

interface Surroundings {
  readonly cwd: string;
  readonly texts: UsageTexts;
}

/** Throws UsageError for a standard input that cannot stand for a file of this folder. */
export function runCheck(wishes: RunWishes, checker: Checker, { cwd, texts }: Surroundings): CheckRun {
  const search = wishes.stdin
    ? fromStdin(wishes.stdin, checker, { cwd, texts })
    : findDossiers(wishes.paths, checker, { cwd, language: wishes.language, texts });
  const looked = new Looked();
  const all = judge(search, wishes, checker, looked);
  const selection = wishes.changedSince === undefined ? null : select(search, wishes, looked);
  const kept = selection === null ? all : keepDossiers(all, selection.kept);
  return {
    report: wishes.requireReview === true ? withReviews(kept, search, checker, wishes.language) : kept,
    found: search.workspaces.reduce((sum, { dossiers }) => sum + dossiers.length, 0),
    selected: selection !== null,
    remarks: [...search.remarks, ...(selection?.remarks ?? [])],
    failed: search.failed,
    sources: (path) => shownSource(search.workspaces, path),
  };
}

/** What each dossier's result rests on: absolute paths by report path. */
class Looked extends Map<string, Set<string>> {
  add(dossier: string, file: string): void {
    const known = this.get(dossier);
    if (known) known.add(file);
    else this.set(dossier, new Set([file]));
  }
}

function select(
  { workspaces }: Search,
  { changedSince, shared = [], language }: RunWishes,
  looked: Looked,
): { readonly kept: ReadonlySet<string>; readonly remarks: readonly string[] } {
  const texts = gitTexts(language);
  const kept = new Set<string>();
  const remarks = new Set<string>();
  let found = 0;
  for (const { root, prefix, dossiers } of workspaces) {
    if (dossiers.length === 0) continue;
    found += dossiers.length;
    const changes: Changes = changedSince ? changedFiles(root, changedSince) : { why: 'no-base' };
    if ('why' in changes) remarks.add(texts.unknownChanges(changes));
    const watched = dossiers.map((path) => ({
      path: prefix + path,
      file: join(root, path),
      looked: looked.get(prefix + path) ?? [],
    }));
    const touched =
      'why' in changes ? watched.map(({ path }) => path) : touchedDossiers(watched, changes, shared);
    for (const path of touched) kept.add(path);
  }
  if (found > 0 && remarks.size === 0) remarks.add(texts.touched(kept.size, found));
  return { kept, remarks: [...remarks] };
}

function withReviews(report: Report, { workspaces }: Search, checker: Checker, language: Language): Report {
  const kept = new Set(report.dossiers.map(({ path }) => path));
  const added = new Map<string, readonly FindingEntry[]>();
  for (const { root, prefix, files, dossiers } of workspaces)
    for (const path of dossiers)
      if (kept.has(prefix + path))
        added.set(
          prefix + path,
          checkReview({ root, files, path }, checker, language).map((finding) =>
            prefixFinding(finding, prefix),
          ),
        );
  return addFindings(report, added);
}

/** Standard input stands for a file of the current folder, whether or not that file exists. */
function fromStdin(
  { content, filename }: NonNullable<RunWishes['stdin']>,
  checker: Checker,
  { cwd, texts }: Surroundings,
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

function judge(search: Search, wishes: RunWishes, checker: Checker, looked: Looked): Report {
  const asOf = parseIsoDay(wishes.asOf);
  if (asOf === null) throw new Error(`no day: ${wishes.asOf}`);
  const options: CheckOptions = {
    asOf,
    level: wishes.level,
    language: wishes.language,
    ...(wishes.readyFor !== undefined && { readyFor: wishes.readyFor }),
    ...(wishes.jurisdiction !== undefined && { jurisdiction: wishes.jurisdiction }),
  };
  const nothing = checker.check({ stat: () => null, read: () => null }, [], options);
  const reports = search.workspaces
    .filter(({ dossiers }) => dossiers.length > 0)
    .map(({ files, dossiers, prefix, root }) => {
      const looking = (dossier: string, path: string): void => looked.add(prefix + dossier, join(root, path));
      const recording = wishes.changedSince === undefined ? options : { ...options, looking };
      return prefixReport(checker.check(files, dossiers, recording), prefix);
    });
  return mergeReports(nothing, reports, search.findings);
}

/** The path is one of the report; the workspace with the longest fitting prefix holds it. */
function shownSource(workspaces: readonly Workspace[], path: string): string | null {
  const owner = [...workspaces]
    .sort((a, b) => b.prefix.length - a.prefix.length)
    .find(({ prefix }) => path.startsWith(prefix));
  return owner ? sourceText(owner.files, path.slice(owner.prefix.length)) : null;
}
