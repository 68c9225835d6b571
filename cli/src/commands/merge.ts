/**
 * `juece merge`: joins the results of the parts of one audit, or makes other reports of one result.
 * It judges nothing; what it writes is what one run over everything would have written.
 */
import { closeSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Checker, compareCodePoints, registerFindings } from '../../../checks/index.ts';
import { type AuditFile, areIntact, readAuditFile } from '../audit/audit-file.ts';
import { chosenFormats, refusedByDisk } from '../audit/outcome.ts';
import { headOf, sumText } from '../audit/record.ts';
import { ResultsError, readResults, resultAt, resultsName } from '../audit/results.ts';
import { type Audited, writeAudit } from '../audit/write-audit.ts';
import { auditTexts } from '../audit-texts.ts';
import type { Console } from '../console.ts';
import { UsageError } from '../usage-error.ts';
import type { UsageTexts } from '../usage-texts.ts';

export interface MergeOptions {
  readonly folders: readonly string[];
  readonly out: string;
  readonly formats: readonly string[];
}

export interface MergeTools {
  readonly checker: (from: string) => Promise<Checker>;
  readonly console: Console;
  readonly texts: UsageTexts;
}

interface Part {
  readonly given: string;
  readonly folder: string;
  readonly head: AuditFile;
}

/** Returns the exit status. Throws UsageError for parts that do not belong together. */
export async function merge(options: MergeOptions, { checker, console, texts }: MergeTools): Promise<number> {
  const formats = chosenFormats(options.formats, texts);
  const parts = options.folders.map((given): Part => {
    const folder = resolve(console.cwd, given);
    const head = readAuditFile(folder);
    const packed = head?.outputs.filter(({ path }) => path === resultsName) ?? [];
    if (head === null || packed.length === 0 || !areIntact(folder, packed))
      throw new UsageError(auditTexts(texts.language).noResults(given));
    return { given, folder, head };
  });
  const [first] = parts;
  if (!first) return 2;
  const say = auditTexts(first.head.language);
  refuseStrangers(parts, first, say);
  const { law } = await checker(console.cwd);
  const { tool, asOf, language, failOn } = first.head;
  const handles: number[] = [];
  try {
    const entries = parts.flatMap(({ folder }) => entriesOf(join(folder, resultsName), handles));
    entries.sort((a, b) => compareCodePoints(a.place.path, b.place.path));
    for (const [k, { place }] of entries.entries())
      if (place.path === entries[k - 1]?.place.path) throw new UsageError(say.twice(place.path));
    const status = await writeAudit(
      {
        ...{ tool, asOf, language, failOn, law, entries, shard: null, register: registerFindings },
        findings: parts.flatMap(({ head }) => head.findings),
      },
      resolve(console.cwd, options.out),
      formats,
    );
    console.note(say.merged(entries.length, parts.length, options.out));
    return status;
  } catch (error) {
    if (error instanceof ResultsError) throw new UsageError(say.noResults(error.message));
    return refusedByDisk(error, options.out, console, texts);
  } finally {
    for (const handle of handles) closeSync(handle);
  }
}

function entriesOf(file: string, handles: number[]): readonly Audited[] {
  const handle = openSync(file, 'r');
  handles.push(handle);
  return [...readResults(file)].map(({ place, record, at, size }) => ({
    place,
    sum: sumText(record),
    head: headOf(record),
    record: () => resultAt(handle, at, size).record,
  }));
}

/** All of one audit, none twice, none missing. */
function refuseStrangers(parts: readonly Part[], first: Part, say: ReturnType<typeof auditTexts>): void {
  const seen = new Set<number>();
  const of = first.head.shard?.of ?? null;
  for (const { given, head } of parts) {
    const differs = (what: keyof typeof say.differences): never => {
      throw new UsageError(say.differing(given, say.differences[what]));
    };
    if (JSON.stringify(head.tool) !== JSON.stringify(first.head.tool)) differs('tool');
    if (head.asOf !== first.head.asOf) differs('asOf');
    if (head.language !== first.head.language) differs('language');
    if ((head.shard?.of ?? null) !== of) differs('shards');
    if (head.shard === null) continue;
    if (seen.has(head.shard.index)) throw new UsageError(say.sameShard(head.shard.index));
    seen.add(head.shard.index);
  }
  if (of === null) return;
  const missing = Array.from({ length: of }, (_, k) => k + 1).filter((index) => !seen.has(index));
  if (missing.length > 0) throw new UsageError(say.missingShards(missing, of));
}
