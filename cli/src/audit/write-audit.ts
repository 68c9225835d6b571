/**
 * Writes the folder of results: the packed results, the reports made from them, and the head that says all is there.
 * Where the folder already holds just that, nothing is written. It refuses to know how anything was judged.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  dutyWords,
  exceptionKinds,
  type FindingEntry,
  type Language,
  type Law,
  orderReport,
  type RegisterEntry,
  type Report,
  severities,
  verdictNames,
} from '../../../checks/index.ts';
import type { AuditFormat } from '../audit-options.ts';
import { isIncomplete, statusOf } from '../host/exit-status.ts';
import { prefixDossier } from '../host/merge-reports.ts';
import type { FailLevel } from '../host/settings-keys.ts';
import type { AuditData } from './audit-data.ts';
import {
  type AuditFile,
  areIntact,
  auditFileName,
  type OutputFile,
  outputFile,
  readAuditFile,
  renderAuditFile,
} from './audit-file.ts';
import { writers } from './formats.ts';
import { dossierOf, type RecordHead } from './record.ts';
import { type ResultPlace, readResults, resultsName, writeResults } from './results.ts';

/** One dossier of the results; `record` is asked for only where it is to be written. */
export interface Audited {
  readonly place: ResultPlace;
  readonly sum: string;
  readonly head: RecordHead;
  record(): Uint8Array;
}

export interface Results
  extends Pick<AuditFile, 'tool' | 'asOf' | 'language' | 'shard' | 'failOn' | 'findings'> {
  /** In output order. */
  readonly entries: readonly Audited[];
  readonly law: Law;
  /** What is to be said across all dossiers. */
  readonly register: (
    entries: readonly RegisterEntry[],
    law: Law,
    language: Language,
  ) => readonly FindingEntry[];
}

/** Returns the exit status. Throws what the disk throws; the head is not there then. */
export async function writeAudit(
  results: Results,
  out: string,
  formats: readonly AuditFormat[],
): Promise<0 | 1 | 2> {
  const { entries, tool, asOf, language, shard, failOn } = results;
  const findings = ordered(results.findings);
  const register = shard
    ? []
    : ordered(
        results.register(
          entries.flatMap(({ head, place }) => placed(head, place)),
          results.law,
          language,
        ),
      );
  const sum = createHash('sha256');
  for (const { place, sum: of } of entries) sum.update(`${JSON.stringify(place)}\n${of}\n`);
  const head: Omit<AuditFile, 'outputs'> = {
    schemaVersion: 1,
    ...{ tool, asOf, language, shard, failOn, formats },
    summary: summarise(entries, [...findings, ...register]),
    ...{ findings, register, results: sum.digest('hex') },
  };
  mkdirSync(out, { recursive: true });
  const before = readAuditFile(out);
  const kept = before && renderAuditFile({ ...head, outputs: before.outputs }) === renderAuditFile(before);
  if (!kept || !areIntact(out, before.outputs.filter(isOurs))) {
    for (const edited of before?.outputs ?? []) if (!isOurs(edited)) keepEdited(out, edited);
    rmSync(join(out, auditFileName), { force: true });
    const outputs = await writeFiles(results, head, out, formats);
    for (const { path } of before?.outputs ?? [])
      if (!outputs.some((one) => one.path === path)) removeOwn(out, path);
    replaceFile(join(out, auditFileName), renderAuditFile({ ...head, outputs }));
  }
  const own = statusOf(
    isIncomplete({ findings: [...findings, ...register], dossiers: [] }),
    summarise([], [...findings, ...register]),
    failOn as FailLevel,
  );
  const statuses = entries.map(({ head: { counts, incomplete }, place }) =>
    statusOf(incomplete, counts, place.failOn as FailLevel),
  );
  return Math.max(own, ...new Set(statuses)) as 0 | 1 | 2;
}

async function writeFiles(
  { entries, law }: Results,
  head: Omit<AuditFile, 'outputs'>,
  out: string,
  formats: readonly AuditFormat[],
): Promise<readonly OutputFile[]> {
  const packed = join(out, resultsName);
  const writer = writeResults(packed);
  try {
    for (const { place, record } of entries) writer.add(place, record());
  } finally {
    writer.finish();
  }
  const data = auditData(packed, head, law);
  const names = [resultsName];
  for (const format of formats) names.push(...(await writers[format](data, out, packed)));
  return names.map((name) => outputFile(out, name));
}

/** What reports read. */
export function auditData(packed: string, head: Omit<AuditFile, 'outputs'>, law: Law): AuditData {
  const { schemaVersion, tool, asOf, language, findings, register } = head;
  return {
    head: { schemaVersion, tool, asOf },
    language,
    steps: law.vocabulary.steps.map(({ name, en }) => ({ name, label: language === 'en' ? en : name })),
    duty: dutyWords(law, language),
    async *dossiers() {
      for (const { place, record } of readResults(packed))
        yield prefixDossier(dossierOf(record), place.prefix);
    },
    findings: ordered([...findings, ...register]),
  };
}

function placed({ register }: RecordHead, { prefix }: ResultPlace): readonly RegisterEntry[] {
  if (register === null) return [];
  if (prefix === '') return [register];
  const at = (location: RegisterEntry['anchor']) => ({ ...location, path: prefix + location.path });
  return [
    {
      ...register,
      path: prefix + register.path,
      id: register.id && { ...register.id, location: at(register.id.location) },
      amount: register.amount && { ...register.amount, location: at(register.amount.location) },
      anchor: at(register.anchor),
    },
  ];
}

const zeros = <T extends string>(names: readonly T[]): Record<T, number> =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<T, number>;

function summarise(entries: readonly Pick<Audited, 'head'>[], findings: readonly FindingEntry[]) {
  const verdicts = zeros(verdictNames);
  const diagnostics = zeros(severities);
  const exceptions = zeros(exceptionKinds);
  const hidden = zeros(severities);
  for (const { head } of entries) {
    const { counts } = head;
    for (const name of verdictNames) verdicts[name] += counts.verdicts[name];
    for (const name of severities) diagnostics[name] += counts.diagnostics[name];
    for (const name of severities) hidden[name] += counts.hidden?.[name] ?? 0;
    for (const name of exceptionKinds) exceptions[name] += counts.exceptions[name];
  }
  for (const { severity } of findings) diagnostics[severity]++;
  const anyHidden = severities.some((name) => hidden[name] > 0);
  return { dossiers: entries.length, verdicts, diagnostics, exceptions, ...(anyHidden && { hidden }) };
}

/** In output order, none twice. */
function ordered(findings: readonly FindingEntry[]): readonly FindingEntry[] {
  const seen = new Set<string>();
  const once = findings.filter((finding) => {
    const key = JSON.stringify(finding);
    return !seen.has(key) && seen.add(key);
  });
  const sorted: Pick<Report, 'dossiers' | 'findings'> = orderReport({
    dossiers: [],
    findings: once,
  } as unknown as Report);
  return sorted.findings;
}

/** Where files lie that people have filled in and that a new result took the place of. */
const editedFolder = '改过的文件';

/** Workbooks and papers are for people to fill in: theirs, once they are written. */
function isOurs({ path }: OutputFile): boolean {
  return !/\.(?:xlsx|docx)$/.test(path);
}

/** Whoever has filled something in finds it again. */
function keepEdited(out: string, { path, sha256 }: OutputFile): void {
  if (!isInsideOnly(path) || !existsSync(join(out, path))) return;
  const now = outputFile(out, path).sha256;
  if (now === sha256) return;
  const place = join(out, editedFolder, now.slice(0, 8), path);
  mkdirSync(dirname(place), { recursive: true });
  renameSync(join(out, path), place);
}

function isInsideOnly(path: string): boolean {
  return !(path.split('/').includes('..') || path.startsWith('/') || path.includes('\\'));
}

function replaceFile(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, content);
  renameSync(`${file}.part`, file);
}

/** What an earlier run wrote and this one does not; never anything outside the folder. */
function removeOwn(out: string, path: string): void {
  if (isInsideOnly(path)) rmSync(join(out, path), { force: true });
}
