/**
 * `juece check`: has the dossiers judged, prints the report and says with which status to leave.
 * It refuses to know any rule of law.
 */
import { resolve } from 'node:path';
import type { Checker } from '../../../checks/index.ts';
import type { Console } from '../console.ts';
import { runCheck } from '../host/check-run.ts';
import { effectiveSettings, type GivenOptions } from '../host/effective-settings.ts';
import { renderingOf } from '../host/rendering.ts';
import { type Output, writeReports } from '../host/write-reports.ts';
import { UsageError } from '../usage-error.ts';
import { type UsageTexts, usageTexts } from '../usage-texts.ts';

export interface CheckWishes {
  readonly paths: readonly string[];
  readonly given: GivenOptions;
  /** A commit, branch or tag. */
  readonly changedSince: string | undefined;
  readonly requireReview: boolean;
  readonly outputs: readonly Output[];
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
  readonly verbose: boolean;
  readonly allowEmpty: boolean;
}

/** Returns the exit status. Throws UsageError for wishes that contradict each other. */
export async function check(
  wishes: CheckWishes,
  checker: (from: string) => Promise<Checker>,
  console: Console,
  spoken: UsageTexts,
): Promise<number> {
  refuseContradictions(wishes, spoken);
  const { paths, given } = wishes;
  const filename = wishes.stdinFilename ?? 'stdin.md';
  const start = resolve(console.cwd, wishes.stdin ? filename : (paths[0] ?? '.'));
  const language = effectiveSettings(start, given, undefined, console.cwd).language.value;
  const texts = usageTexts(language);
  const run = await runCheck(
    {
      ...{ paths, given, language, today: console.today(), requireReview: wishes.requireReview },
      ...(wishes.changedSince !== undefined && {
        changedSince: { kind: 'fork' as const, refs: [wishes.changedSince] },
      }),
      ...(wishes.stdin && { stdin: { content: console.stdin(), filename } }),
    },
    { cwd: console.cwd, texts, checker },
  );
  for (const remark of run.remarks) console.note(remark);
  const empty = run.found === 0 && !wishes.allowEmpty;
  if (empty && !wishes.stdin) console.note(texts.noDossier(paths));
  if (empty && run.report.findings.length === 0) return 2;

  const written = writeReports(
    run.report,
    wishes.outputs.length > 0 ? wishes.outputs : [{ format: 'text', file: null }],
    { ...renderingOf(run, await checker(start), language), verbose: wishes.verbose },
    console,
    texts,
  );
  return empty || run.failed || !written ? 2 : run.status;
}

function refuseContradictions(wishes: CheckWishes, texts: UsageTexts): void {
  if (wishes.stdin && wishes.paths.length > 0) throw new UsageError(texts.stdinWithPaths);
  if (!wishes.stdin && wishes.stdinFilename !== undefined) throw new UsageError(texts.filenameWithoutStdin);
  if (wishes.stdin && (wishes.changedSince !== undefined || wishes.requireReview))
    throw new UsageError(texts.stdinWithoutHistory);
  if (!wishes.stdin && wishes.paths.length === 0) throw new UsageError(texts.noPaths);
}
