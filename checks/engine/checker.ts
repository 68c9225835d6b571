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
import { beginsOtherwise, isDossierText } from '../parse/dossier-mark.ts';
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
import { duplicateNumbers } from './duplicate-numbers.ts';
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
      } catch (error) {
        findings.push(internalError(path, error, language));
      }
    }
    findings.push(...duplicateNumbers(dossiers, language));
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
      const content = files.read(path);
      if (content === null || (typeof content !== 'string' && beginsOtherwise(content))) return false;
      const source = readText({ stat: files.stat, read: () => content }, path);
      return source !== null && isDossierText(source.text);
    },
  };
}
