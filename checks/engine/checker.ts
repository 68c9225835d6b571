/**
 * The checker: law in, dossiers in, one report out.
 * It contains each dossier's failure to that dossier, and refuses to know hosts and formats.
 */
import { isoDay } from '../base/civil-day.ts';
import { readText } from '../dossier/files.ts';
import { Terms } from '../facts/terms.ts';
import type { Law } from '../lawbook/law.ts';
import { Lawbook } from '../lawbook/lawbook.ts';
import { findingMessage } from '../messages/finding-messages.ts';
import { isDossierText } from '../parse/dossier-mark.ts';
import { parseDocument } from '../parse/markdown.ts';
import { orderReport } from '../report/order.ts';
import {
  type DossierReport,
  type ExceptionKind,
  exceptionKinds,
  type FindingEntry,
  type Report,
  type Severity,
  severities,
  type VerdictName,
  verdictNames,
} from '../report/report.ts';
import { sumHidden } from '../report/report-level.ts';
import { coverageOf } from './coverage.ts';
import { judgeDossier } from './dossier-report.ts';
import { explain } from './explain.ts';
import type { Checker, CheckOptions, Files } from './port.ts';
import { registerEntry } from './register-entry.ts';
import { reviewPlaces } from './review-places.ts';

export const version = '0.1.0';

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function internalError(path: string, error: unknown, language: CheckOptions['language']): FindingEntry {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    code: 'internal-error',
    severity: 'error',
    message: findingMessage('internal-error', { rule: path, detail }, language),
    location: { path, range: nowhere },
    related: [],
  };
}

/** Two dossiers with one number: the later in path order points at the earlier. */
function duplicateIds(
  ids: readonly { id: string; finding: (other: string) => FindingEntry; path: string }[],
): Map<string, FindingEntry> {
  const first = new Map<string, string>();
  const found = new Map<string, FindingEntry>();
  for (const { id, finding, path } of ids) {
    const other = first.get(id);
    if (other === undefined) first.set(id, path);
    else found.set(path, finding(other));
  }
  return found;
}

function summarise(dossiers: readonly DossierReport[], findings: readonly FindingEntry[]): Report['summary'] {
  const verdicts = Object.fromEntries(verdictNames.map((name) => [name, 0])) as Record<VerdictName, number>;
  const diagnostics = Object.fromEntries(severities.map((name) => [name, 0])) as Record<Severity, number>;
  const exceptions = Object.fromEntries(exceptionKinds.map((kind) => [kind, 0])) as Record<
    ExceptionKind,
    number
  >;
  for (const dossier of dossiers) {
    for (const e of dossier.exceptions) exceptions[e.kind]++;
    for (const v of dossier.verdicts) verdicts[v.verdict]++;
    for (const d of dossier.diagnostics) diagnostics[d.severity]++;
  }
  for (const finding of findings) diagnostics[finding.severity]++;
  const hidden = sumHidden(dossiers.map((dossier) => dossier.hidden));
  return { dossiers: dossiers.length, verdicts, diagnostics, exceptions, ...(hidden && { hidden }) };
}

function watched(files: Files, dossier: string, looking: CheckOptions['looking']): Files {
  if (looking === undefined) return files;
  const told = (path: string): string => {
    looking(dossier, path);
    return path;
  };
  return { stat: (path) => files.stat(told(path)), read: (path) => files.read(told(path)) };
}

export function createChecker(law: Law): Checker {
  const lawbook = new Lawbook(law);
  const tools = { lawbook, terms: new Terms(law.vocabulary) };

  function check(files: Files, paths: readonly string[], options: CheckOptions): Report {
    const language = options.language ?? 'zh-CN';
    const dossiers: DossierReport[] = [];
    const findings: FindingEntry[] = [];
    const ids: Parameters<typeof duplicateIds>[0][number][] = [];
    for (const path of [...paths].sort()) {
      try {
        const source = readText(files, path);
        if (!source) {
          findings.push({
            code: 'file-unreadable',
            severity: 'error',
            message: findingMessage('file-unreadable', { detail: path }, language),
            location: { path, range: nowhere },
            related: [],
          });
          continue;
        }
        if (!isDossierText(source.text)) continue;
        const document = parseDocument(path, source.text, source.encoding, source.problems);
        const seen = watched(files, path, options.looking);
        const { dossier, report } = judgeDossier(document, seen, tools, options);
        dossiers.push(report);
        options.register?.(registerEntry(dossier, report, lawbook));
        const entry = document.frontMatter?.map.entries.find((e) => e.key === '事项编号' || e.key === 'id');
        if (entry?.value.kind === 'scalar' && entry.value.value !== null) {
          const id = String(entry.value.source).trim();
          const location = { path, range: document.lines.range(entry.value.span) };
          ids.push({
            id,
            path,
            finding: (other) => ({
              code: 'duplicate-id',
              severity: 'error',
              message: findingMessage('duplicate-id', { id, other }, language),
              location,
              related: [],
            }),
          });
        }
      } catch (error) {
        findings.push(internalError(path, error, language));
      }
    }
    findings.push(...duplicateIds(ids).values());
    return orderReport({
      schemaVersion: 1,
      tool: { name: 'juece', version, lawVersion: law.version, lawHash: law.hash },
      asOf: isoDay(options.asOf),
      summary: summarise(dossiers, findings),
      dossiers,
      findings,
    });
  }

  return {
    law,
    check,
    explain: (idOrTerm, options) => explain(lawbook, idOrTerm, options),
    coverage: () => coverageOf(law),
    review(files, path) {
      const source = readText(files, path);
      if (source === null || !isDossierText(source.text)) return null;
      return reviewPlaces(parseDocument(path, source.text, source.encoding, source.problems), files, tools);
    },
    isDossier(files, path) {
      const source = readText(files, path);
      return source !== null && isDossierText(source.text);
    },
  };
}
