/**
 * `juece baseline create` writes down what is wrong today with reason, name and end; `prune` takes out what is gone.
 * A baseline only shrinks: new entries need a call that says so. What an entry covers, the core decides.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  type BaselineEntry,
  type Checker,
  newEntries,
  type Report,
  shrinkBaseline,
  writeBaseline,
} from '../../../checks/index.ts';
import { baselineTexts } from '../baseline-texts.ts';
import type { Console } from '../console.ts';
import { dossierNamer, readBaselineFile } from '../host/baseline.ts';
import { runCheck } from '../host/check-run.ts';
import { errorCode } from '../host/disk-files.ts';
import { effectiveSettings, type GivenOptions } from '../host/effective-settings.ts';
import { UsageError } from '../usage-error.ts';
import type { UsageTexts } from '../usage-texts.ts';

export interface BaselineWishes {
  readonly paths: readonly string[];
  readonly file: string;
  readonly given: GivenOptions;
}

export interface CreateWishes extends BaselineWishes {
  readonly reason: string;
  readonly by: string;
  /** ISO day. */
  readonly expires?: string | undefined;
  /** The matters are closed: the entries have no end. */
  readonly closed: boolean;
  /** Whether new entries may come into a baseline that is there. */
  readonly add: boolean;
}

interface Surroundings {
  readonly checker: (from: string) => Promise<Checker>;
  readonly console: Console;
  readonly texts: UsageTexts;
}

/** Returns the exit status: 0 written, 2 refused or incomplete. Throws UsageError. */
export async function createBaseline(wishes: CreateWishes, surroundings: Surroundings): Promise<number> {
  const { console, texts, checker } = surroundings;
  const say = baselineTexts(texts.language);
  if (wishes.closed === (wishes.expires !== undefined)) throw new UsageError(say.needsEnd);
  const date = console.today();
  if (wishes.expires !== undefined && wishes.expires <= date)
    throw new UsageError(say.pastEnd(wishes.expires));
  const file = resolve(console.cwd, wishes.file);
  const existing = existsSync(file) ? readBaselineFile(file, texts.language, '') : null;
  const report = await reportWithout(wishes, surroundings);
  if (report === null) return 2;
  const named = dossierNamer(file, console.cwd);
  const { level } = effectiveSettings(wishes.paths[0] ?? '.', wishes.given, undefined, console.cwd);
  const grounds = { reason: wishes.reason, by: wishes.by, date, expires: wishes.expires ?? null };
  const found = newEntries(report, level.value, existing ?? [], grounds, named);
  if (existing !== null && found.length > 0 && !wishes.add) {
    console.note(texts.error(say.onlyShrinks(total(found), wishes.file)));
    for (const { dossier, code } of found.slice(0, 10)) console.note(`  ${dossier} ${code}`);
    return 2;
  }
  const kept =
    existing === null ? [] : wishes.add ? existing : shrinkBaseline(existing, report, named).entries;
  const entries = [...kept, ...found];
  if (!write(file, entries, report, surroundings)) return 2;
  console.note(say.created(wishes.file, total(entries), total(found)));
  const { obligations } = (await checker(resolve(console.cwd, wishes.paths[0] ?? '.'))).law;
  const essential = new Set(obligations.filter(({ waivable }) => !waivable).map(({ id }) => id));
  const grave = found.filter(({ code }) => essential.has(code));
  if (grave.length > 0)
    console.note(say.notWaivable(total(grave), [...new Set(grave.map(({ code }) => code))]));
  return 0;
}

/** Returns the exit status: 0 written, 2 incomplete. Throws UsageError. */
export async function pruneBaseline(wishes: BaselineWishes, surroundings: Surroundings): Promise<number> {
  const { console, texts } = surroundings;
  const say = baselineTexts(texts.language);
  const file = resolve(console.cwd, wishes.file);
  const existing = readBaselineFile(file, texts.language, texts.notFound(wishes.file));
  const report = await reportWithout(wishes, surroundings);
  if (report === null) return 2;
  const { entries, gone } = shrinkBaseline(existing, report, dossierNamer(file, console.cwd));
  if (!write(file, entries, report, surroundings)) return 2;
  console.note(say.pruned(wishes.file, gone, total(entries)));
  return 0;
}

/** What a check raises without any baseline, with everything shown; null where it is incomplete. */
async function reportWithout(
  { paths, given }: BaselineWishes,
  { checker, console, texts }: Surroundings,
): Promise<Report | null> {
  const run = await runCheck(
    {
      ...{ paths, language: texts.language, today: console.today(), withoutBaseline: true },
      given: { ...given, failOn: 'never', reportLevel: 'information' },
    },
    { cwd: console.cwd, texts, checker },
  );
  for (const remark of run.remarks) console.note(remark);
  if (run.found === 0) console.note(texts.noDossier(paths));
  // Half a look would take entries for gone that are only unread.
  return run.found === 0 || run.failed || run.status !== 0 ? null : run.report;
}

function write(
  file: string,
  entries: readonly BaselineEntry[],
  { tool }: Report,
  { console, texts }: Surroundings,
): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, writeBaseline(entries, tool));
    return true;
  } catch (error) {
    console.note(texts.error(texts.cannotWrite(file, errorCode(error))));
    return false;
  }
}

const total = (entries: readonly BaselineEntry[]): number =>
  entries.reduce((sum, { count }) => sum + count, 0);
