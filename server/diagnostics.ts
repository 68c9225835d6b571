/**
 * How one diagnostic of the report reads in an editor: what is wrong, on which basis, what to do, and the other places.
 * It refuses to know any obligation; what is repealed or without effect it takes from the data.
 */
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Location } from 'vscode-languageserver';
import {
  type Analysis,
  type Diagnostic as Entry,
  fullCitationText,
  isoDay,
  type Law,
  type Severity,
} from '../checks/index.ts';
import { serverTexts } from './texts.ts';

const severity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** Findings about something written that has no effect: editors show it faded. */
const withoutEffect = /^(?:waiver-|inline-|baseline-|unknown-key$)/;

/** Travels with a diagnostic and comes back with a request for code actions. */
export interface DiagnosticData {
  /** Index in `report.diagnostics`. */
  readonly index: number;
  /** URI of the dossier whose report holds it. */
  readonly dossier: string;
}

export interface Placing {
  readonly location: (place: Entry['location']) => Location;
  readonly dossierUri: string;
  /** Where a duty is explained, null where the client has no page for it. */
  readonly page: (obligation: string) => string | null;
}

/** By the path of the file each stands in. */
export function diagnosticsOf(
  { report, language, options }: Analysis,
  law: Law,
  placing: Placing,
): Map<string, Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  const texts = serverTexts(language);
  const today = isoDay(options.asOf);
  for (const [index, entry] of report.diagnostics.entries()) {
    const { path } = entry.location;
    const instrument = law.instruments.find(({ id }) => id === entry.citation?.law);
    const until = instrument?.until ?? null;
    const repealed = until !== null && until <= today ? texts.repealed(until) : '';
    const others = entry.obligations.filter((id) => id !== entry.code);
    const parts = [
      entry.message,
      ...(entry.citation ? [texts.basis + fullCitationText(entry.citation, language) + repealed] : []),
      ...(entry.remedy === null ? [] : [texts.remedy + entry.remedy]),
      ...(others.length === 0 ? [] : [texts.sameCause(others.join('、'))]),
    ];
    const page = entry.obligations.length > 0 ? placing.page(entry.code) : null;
    const data: DiagnosticData = { index, dossier: placing.dossierUri };
    const diagnostic: Diagnostic = {
      range: placing.location(entry.location).range,
      severity: severity[entry.severity],
      code: entry.code,
      source: language === 'en' ? 'juece' : '决策合规',
      message: parts.join('\n'),
      data,
      ...(page !== null && { codeDescription: { href: page } }),
      ...(withoutEffect.test(entry.code) && { tags: [DiagnosticTag.Unnecessary] }),
      ...(entry.related.length > 0 && {
        relatedInformation: entry.related.map(({ message, location }) => ({
          message,
          location: placing.location(location),
        })),
      }),
    };
    found.set(path, [...(found.get(path) ?? []), diagnostic]);
  }
  for (const list of found.values()) list.sort(inOrder);
  return found;
}

function inOrder(a: Diagnostic, b: Diagnostic): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    (a.severity ?? 9) - (b.severity ?? 9) ||
    (String(a.code) < String(b.code) ? -1 : 1)
  );
}
