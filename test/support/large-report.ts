/**
 * Reports as large as no office has them, to try what the receivers' limits do.
 */
import type { DossierReport, Report } from '../../checks/report/report.ts';
import { at, reportOf, sampleDossier, shortPeriod } from './sample-report.ts';

/** `each` diagnostics in every dossier, each of another duty and line. */
export function largeReport(dossiers: number, each: number): Report {
  return reportOf(
    Array.from({ length: dossiers }, (_, d): DossierReport => {
      const path = `案卷/${d + 1}/案卷.md`;
      return {
        ...sampleDossier,
        path,
        id: `第${d + 1}号`,
        title: `第${d + 1}件`,
        findings: [],
        exceptions: [],
        diagnostics: Array.from({ length: each }, (_, i) => ({
          ...shortPeriod,
          code: `X-${i}`,
          obligations: [`X-${i}`],
          location: at(i, 0, 4, path),
          related: [],
          fingerprint: (d * 100_000 + i).toString(16).padStart(16, '0'),
        })),
      };
    }),
  );
}
