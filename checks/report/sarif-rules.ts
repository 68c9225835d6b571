/**
 * The rules that the results of a SARIF log name: an obligation with its duty, article and remedy, or a form finding.
 * It takes its words from the report and the law data only.
 */
import { gateTexts } from '../messages/gate-texts.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { fullCitationText } from './citation.ts';
import { findingDiagnostic } from './finding.ts';
import { markdownText } from './markdown-text.ts';
import type { CitationEntry, Report, Severity } from './report.ts';
import { severities } from './report.ts';
import type { SarifRendering } from './sarif.ts';
import { sarifText } from './sarif-text.ts';

export type SarifLevel = 'error' | 'warning' | 'note';

export interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: {
    readonly tags: readonly string[];
    readonly precision: string;
    readonly 'problem.severity': string;
  };
}

export const sarifLevel = (severity: Severity): SarifLevel =>
  severity === 'information' ? 'note' : severity;

interface Known {
  readonly severity: Severity;
  readonly citation: CitationEntry | null;
  readonly remedy: string | null;
  readonly tags: readonly string[];
}

/** By id: every code that a result of the report may have, in order of first use. */
export function sarifRules(report: Report, rendering: SarifRendering): ReadonlyMap<string, SarifRule> {
  const known = new Map<string, Known>();
  const note = (code: string, own: Known): void => {
    const before = known.get(code);
    if (!before || severities.indexOf(own.severity) < severities.indexOf(before.severity))
      known.set(code, { ...own, remedy: own.remedy ?? before?.remedy ?? null });
  };
  for (const dossier of report.dossiers) {
    const verdicts = new Map(dossier.verdicts.map((v) => [v.obligation, v]));
    for (const { code, severity, citation, remedy, step } of dossier.diagnostics) {
      const level = verdicts.get(code)?.level;
      note(code, { severity, citation, remedy, tags: tagsOf(citation, step, level) });
    }
    for (const { code } of dossier.exceptions) {
      const verdict = verdicts.get(code);
      const citation = verdict?.citation ?? null;
      note(code, {
        severity: 'information',
        citation,
        remedy: verdict?.remedy ?? null,
        tags: tagsOf(citation, verdict?.step ?? null, verdict?.level),
      });
    }
  }
  for (const { code, severity } of report.findings.map(findingDiagnostic))
    note(code, { severity, citation: null, remedy: null, tags: tagsOf(null, null, undefined) });
  return new Map([...known].map(([id, own]) => [id, ruleOf(id, own, rendering)]));
}

/** A forge keeps ten; there are at most four. */
const tagsOf = (citation: CitationEntry | null, step: string | null, level: string | undefined): string[] =>
  [citation?.law ?? 'form', step, level].filter((tag) => typeof tag === 'string');

function ruleOf(
  id: string,
  { severity, citation, remedy, tags }: Known,
  rendering: SarifRendering,
): SarifRule {
  const { language } = rendering;
  const texts = reportTexts(language);
  const duty = rendering.duty?.(id) ?? null;
  const basis = citation ? fullCitationText(citation, language) : null;
  const short = duty ?? basis ?? `${texts.formHeading}${texts.colon}${id}`;
  const parts = [
    ...(basis ? [[texts.basis, basis] as const] : []),
    ...(duty ? [[gateTexts(language).duty, duty] as const] : []),
    ...(remedy ? [[texts.remedy, remedy] as const] : []),
  ];
  const lines = parts.length > 0 ? parts : [[texts.formHeading, id] as const];
  return {
    id,
    shortDescription: { text: sarifText(short) },
    fullDescription: {
      text: sarifText(basis && duty ? `${duty}${language === 'en' ? ' ' : ''}${basis}` : short),
    },
    help: {
      text: lines.map(([label, text]) => `${label}${texts.colon}${sarifText(text)}`).join('\n'),
      markdown: lines.map(([label, text]) => `- **${label}**${texts.colon}${markdownText(text)}`).join('\n'),
    },
    defaultConfiguration: { level: sarifLevel(severity) },
    properties: {
      tags,
      precision: 'high',
      'problem.severity': severity === 'information' ? 'recommendation' : severity,
    },
  };
}
