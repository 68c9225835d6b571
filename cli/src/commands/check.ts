/**
 * `juece check`: has the dossiers judged, prints the report and says with which status to leave.
 * It refuses to know any rule of law.
 */
import type { Checker } from '../../../checks/index.ts';
import type { Console } from '../console.ts';
import { type RunWishes, runCheck } from '../host/check-run.ts';
import { exitStatus } from '../host/exit-status.ts';
import { renderingOf } from '../host/rendering.ts';
import { type Output, writeReports } from '../host/write-reports.ts';
import type { FailLevel } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import type { UsageTexts } from '../usage-texts.ts';

export interface CheckWishes extends Omit<RunWishes, 'asOf' | 'stdin' | 'changedSince'> {
  /** A commit, branch or tag. */
  readonly changedSince: string | undefined;
  readonly outputs: readonly Output[];
  readonly asOf: string | undefined;
  readonly failOn: FailLevel;
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
  readonly verbose: boolean;
  readonly allowEmpty: boolean;
}

/** Returns the exit status. Throws UsageError for wishes that contradict each other. */
export function check(wishes: CheckWishes, checker: Checker, console: Console, texts: UsageTexts): number {
  refuseContradictions(wishes, texts);
  const { paths, jurisdiction, readyFor, level, language } = wishes;
  const run = runCheck(
    {
      ...{ paths, jurisdiction, readyFor, level, language },
      asOf: wishes.asOf ?? console.today(),
      shared: wishes.shared ?? [],
      requireReview: wishes.requireReview === true,
      ...(wishes.changedSince !== undefined && {
        changedSince: { kind: 'fork' as const, refs: [wishes.changedSince] },
      }),
      ...(wishes.stdin && {
        stdin: { content: console.stdin(), filename: wishes.stdinFilename ?? 'stdin.md' },
      }),
    },
    checker,
    { cwd: console.cwd, texts },
  );
  for (const remark of run.remarks) console.note(remark);
  const empty = run.found === 0 && !wishes.allowEmpty;
  if (empty && !wishes.stdin) console.note(texts.noDossier(paths));
  if (empty && run.report.findings.length === 0) return 2;

  const written = writeReports(
    run.report,
    wishes.outputs.length > 0 ? wishes.outputs : [{ format: 'text', file: null }],
    { ...renderingOf(run, checker, language), verbose: wishes.verbose },
    console,
    texts,
  );
  return empty || run.failed || !written ? 2 : exitStatus(run.report, wishes.failOn);
}

function refuseContradictions(wishes: CheckWishes, texts: UsageTexts): void {
  if (wishes.stdin && wishes.paths.length > 0) throw new UsageError(texts.stdinWithPaths);
  if (!wishes.stdin && wishes.stdinFilename !== undefined) throw new UsageError(texts.filenameWithoutStdin);
  if (wishes.stdin && (wishes.changedSince !== undefined || wishes.requireReview))
    throw new UsageError(texts.stdinWithoutHistory);
  if (!wishes.stdin && wishes.paths.length === 0) throw new UsageError(texts.noPaths);
}
