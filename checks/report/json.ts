/**
 * The JSON report, schema version 1: field names and order are a promise to other programs.
 * Fields of the contract come first, later additions follow; it refuses to know where the text is written.
 */
import type { Position, Range } from '../base/span.ts';
import type {
  ActEntry,
  CitationEntry,
  Diagnostic,
  DossierReport,
  ExceptionEntry,
  FindingEntry,
  Location,
  Report,
  VerdictEntry,
} from './report.ts';
import { exceptionKinds, verdictNames } from './report.ts';

/** Two spaces, a line feed at the end, the same bytes for the same report. */
export function renderJson(report: Report): string {
  const { tool, summary } = report;
  const value = {
    schemaVersion: report.schemaVersion,
    tool: { name: tool.name, version: tool.version, lawVersion: tool.lawVersion, lawHash: tool.lawHash },
    asOf: report.asOf,
    summary: {
      dossiers: summary.dossiers,
      verdicts: Object.fromEntries(verdictNames.map((name) => [name, summary.verdicts[name]])),
      diagnostics: {
        error: summary.diagnostics.error,
        warning: summary.diagnostics.warning,
        information: summary.diagnostics.information,
      },
      exceptions: Object.fromEntries(exceptionKinds.map((kind) => [kind, summary.exceptions[kind]])),
      ...hiddenValue(summary.hidden),
    },
    dossiers: report.dossiers.map(dossierValue),
    findings: report.findings.map(findingValue),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function dossierValue(dossier: DossierReport) {
  return {
    path: dossier.path,
    title: dossier.title,
    authority: dossier.authority,
    jurisdiction: [...dossier.jurisdiction],
    stage: dossier.stage,
    decisionDate: dossier.decisionDate,
    verdicts: dossier.verdicts.map(verdictValue),
    findings: dossier.findings.map(findingValue),
    diagnostics: dossier.diagnostics.map(diagnosticValue),
    id: dossier.id,
    exceptions: dossier.exceptions.map(exceptionValue),
    acts: dossier.acts.map(actValue),
    leads: [...dossier.leads],
    ...hiddenValue(dossier.hidden),
  };
}

function hiddenValue(hidden: DossierReport['hidden']) {
  if (hidden === undefined) return {};
  return {
    hidden: { error: hidden.error, warning: hidden.warning, information: hidden.information },
  };
}

function verdictValue(verdict: VerdictEntry) {
  return {
    obligation: verdict.obligation,
    step: verdict.step,
    level: verdict.level,
    verdict: verdict.verdict,
    severity: verdict.severity,
    message: verdict.message,
    judgedAt: verdict.judgedAt,
    citation: citationValue(verdict.citation),
    location: locationValue(verdict.location),
    evidence: verdict.evidence.map(({ path, range, text, fact }) => ({
      path,
      range: rangeValue(range),
      text,
      fact,
    })),
    remedy: verdict.remedy,
    related: relatedValue(verdict.related),
    cause: verdict.cause,
    fingerprint: verdict.fingerprint,
  };
}

function findingValue(finding: FindingEntry) {
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    location: locationValue(finding.location),
    related: relatedValue(finding.related),
  };
}

function diagnosticValue(diagnostic: Diagnostic) {
  return {
    severity: diagnostic.severity,
    code: diagnostic.code,
    message: diagnostic.message,
    remedy: diagnostic.remedy,
    location: locationValue(diagnostic.location),
    obligations: [...diagnostic.obligations],
    step: diagnostic.step,
    citation: diagnostic.citation && citationValue(diagnostic.citation),
    related: relatedValue(diagnostic.related),
    fingerprint: diagnostic.fingerprint,
  };
}

function exceptionValue({ kind, code, message, reason, by, date, expires, location }: ExceptionEntry) {
  return { kind, code, message, reason, by, date, expires, location: locationValue(location) };
}

function actValue({ step, record, day, until, text, location }: ActEntry) {
  return { step, record, day, until, text, location: locationValue(location) };
}

function relatedValue(related: VerdictEntry['related']) {
  return related.map(({ message, location }) => ({ message, location: locationValue(location) }));
}

function citationValue({ law, title, article, paragraph, item }: CitationEntry) {
  return { law, title, article, paragraph, item };
}

function locationValue({ path, range }: Location) {
  return { path, range: rangeValue(range) };
}

function rangeValue({ start, end }: Range) {
  return { start: positionValue(start), end: positionValue(end) };
}

function positionValue({ line, character }: Position) {
  return { line, character };
}
