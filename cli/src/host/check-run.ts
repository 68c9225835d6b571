/**
 * One check from wishes to report, as every host without an editor makes it: find the dossiers, judge, join.
 * It refuses to know where results go and with which status to leave.
 */
import { relative, resolve, sep } from 'node:path';
import {
  type Checker,
  type CheckOptions,
  type Language,
  parseIsoDay,
  type Rendering,
  type Report,
} from '../../../checks/index.ts';
import { UsageError } from '../usage-error.ts';
import type { UsageTexts } from '../usage-texts.ts';
import { diskFiles, isInside, withContent } from './disk-files.ts';
import { mergeReports, prefixReport } from './merge-reports.ts';
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
  /** Judges this content instead of what lies at `paths`. */
  readonly stdin?: { readonly content: Uint8Array; readonly filename: string };
}

export interface CheckRun {
  readonly report: Report;
  /** Dossiers found; none usually means a mistake in the paths. */
  readonly found: number;
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
  return {
    report: judge(search, wishes, checker),
    found: search.workspaces.reduce((sum, { dossiers }) => sum + dossiers.length, 0),
    remarks: search.remarks,
    failed: search.failed,
    sources: (path) => shownSource(search.workspaces, path),
  };
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

function judge(search: Search, wishes: RunWishes, checker: Checker): Report {
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
    .map(({ files, dossiers, prefix }) => prefixReport(checker.check(files, dossiers, options), prefix));
  return mergeReports(nothing, reports, search.findings);
}

/** The path is one of the report; the workspace with the longest fitting prefix holds it. */
function shownSource(workspaces: readonly Workspace[], path: string): string | null {
  const owner = [...workspaces]
    .sort((a, b) => b.prefix.length - a.prefix.length)
    .find(({ prefix }) => path.startsWith(prefix));
  return owner ? sourceText(owner.files, path.slice(owner.prefix.length)) : null;
}
