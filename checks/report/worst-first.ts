/**
 * Everything that is raised, in the order of urgency: error before warning, a statutory step before paperwork.
 * It refuses to know how much of it is shown.
 */
import { findingDiagnostic } from './finding.ts';
import { type Diagnostic, type DossierReport, type Report, severities, type VerdictEntry } from './report.ts';

export interface Raised {
  /** Null for a finding about a file that is no dossier. */
  readonly dossier: DossierReport | null;
  readonly diagnostic: Diagnostic;
}

const levels: readonly VerdictEntry['level'][] = ['essential', 'standard', 'complete'];

/** Among equals the order of the report stays: by path, then position. */
export function worstFirst(report: Report): readonly Raised[] {
  const ranked = [
    ...report.dossiers.flatMap((dossier) => {
      const level = new Map(dossier.verdicts.map((v) => [v.obligation, levels.indexOf(v.level)]));
      return dossier.diagnostics.map((diagnostic) => ({
        raised: { dossier, diagnostic },
        level: level.get(diagnostic.code) ?? levels.length,
      }));
    }),
    ...report.findings.map((finding) => ({
      raised: { dossier: null, diagnostic: findingDiagnostic(finding) },
      level: levels.length,
    })),
  ];
  const severity = (raised: Raised): number => severities.indexOf(raised.diagnostic.severity);
  return ranked
    .sort((a, b) => severity(a.raised) - severity(b.raised) || a.level - b.level)
    .map(({ raised }) => raised);
}
