/**
 * The tables that analysts get: one row a dossier, a verdict, a problem, with plain values in every column.
 * Names of columns are English and stay as they are; lines and columns of places count from 1.
 */
import type { CitationEntry, FindingEntry, Location } from '../../../checks/index.ts';
import type { AuditedDossier } from './audit-data.ts';

type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

export const tableNames = ['dossiers', 'verdicts', 'findings'] as const;
export type TableName = (typeof tableNames)[number];

export function dossierRow(dossier: AuditedDossier): Row {
  const count = (name: string): number => dossier.verdicts.filter(({ verdict }) => verdict === name).length;
  const raised = (name: string): number =>
    dossier.diagnostics.filter(({ severity }) => severity === name).length;
  return {
    dossier: dossier.path,
    id: dossier.id,
    title: dossier.title,
    authority: dossier.authority,
    place: dossier.jurisdiction.at(-1) ?? '',
    lead: dossier.leads[0] ?? null,
    leads: dossier.leads.join('、'),
    year: dossier.year,
    stage: dossier.stage,
    decision_date: dossier.decisionDate,
    met: count('met'),
    violated: count('violated'),
    undetermined: count('undetermined'),
    not_due: count('not-due'),
    not_applicable: count('not-applicable'),
    waived: count('waived'),
    not_checkable: count('not-checkable'),
    errors: raised('error'),
    warnings: raised('warning'),
    informations: raised('information'),
    exceptions: dossier.exceptions.length,
  };
}

export function verdictRows(dossier: AuditedDossier): readonly Row[] {
  return dossier.verdicts.map((verdict) => ({
    dossier: dossier.path,
    obligation: verdict.obligation,
    step: verdict.step,
    level: verdict.level,
    verdict: verdict.verdict,
    severity: verdict.severity,
    message: verdict.message,
    judged_at: verdict.judgedAt,
    ...cited(verdict.citation),
    ...placed(verdict.location),
    evidence: verdict.evidence.map(({ text }) => text).join(' | '),
    cause: verdict.cause,
    fingerprint: verdict.fingerprint,
  }));
}

/** What is raised about a dossier. */
export function findingRows(dossier: AuditedDossier): readonly Row[] {
  return dossier.diagnostics.map((one) => ({
    dossier: dossier.path,
    severity: one.severity,
    code: one.code,
    step: one.step,
    message: one.message,
    remedy: one.remedy,
    obligations: one.obligations.join(' '),
    ...cited(one.citation),
    ...placed(one.location),
    fingerprint: one.fingerprint,
  }));
}

/** What is found about no single dossier. */
export function ownRow(finding: FindingEntry): Row {
  return {
    dossier: null,
    severity: finding.severity,
    code: finding.code,
    step: null,
    message: finding.message,
    remedy: null,
    obligations: '',
    ...cited(null),
    ...placed(finding.location),
    fingerprint: null,
  };
}

function cited(citation: CitationEntry | null): Row {
  return {
    law: citation?.law ?? null,
    law_title: citation?.title ?? null,
    article: citation?.article ?? null,
    paragraph: citation?.paragraph ?? null,
    item: citation?.item ?? null,
  };
}

function placed({ path, range: { start } }: Location): Row {
  return { file: path, line: start.line + 1, column: start.character + 1 };
}
