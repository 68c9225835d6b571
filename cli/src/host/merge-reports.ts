/**
 * Joins the reports of several workspaces into one, with paths as the user can open them from here.
 * It refuses to judge: it adds up and renames.
 */
import {
  type DossierReport,
  type ExceptionKind,
  type FindingEntry,
  orderReport,
  type Report,
  type Severity,
  sumHidden,
  type VerdictName,
} from '../../../checks/index.ts';

interface Placed {
  readonly location: FindingEntry['location'];
  readonly related: FindingEntry['related'];
}

/** The same with `prefix` before every path. */
export function prefixPlaced<T extends Placed>(finding: T, prefix: string): T {
  const located = (at: T['location']) => ({ ...at, path: prefix + at.path });
  return {
    ...finding,
    location: located(finding.location),
    related: finding.related.map((other) => ({ ...other, location: located(other.location) })),
  };
}

/** Every path of the report with `prefix` before it. */
export function prefixReport(report: Report, prefix: string): Report {
  if (prefix === '') return report;
  return {
    ...report,
    dossiers: report.dossiers.map((dossier) => prefixDossier(dossier, prefix)),
    findings: report.findings.map((finding) => prefixPlaced(finding, prefix)),
  };
}

/** Every path of what is reported about one dossier with `prefix` before it. */
export function prefixDossier<T extends DossierReport>(value: T, prefix: string): T {
  if (prefix === '') return value;
  const located = <T extends { readonly path: string }>(value: T): T => ({
    ...value,
    path: prefix + value.path,
  });
  const placed = <T extends Placed>(value: T): T => prefixPlaced(value, prefix);
  return {
    ...located(value),
    ...(value.idLocation && { idLocation: located(value.idLocation) }),
    verdicts: value.verdicts.map((verdict) => ({
      ...placed(verdict),
      evidence: verdict.evidence.map(located),
    })),
    findings: value.findings.map(placed),
    diagnostics: value.diagnostics.map(placed),
    exceptions: value.exceptions.map((exception) => ({
      ...exception,
      location: located(exception.location),
    })),
    acts: value.acts.map((act) => ({ ...act, location: located(act.location) })),
  };
}

/** One report in output order; `findings` are the host's own, about files it could not read. */
export function mergeReports(
  first: Report,
  rest: readonly Report[],
  findings: readonly FindingEntry[],
): Report {
  const reports = [first, ...rest];
  const own: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  for (const { severity } of findings) own[severity]++;
  const verdict = (name: VerdictName) => sum(reports.map(({ summary }) => summary.verdicts[name]));
  const diagnostic = (name: Severity) =>
    sum(reports.map(({ summary }) => summary.diagnostics[name])) + own[name];
  const exception = (kind: ExceptionKind) => sum(reports.map(({ summary }) => summary.exceptions[kind]));
  const hidden = sumHidden(reports.map(({ summary }) => summary.hidden));
  return orderReport({
    ...first,
    summary: {
      dossiers: sum(reports.map(({ summary }) => summary.dossiers)),
      verdicts: {
        met: verdict('met'),
        violated: verdict('violated'),
        undetermined: verdict('undetermined'),
        'not-due': verdict('not-due'),
        'not-applicable': verdict('not-applicable'),
        waived: verdict('waived'),
        'not-checkable': verdict('not-checkable'),
      },
      diagnostics: {
        error: diagnostic('error'),
        warning: diagnostic('warning'),
        information: diagnostic('information'),
      },
      exceptions: {
        waiver: exception('waiver'),
        baseline: exception('baseline'),
        inline: exception('inline'),
      },
      ...(hidden && { hidden }),
    },
    dossiers: reports.flatMap(({ dossiers }) => dossiers),
    findings: [...reports.flatMap((report) => report.findings), ...findings],
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
