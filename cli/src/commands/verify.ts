/**
 * `juece verify`: reaches an evidence sheet again from the files it names and says where it is not the same.
 * It believes nothing in the sheet but the question; a missing, changed or added line is told.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BaselineEntry, type Checker, parseIsoDay } from '../../../checks/index.ts';
import { canonical, type EvidenceSheet, evidenceSheet, sealOf } from '../audit/evidence-sheet.ts';
import { judgeOne } from '../audit/judge-batch.ts';
import { isSame, sha256 } from '../audit/looked-files.ts';
import { auditTexts } from '../audit-texts.ts';
import type { Console } from '../console.ts';
import { dossierNamer, readBaselineFile } from '../host/baseline.ts';
import { type DiskFiles, diskFiles, errorCode } from '../host/disk-files.ts';
import { UsageError } from '../usage-error.ts';
import type { UsageTexts } from '../usage-texts.ts';

export interface VerifyOptions {
  readonly sheets: readonly string[];
  /** The folder that the sheets' paths start from, instead of the one they name. */
  readonly root: string | undefined;
}

export interface VerifyTools {
  readonly checker: (from: string) => Promise<Checker>;
  readonly console: Console;
  readonly texts: UsageTexts;
}

/** 0: every sheet holds; 1: one does not; 2: one could not be looked into. */
export async function verify(options: VerifyOptions, tools: VerifyTools): Promise<0 | 1 | 2> {
  const { console, texts } = tools;
  const say = auditTexts(texts.language);
  const statuses: (0 | 1 | 2)[] = [];
  for (const given of options.sheets) {
    const sheet = readSheet(resolve(console.cwd, given));
    if (sheet === null) {
      console.note(texts.error(say.noSheet(given)));
      statuses.push(2);
      continue;
    }
    const problems = await problemsOf(sheet, options.root, tools);
    for (const problem of problems) console.out(`${given}：${problem}\n`);
    console.out(`${problems.length === 0 ? say.holds(given) : say.fails(given, problems.length)}\n`);
    statuses.push(problems.length === 0 ? 0 : 1);
  }
  return Math.max(...statuses) as 0 | 1 | 2;
}

/** Null for what is none; deeper mistakes show when it is reached again. */
function readSheet(file: string): EvidenceSheet | null {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8'));
    const whole =
      value?.sheetVersion === 1 &&
      ['files', 'verdicts', 'findings', 'exceptions'].every((part) => Array.isArray(value[part])) &&
      [value.folder, value.dossier, value.seal, value.settings?.asOf].every((v) => typeof v === 'string') &&
      value.files.every((one: unknown) => typeof (one as { path?: unknown } | null)?.path === 'string');
    return whole ? value : null;
  } catch {
    return null;
  }
}

async function problemsOf(
  sheet: EvidenceSheet,
  root: string | undefined,
  { checker, console, texts }: VerifyTools,
): Promise<readonly string[]> {
  const say = auditTexts(texts.language);
  const folder = resolve(console.cwd, root ?? (sheet.folder || '.'));
  if (!existsSync(folder)) return [say.noFolder(folder)];
  const judge = await checker(join(folder, sheet.dossier));
  const problems: string[] = [];
  const { seal, ...rest } = sheet;
  if (sealOf(rest) !== seal) problems.push(say.brokenSeal);
  if (judge.law.hash !== sheet.settings.law?.hash)
    problems.push(say.otherLaw(sheet.settings.law?.version ?? '', judge.law.version));
  const disk = diskFiles(folder);
  let again: EvidenceSheet | null;
  try {
    again = await reached(sheet, folder, disk, judge, texts);
  } catch (error) {
    if (error instanceof UsageError) return [...problems, error.message];
    return [...problems, errorCode(error)];
  }
  if (again === null) return [...problems, say.notReached(sheet.dossier)];
  const now = new Map(again.files.map((file) => [file.path, file]));
  for (const file of sheet.files) {
    const found = now.get(file.path);
    if (!found || !isSame(found, file)) problems.push(say.otherFile(file.path));
    now.delete(file.path);
  }
  for (const path of now.keys()) problems.push(say.unlistedFile(path));
  problems.push(...differing(sheet, again, say));
  // Whatever else may have been changed.
  if (problems.length === 0 && canonical(again) !== canonical(sheet)) problems.push(say.otherwise);
  return problems;
}

async function reached(
  { settings, dossier: path, folder }: EvidenceSheet,
  root: string,
  disk: DiskFiles,
  checker: Checker,
  texts: UsageTexts,
): Promise<EvidenceSheet | null> {
  const asOf = parseIsoDay(settings.asOf);
  if (asOf === null) return null;
  const { law } = checker;
  const place = settings.baseline && resolve(root, settings.baseline.path);
  const entries: readonly BaselineEntry[] =
    place === null ? [] : readBaselineFile(place, texts.language, auditTexts(texts.language).noFolder(place));
  const baseline = place &&
    settings.baseline && {
      entries,
      path: settings.baseline.path,
      named: dossierNamer(place, root),
    };
  const options = {
    ...{ asOf, level: settings.level, reportLevel: settings.reportLevel, language: settings.language },
    ...(settings.readyFor !== null && { readyFor: settings.readyFor }),
    ...(settings.jurisdiction !== null && { jurisdiction: settings.jurisdiction }),
    ...(baseline && { baseline }),
  } as Parameters<typeof judgeOne>[3];
  const now = {
    ...settings,
    baseline:
      place === null || settings.baseline === null
        ? null
        : { path: settings.baseline.path, sha256: sha256(readFileSync(place)) },
    law: { version: law.version, hash: law.hash },
  };
  const { dossier, head } = judgeOne(disk, path, checker, options, now);
  if (!dossier || !head) return null;
  const { tool } = checker.check({ stat: () => null, read: () => null }, [], { asOf });
  return evidenceSheet(tool, dossier, head, folder);
}

/** Line by line, so that a changed, missing or added verdict is named. */
function differing(
  sheet: EvidenceSheet,
  again: EvidenceSheet,
  say: ReturnType<typeof auditTexts>,
): readonly string[] {
  const problems: string[] = [];
  for (const part of ['verdicts', 'findings', 'exceptions'] as const) {
    const [given, right] = [sheet[part], again[part]] as [readonly unknown[], readonly unknown[]];
    const wanted = new Map<string, number>();
    for (const line of right) wanted.set(canonical(line), (wanted.get(canonical(line)) ?? 0) + 1);
    for (const line of given) {
      const key = canonical(line);
      const left = wanted.get(key) ?? 0;
      if (left === 0) problems.push(say.wrongLine(nameOf(line)));
      else wanted.set(key, left - 1);
    }
    for (const line of right) {
      const key = canonical(line);
      const left = wanted.get(key) ?? 0;
      if (left === 0) continue;
      problems.push(say.missingLine(nameOf(line)));
      wanted.set(key, left - 1);
    }
  }
  return problems;
}

function nameOf(line: unknown): string {
  const { obligation, code } = (line ?? {}) as { obligation?: unknown; code?: unknown };
  return String(obligation ?? code ?? '');
}
