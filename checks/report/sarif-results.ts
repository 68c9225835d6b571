/**
 * What is raised, and what is excepted, as the results of a SARIF log: place, words, fingerprint, neighbours.
 * It refuses to know the limits of a log.
 */
import type { Range } from '../base/span.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { exceptionText } from './exception-text.ts';
import { findingDiagnostic } from './finding.ts';
import { locationUri } from './location-uri.ts';
import type { Diagnostic, DossierReport, ExceptionEntry, Location, Report } from './report.ts';
import { resultKeys } from './result-key.ts';
import type { SarifRendering } from './sarif.ts';
import { type SarifLevel, sarifLevel } from './sarif-rules.ts';
import { sarifText } from './sarif-text.ts';
import { visible } from './visible.ts';

export interface SarifResult {
  readonly ruleId: string;
  readonly level: SarifLevel;
  readonly message: { readonly text: string };
  readonly locations: readonly SarifLocation[];
  readonly [more: string]: unknown;
}

interface SarifLocation {
  readonly id?: number;
  readonly message?: { readonly text: string };
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region: {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine: number;
      readonly endColumn: number;
    };
  };
}

/** A forge keeps a hundred of them. */
const mostRelated = 100;

/** One group a dossier, files that are no dossier last; groups without results are not there. */
export function sarifResults(
  report: Report,
  rendering: SarifRendering,
  exceptions: boolean,
): readonly (readonly SarifResult[])[] {
  const key = resultKeys();
  const raised = (dossier: DossierReport | null) => (diagnostic: Diagnostic) =>
    raisedResult(diagnostic, dossier, key(dossier, [diagnostic.code, diagnostic.fingerprint]), rendering);
  const groups = report.dossiers.map((dossier) => [
    ...dossier.diagnostics.map(raised(dossier)),
    ...(exceptions
      ? dossier.exceptions.map((exception) =>
          exceptedResult(
            exception,
            key(dossier, [exception.kind, exception.code, exception.message]),
            rendering,
          ),
        )
      : []),
  ]);
  groups.push(report.findings.map(findingDiagnostic).map(raised(null)));
  return groups.filter((group) => group.length > 0);
}

function raisedResult(
  diagnostic: Diagnostic,
  dossier: DossierReport | null,
  key: string,
  { language }: SarifRendering,
): SarifResult {
  const { code, severity, message, remedy, location, related, obligations, step } = diagnostic;
  const texts = reportTexts(language);
  const said = remedy ? `${message}\n${texts.remedy}${texts.colon}${remedy}` : message;
  const others = related
    .filter((other) => other.location !== location)
    .slice(0, mostRelated)
    .map((other, at) => ({
      id: at + 1,
      ...locationOf(other.location),
      message: { text: sarifText(other.message) },
    }));
  return {
    ruleId: code,
    level: sarifLevel(severity),
    message: { text: sarifText(said) },
    locations: [locationOf(location)],
    ...(others.length > 0 && { relatedLocations: others }),
    partialFingerprints: { 'juece/v1': key },
    properties: {
      ...(dossier && {
        dossier: visible(dossier.id ?? dossier.path),
        title: visible(dossier.title),
        authority: visible(dossier.authority),
      }),
      ...(step !== null && { step }),
      ...(obligations.length > 1 && { obligations: [...obligations] }),
    },
  };
}

function exceptedResult(exception: ExceptionEntry, key: string, { language }: SarifRendering): SarifResult {
  const { kind, code, message, by, date, expires, location } = exception;
  return {
    ruleId: code,
    level: 'note',
    message: { text: sarifText(message) },
    locations: [locationOf(location)],
    partialFingerprints: { 'juece/v1': key },
    suppressions: [
      {
        kind: kind === 'inline' ? 'inSource' : 'external',
        status: 'accepted',
        justification: sarifText(exceptionText(exception, language)),
      },
    ],
    properties: { exception: kind, by: by === null ? null : visible(by), date, expires },
  };
}

function locationOf({ path, range }: Location): SarifLocation {
  const uri = locationUri(path);
  const relative = !uri.startsWith('file:');
  return {
    physicalLocation: {
      artifactLocation: { uri, ...(relative && { uriBaseId: '%SRCROOT%' }) },
      region: regionOf(range),
    },
  };
}

/** One-based; the end column is that of the character after the last. */
function regionOf({ start, end }: Range): SarifLocation['physicalLocation']['region'] {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
