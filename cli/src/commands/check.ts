/**
 * `juece check`: finds the dossiers, has them judged, prints the report and says with which status to leave.
 * It refuses to know any rule of law.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import {
  type Checker,
  type CheckOptions,
  type Language,
  type Law,
  parseIsoDay,
  type Report,
  renderJson,
  renderMarkdown,
  renderText,
} from '../../../checks/index.ts';
import type { Console } from '../console.ts';
import { diskFiles, errorCode, isInside, withContent } from '../host/disk-files.ts';
import { mergeReports, prefixReport } from '../host/merge-reports.ts';
import { sourceText } from '../host/source-text.ts';
import { findDossiers, type Search, type Workspace } from '../host/workspaces.ts';
import type { FailLevel, Format, Output } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import type { UsageTexts } from '../usage-texts.ts';
import { exitStatus } from './exit-status.ts';

export interface CheckWishes {
  readonly paths: readonly string[];
  readonly outputs: readonly Output[];
  readonly asOf: string | undefined;
  readonly jurisdiction: string | undefined;
  readonly readyFor: string | undefined;
  readonly level: NonNullable<CheckOptions['level']>;
  readonly failOn: FailLevel;
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
  readonly language: Language;
  readonly verbose: boolean;
  readonly allowEmpty: boolean;
}

/** Returns the exit status. Throws UsageError for wishes that contradict each other. */
export function check(wishes: CheckWishes, checker: Checker, console: Console, texts: UsageTexts): number {
  refuseContradictions(wishes, texts);
  const search = wishes.stdin
    ? fromStdin(wishes, checker, console, texts)
    : findDossiers(wishes.paths, checker, { cwd: console.cwd, language: wishes.language, texts });
  for (const remark of search.remarks) console.note(remark);

  const count = search.workspaces.reduce((sum, { dossiers }) => sum + dossiers.length, 0);
  const empty = count === 0 && !wishes.allowEmpty;
  if (empty && !wishes.stdin) console.note(texts.noDossier(wishes.paths));
  if (empty && search.findings.length === 0) return 2;

  const report = judge(search, wishes, checker, console);
  const { steps } = checker.law.vocabulary;
  const written = print(report, search, wishes, console, texts, steps);
  return empty || search.failed || !written ? 2 : exitStatus(report, wishes.failOn);
}

function refuseContradictions(wishes: CheckWishes, texts: UsageTexts): void {
  if (wishes.stdin && wishes.paths.length > 0) throw new UsageError(texts.stdinWithPaths);
  if (!wishes.stdin && wishes.stdinFilename !== undefined) throw new UsageError(texts.filenameWithoutStdin);
  if (!wishes.stdin && wishes.paths.length === 0) throw new UsageError(texts.noPaths);
}

/** Standard input stands for a file of the current folder, whether or not that file exists. */
function fromStdin(wishes: CheckWishes, checker: Checker, console: Console, texts: UsageTexts): Search {
  const name = wishes.stdinFilename ?? 'stdin.md';
  const absolute = resolve(console.cwd, name.replaceAll('\\', '/'));
  if (!isInside(absolute, console.cwd) || absolute === console.cwd) {
    throw new UsageError(texts.filenameOutside(name));
  }
  const path = relative(console.cwd, absolute).replaceAll(sep, '/');
  const files = withContent(diskFiles(console.cwd), path, console.stdin());
  const found = checker.isDossier(files, path);
  return {
    workspaces: [{ root: console.cwd, prefix: '', files, dossiers: found ? [path] : [] }],
    findings: [],
    remarks: found ? [] : [texts.notADossier(path)],
    failed: false,
  };
}

function judge(search: Search, wishes: CheckWishes, checker: Checker, console: Console): Report {
  const asOf = parseIsoDay(wishes.asOf ?? console.today());
  if (asOf === null) throw new Error(`no day: ${wishes.asOf ?? console.today()}`);
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

function print(
  report: Report,
  search: Search,
  wishes: CheckWishes,
  console: Console,
  texts: UsageTexts,
  steps: Law['vocabulary']['steps'],
): boolean {
  const { language } = wishes;
  const render = (format: Format, toScreen: boolean): string => {
    if (format === 'json') return renderJson(report);
    if (format === 'markdown')
      return renderMarkdown(report, {
        language,
        steps: steps.map(({ name, en }) => ({ name, label: language === 'en' ? en : name })),
      });
    return renderText(report, {
      sources: (path) => shownSource(search.workspaces, path),
      color: toScreen && console.color,
      verbose: wishes.verbose,
      language,
      steps: steps.map(({ name }) => name),
      ...(toScreen && console.width !== undefined && { width: console.width }),
    });
  };
  let written = true;
  const outputs: readonly Output[] =
    wishes.outputs.length > 0 ? wishes.outputs : [{ format: 'text', file: null }];
  for (const { format, file } of outputs) {
    if (file === null) {
      console.out(render(format, true));
      continue;
    }
    try {
      const absolute = resolve(console.cwd, file);
      mkdirSync(dirname(absolute), { recursive: true });
      writeFileSync(absolute, render(format, false));
      console.note(texts.written(format, file));
    } catch (error) {
      console.note(texts.error(texts.cannotWrite(file, errorCode(error))));
      written = false;
    }
  }
  return written;
}

/** The path is one of the report; the workspace with the longest fitting prefix holds it. */
function shownSource(workspaces: readonly Workspace[], path: string): string | null {
  const owner = [...workspaces]
    .sort((a, b) => b.prefix.length - a.prefix.length)
    .find(({ prefix }) => path.startsWith(prefix));
  return owner ? sourceText(owner.files, path.slice(owner.prefix.length)) : null;
}
