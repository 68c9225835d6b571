/**
 * Judges every dossier under the given paths once, with the help of threads and of what earlier runs have kept.
 * It refuses to know reports: it says where each result lies, in output order.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  type BaselineEntry,
  type Checker,
  compareCodePoints,
  type FindingEntry,
  findingMessage,
  type Language,
} from '../../../checks/index.ts';
import { auditTexts } from '../audit-texts.ts';
import { baselineFor } from '../host/baseline.ts';
import { checkOptions } from '../host/check-run.ts';
import {
  type Effective,
  effectiveSettings,
  type GivenOptions,
  type KnownSettings,
} from '../host/effective-settings.ts';
import { prefixPlaced } from '../host/merge-reports.ts';
import { findDossiers, type Workspace } from '../host/workspaces.ts';
import type { UsageTexts } from '../usage-texts.ts';
import { type Cache, openCache, type StoredRecord } from './cache.ts';
import { dossierKey, settingsKey } from './cache-key.ts';
import type { Batch, Judged } from './judge-batch.ts';
import { isUnchanged, sha256 } from './looked-files.ts';
import { type Pool, startPool } from './pool.ts';
import type { Progress } from './progress.ts';
import { headOf, type RecordHead, sumText } from './record.ts';
import type { ResultPlace } from './results.ts';

export interface AuditWishes {
  readonly paths: readonly string[];
  readonly given: GivenOptions;
  /** ISO day: the day of the check where nothing else is said. */
  readonly today: string;
  readonly language: Language;
  /** Only every `of`-th dossier from the `index`-th on, counted from 1. */
  readonly shard: { readonly index: number; readonly of: number } | null;
  /** Absolute folder. */
  readonly cache: string;
  readonly threads: number;
}

export interface AuditSurroundings {
  readonly cwd: string;
  readonly texts: UsageTexts;
  readonly checker: (from: string) => Promise<Checker>;
  /** The program of a thread, absolute. */
  readonly worker: string;
  readonly progress: Progress;
}

/** One dossier with its result. */
export interface AuditEntry {
  readonly place: ResultPlace;
  readonly stored: StoredRecord;
  /** Of the record, as it is stored. */
  readonly sum: string;
  readonly head: RecordHead;
}

export interface AuditRun {
  /** In output order; of this shard only. */
  readonly entries: readonly AuditEntry[];
  /** About files that are no dossiers or could not be judged. */
  readonly findings: readonly FindingEntry[];
  readonly remarks: readonly string[];
  /** Dossiers found, in all shards. */
  readonly found: number;
  /** Whether something the user named could not be looked at. */
  readonly failed: boolean;
  /** How many results earlier runs had kept. */
  readonly reused: number;
  /** The day of the check where the paths begin (ISO). */
  readonly asOf: string;
  readonly cache: Cache;
}

/** So many dossiers are sent to a thread at once: messages cost less, and few are done again where one kills. */
const batchSize = 8;

interface Job {
  readonly workspace: Workspace;
  readonly effective: Effective;
  readonly path: string;
  readonly shown: string;
}

/** Throws UsageError for wrong settings, and what the disk throws for the cache. The cache is left open. */
export async function runAudit(wishes: AuditWishes, surroundings: AuditSurroundings): Promise<AuditRun> {
  const { cwd, texts, checker, worker, progress } = surroundings;
  const { language, today } = wishes;
  const start = resolve(cwd, wishes.paths[0] ?? '.');
  const known: KnownSettings = new Map();
  // Asked for every entry of a folder while dossiers are looked for: the disk is asked once.
  const asked = new Map<string, Effective>();
  const settings = (path: string): Effective => {
    const before = asked.get(path);
    if (before) return before;
    const found = effectiveSettings(path, wishes.given, known, cwd);
    asked.set(path, found);
    return found;
  };
  const own = settings(start);
  const main = await checker(start);

  const cache = openCache(wishes.cache);
  // With nothing to fall back on, the threads get ready while the dossiers are looked for.
  const early = cache.empty ? startPool(worker, wishes.threads) : null;
  const contents = new Map<object, Map<string, string>>();
  const search = findDossiers(
    wishes.paths,
    {
      isDossier(files, path) {
        const content = files.read(path);
        const found = main.isDossier({ stat: files.stat, read: () => content }, path);
        // Nothing to compare with: a thread will read them anyway. Attachments are compared, too.
        if (content === null || cache.empty) return found;
        const hashes = contents.get(files) ?? new Map<string, string>();
        contents.set(files, hashes.set(path, sha256(content)));
        return found;
      },
    },
    { cwd, language, texts, settings },
  );
  const all = search.workspaces
    .flatMap((workspace) =>
      workspace.dossiers.map(
        (path): Job => ({
          workspace,
          effective: settings(dirname(join(workspace.root, path))),
          path,
          shown: workspace.prefix + path,
        }),
      ),
    )
    .sort((a, b) => compareCodePoints(a.shown, b.shown));
  const { shard } = wishes;
  const jobs = shard ? all.filter((_, k) => k % shard.of === shard.index - 1) : all;

  const remarks = [...search.remarks];
  const asOf = own.asOf.value ?? today;
  const otherDays = new Set<string>();
  for (const { effective, shown } of jobs) {
    const day = effective.asOf.value ?? today;
    if (day === asOf || otherDays.has(day)) continue;
    otherDays.add(day);
    remarks.push(texts.otherDay(shown, day));
  }

  const program = sha256(readFileSync(worker));
  const keys = await settingsKeys(jobs, program, wishes, checker);
  const entries: (AuditEntry | undefined)[] = [];
  const findings: FindingEntry[] = [...search.findings];
  const places = new Map(jobs.map(({ shown }, k) => [shown, k]));
  let reused = 0;

  const placeOf = ({ shown, workspace: { prefix }, effective }: Job): ResultPlace => ({
    path: shown,
    prefix,
    failOn: effective.failOn.value,
  });
  function fromCache(job: Job): AuditEntry | null {
    const hashes = contents.get(job.workspace.files) ?? new Map<string, string>();
    const content = hashes.get(job.path) ?? '';
    const stored = cache.find(
      dossierKey(keys.get(job.workspace)?.get(job.effective) ?? '', job.path, content),
    );
    const record = stored && cache.read(stored);
    if (!stored || !record) return null;
    const head = headOf(record);
    if (head.incomplete || !isUnchanged(job.workspace.files, head.looked, hashes)) return null;
    return { place: placeOf(job), stored, sum: sumText(record), head };
  }
  const done = ({ root }: Batch, judged: readonly Judged[]): void => {
    for (const { path, record, findings: found } of judged) {
      const job = jobs[places.get(prefixOf(root) + path) ?? -1];
      if (!job) continue;
      findings.push(...found.map((finding) => prefixPlaced(finding, job.workspace.prefix)));
      progress.step(1);
      if (record === null) continue;
      const packed = Buffer.from(record.buffer, record.byteOffset, record.length);
      entries[places.get(job.shown) ?? -1] = {
        ...{ place: placeOf(job), stored: cache.add(packed), sum: sumText(packed), head: headOf(packed) },
      };
    }
  };
  const prefixes = new Map(search.workspaces.map(({ root, prefix }) => [root, prefix]));
  const prefixOf = (root: string): string => prefixes.get(root) ?? '';
  const deadly = ({ root, paths }: Batch, reason: string): void => {
    for (const path of paths) findings.push(threadDied(prefixOf(root) + path, reason, language));
    progress.step(paths.length);
  };

  /** What earlier runs have not kept, in batches of like dossiers. */
  function* missing(): Generator<Batch> {
    let paths: string[] = [];
    let last: Job | null = null;
    const batchOf = ({ workspace, effective }: Job): Batch => ({
      ...{ root: workspace.root, paths, effective, language, today, program },
      withBaseline: true,
    });
    for (const [k, job] of jobs.entries()) {
      const kept = fromCache(job);
      if (kept) {
        entries[k] = kept;
        reused++;
        progress.step(1);
        continue;
      }
      const like = last?.workspace === job.workspace && last.effective === job.effective;
      if (last && paths.length > 0 && (!like || paths.length >= batchSize)) {
        yield batchOf(last);
        paths = [];
      }
      paths.push(job.path);
      last = job;
    }
    if (last && paths.length > 0) yield batchOf(last);
  }

  progress.begin(jobs.length);
  let pool: Pool | null = early;
  try {
    const batches = missing();
    const first = batches.next();
    if (!first.done) {
      pool ??= startPool(worker, wishes.threads);
      await pool.run(chain(first.value, batches), done, deadly);
    }
  } finally {
    progress.end();
    await pool?.close();
  }
  for (const name of cache.ignored) remarks.push(auditTexts(language).cacheIgnored(name));
  return {
    entries: entries.filter((entry) => entry !== undefined),
    ...{ findings, remarks, found: all.length, failed: search.failed, reused, asOf, cache },
  };
}

async function settingsKeys(
  jobs: readonly Job[],
  program: string,
  { language, today }: AuditWishes,
  checker: AuditSurroundings['checker'],
): Promise<Map<Workspace, Map<Effective, string>>> {
  const keys = new Map<Workspace, Map<Effective, string>>();
  const baselines = new Map<string, readonly BaselineEntry[]>();
  for (const { workspace, effective, path } of jobs) {
    const known = keys.get(workspace) ?? new Map<Effective, string>();
    keys.set(workspace, known);
    if (known.has(effective)) continue;
    const { law } = await checker(join(workspace.root, path));
    const baseline = baselineFor(effective, workspace.root, language, baselines);
    const options = { ...checkOptions(effective, language, today), ...(baseline !== null && { baseline }) };
    known.set(effective, settingsKey({ program, law, options, baseline: effective.baseline.value }));
  }
  return keys;
}

function* chain<T>(first: T, rest: Iterable<T>): Generator<T> {
  yield first;
  yield* rest;
}

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function threadDied(path: string, detail: string, language: Language): FindingEntry {
  return {
    code: 'internal-error',
    severity: 'error',
    message: findingMessage('internal-error', { rule: path, detail }, language),
    location: { path, range: nowhere },
    related: [],
  };
}
