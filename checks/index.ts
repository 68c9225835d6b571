/**
 * The public face of the core: everything a host (command line, server, action) may use.
 */

export { isoDay, parseIsoDay } from './base/civil-day.ts';
export { type Case, readCases } from './cases/case-file.ts';
export { type CaseResult, runCase } from './cases/run-case.ts';
export { nearest } from './dossier/nearest.ts';
export type { Baseline, BaselineEntry } from './engine/baseline.ts';
export { newEntries, shrinkBaseline } from './engine/baseline-change.ts';
export { readBaseline, writeBaseline } from './engine/baseline-file.ts';
export { createChecker, version } from './engine/checker.ts';
export {
  type Coverage,
  type CoverageEntry,
  type CoverageStatus,
  coverageStatuses,
} from './engine/coverage.ts';
export { duplicateNumbers } from './engine/duplicate-numbers.ts';
export type { Checker, CheckOptions, ExplainOptions, Explanation, FileStat, Files } from './engine/port.ts';
export type { ReviewPlaces } from './engine/review-places.ts';
export type { Analysis } from './ide/analysis.ts';
export { documentOf } from './ide/analysis.ts';
export type * as ide from './ide/data.ts';
export { type DossierHead, dossierHead } from './ide/head.ts';
export type { LanguageService, Surroundings } from './ide/service.ts';
export { createLanguageService } from './language-service.ts';
export type { Law } from './lawbook/law.ts';
export { parseStatute, type Statute } from './lawbook/statute.ts';
export { csvTexts } from './messages/csv-texts.ts';
export { findingMessage } from './messages/finding-messages.ts';
export { gateTexts } from './messages/gate-texts.ts';
export { type Language, languages } from './messages/language.ts';
export { reportTexts } from './messages/report-texts.ts';
export { decode } from './parse/decode.ts';
export type { RegisterEntry } from './register/entry.ts';
export { registerFindings } from './register/register.ts';
export { type Annotation, type AnnotationOptions, chooseAnnotations } from './report/annotations.ts';
export { citationText, fullCitationText } from './report/citation.ts';
export { dutyWords } from './report/duty-words.ts';
export { exceptionText } from './report/exception-text.ts';
export { findingDiagnostic } from './report/finding.ts';
export { type FormatName, formatNames, type Rendering, render } from './report/formats.ts';
export * as html from './report/html/parts.ts';
export { renderJobSummary, type SummaryOptions } from './report/job-summary.ts';
export { renderJson } from './report/json.ts';
export { locationUri } from './report/location-uri.ts';
export { type MarkdownOptions, renderMarkdown } from './report/markdown.ts';
export { markdownText } from './report/markdown-text.ts';
export { compareCodePoints, orderReport } from './report/order.ts';
export type {
  CitationEntry,
  DaysEntry,
  Diagnostic,
  DossierReport,
  ExceptionEntry,
  ExceptionKind,
  FindingEntry,
  Location,
  Report,
  Severity,
  VerdictEntry,
  VerdictName,
} from './report/report.ts';
export { exceptionKinds, severities, verdictNames } from './report/report.ts';
export { sumHidden } from './report/report-level.ts';
export { type SarifLimits, type SarifRendering, sarifLogs } from './report/sarif.ts';
export { type StepMark, stepMark } from './report/step-marks.ts';
export { coveredBy } from './report/verdict-exceptions.ts';
export { visible } from './report/visible.ts';
export { workflowCommand } from './report/workflow-command.ts';
