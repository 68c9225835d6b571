/**
 * Changes a finished report: keeps some of its dossiers, or adds findings that only the host can make.
 * The sums follow; no verdict is touched.
 */
import {
  type Diagnostic,
  type DossierReport,
  type FindingEntry,
  findingDiagnostic,
  orderReport,
  type Report,
  sumHidden,
} from '../../../checks/index.ts';

/** Findings about no dossier stay; those of a left-out dossier stay where they concern one that is kept (equal numbers). */
export function keepDossiers(report: Report, kept: ReadonlySet<string>): Report {
  const dossiers = report.dossiers.filter(({ path }) => kept.has(path));
  const dropped = report.dossiers.filter(({ path }) => !kept.has(path));
  const keptIds = new Set(dossiers.flatMap(({ id }) => id ?? []));
  const others = new Map(dropped.map(({ path, id }) => [path, id]));
  const concerns = ({ location }: FindingEntry): boolean => {
    const id = others.get(location.path);
    return id === undefined || (id !== null && keptIds.has(id));
  };
  const findings = report.findings.filter(concerns);
  const lost = report.findings.filter((finding) => !concerns(finding));
  const { summary } = report;
  const verdicts = { ...summary.verdicts };
  const diagnostics = { ...summary.diagnostics };
  const exceptions = { ...summary.exceptions };
  for (const dossier of dropped) {
    for (const { verdict } of dossier.verdicts) verdicts[verdict]--;
    for (const { severity } of dossier.diagnostics) diagnostics[severity]--;
    for (const { kind } of dossier.exceptions) exceptions[kind]--;
  }
  for (const { severity } of lost) diagnostics[severity]--;
  const { hidden: _all, ...rest } = summary;
  const hidden = sumHidden(dossiers.map((dossier) => dossier.hidden));
  return {
    ...report,
    summary: {
      ...rest,
      ...{ dossiers: dossiers.length, verdicts, diagnostics, exceptions },
      ...(hidden && { hidden }),
    },
    dossiers,
    findings,
  };
}

/** Each finding goes to the dossier of that path. */
export function addFindings(report: Report, added: ReadonlyMap<string, readonly FindingEntry[]>): Report {
  const diagnostics = { ...report.summary.diagnostics };
  const dossiers = report.dossiers.map((dossier): DossierReport => {
    const findings = added.get(dossier.path) ?? [];
    for (const { severity } of findings) diagnostics[severity]++;
    const shown: Diagnostic[] = findings.map(findingDiagnostic);
    return {
      ...dossier,
      findings: [...dossier.findings, ...findings],
      diagnostics: [...dossier.diagnostics, ...shown],
    };
  });
  return orderReport({ ...report, summary: { ...report.summary, diagnostics }, dossiers });
}
