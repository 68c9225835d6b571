/**
 * `juece audit`: has every dossier judged and writes the folder of results.
 * It refuses to know any rule of law, and how results are stored.
 */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { type Checker, registerFindings } from '../../../checks/index.ts';
import { chosenFormats, refusedByDisk } from '../audit/outcome.ts';
import { terminalProgress } from '../audit/progress.ts';
import { type AuditRun, runAudit } from '../audit/run-audit.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { auditTexts } from '../audit-texts.ts';
import type { Console } from '../console.ts';
import { effectiveSettings, type GivenOptions } from '../host/effective-settings.ts';
import { type UsageTexts, usageTexts } from '../usage-texts.ts';

export interface AuditOptions {
  readonly paths: readonly string[];
  readonly out: string;
  readonly formats: readonly string[];
  readonly cache: string | undefined;
  readonly shard: { readonly index: number; readonly of: number } | null;
  readonly threads: number | undefined;
  readonly given: GivenOptions;
  readonly allowEmpty: boolean;
}

export interface AuditTools {
  readonly checker: (from: string) => Promise<Checker>;
  readonly console: Console;
  readonly texts: UsageTexts;
  /** The program of a thread, absolute. */
  readonly worker: string;
}

/** Returns the exit status. Throws UsageError. */
export async function audit(options: AuditOptions, tools: AuditTools): Promise<number> {
  const { console, checker, worker } = tools;
  const formats = chosenFormats(options.formats, tools.texts);
  const out = resolve(console.cwd, options.out);
  const start = resolve(console.cwd, options.paths[0] ?? '.');
  const settings = effectiveSettings(start, options.given, undefined, console.cwd);
  const language = settings.language.value;
  const texts = usageTexts(language);
  const say = auditTexts(language);
  let run: AuditRun;
  try {
    run = await runAudit(
      {
        ...{
          paths: options.paths,
          given: options.given,
          today: console.today(),
          language,
          shard: options.shard,
        },
        cache:
          options.cache === undefined ? resolve(out, '.juece-cache') : resolve(console.cwd, options.cache),
        threads: options.threads ?? availableParallelism(),
      },
      { cwd: console.cwd, texts, checker, worker, progress: terminalProgress(say.progress) },
    );
  } catch (error) {
    return refusedByDisk(error, options.out, console, texts);
  }
  try {
    for (const remark of run.remarks) console.note(remark);
    const empty = run.found === 0 && !options.allowEmpty;
    if (empty) console.note(texts.noDossier(options.paths));
    if (empty && run.findings.length === 0) return 2;
    const main = await checker(start);
    const { asOf, cache, entries, findings, reused } = run;
    const status = await writeAudit(
      {
        ...{ tool: await head(main), asOf, language, shard: options.shard, findings },
        failOn: settings.failOn.value,
        law: main.law,
        register: registerFindings,
        entries: entries.map(({ place, stored, sum, head: of }) => ({
          ...{ place, sum, head: of },
          record() {
            const record = cache.read(stored);
            if (record === null) throw new Error(place.path);
            return record;
          },
        })),
      },
      out,
      formats,
    );
    console.note(say.done(entries.length, reused, options.out));
    return empty || run.failed ? 2 : status;
  } catch (error) {
    return refusedByDisk(error, options.out, console, texts);
  } finally {
    run.cache.close();
  }
}

/** What every report says about itself; asked of the checker, who alone knows. */
async function head(checker: Checker) {
  return checker.check({ stat: () => null, read: () => null }, [], { asOf: 0 }).tool;
}
