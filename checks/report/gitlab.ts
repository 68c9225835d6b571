/**
 * The report as GitLab's Code Quality JSON, which a merge request shows beside the lines.
 * It has no place for what passed and for exceptions: those are in the other formats.
 */
import { reportTexts } from '../messages/report-texts.ts';
import { fullCitationText } from './citation.ts';
import type { Rendering } from './formats.ts';
import type { Diagnostic, DossierReport, Report } from './report.ts';
import { resultKeys } from './result-key.ts';
import { visible } from './visible.ts';
import { worstFirst } from './worst-first.ts';

/** A breach of a statutory step is critical, any other major; GitLab's `blocker` says nothing more. */
function severityOf({ severity, code }: Diagnostic, dossier: DossierReport | null): string {
  if (severity === 'information') return 'info';
  if (severity === 'warning') return 'minor';
  const essential = dossier?.verdicts.some((v) => v.obligation === code && v.level === 'essential');
  return essential ? 'critical' : 'major';
}

/** Two spaces, a line feed at the end; an empty list where nothing is raised. */
export function renderGitlab(report: Report, { language }: Pick<Rendering, 'language'>): string {
  const texts = reportTexts(language);
  const { version, lawVersion, lawHash } = report.tool;
  const engine = visible(texts.versions(version, lawVersion, lawHash, report.asOf));
  const key = resultKeys();
  const issues = worstFirst(report).map(({ dossier, diagnostic }) => {
    const { code, message, remedy, citation, location } = diagnostic;
    const parts = [
      message,
      ...(citation ? [`${texts.basis}${texts.colon}${fullCitationText(citation, language)}`] : []),
      ...(remedy ? [`${texts.remedy}${texts.colon}${remedy}`] : []),
    ];
    const { start, end } = location.range;
    return {
      description: parts.map(visible).join(' '),
      check_name: code,
      engine_name: engine,
      fingerprint: key(dossier, [code, diagnostic.fingerprint]),
      severity: severityOf(diagnostic, dossier),
      location: {
        path: visible(location.path.replace(/^(?:\.\/)+/, '')),
        lines: { begin: start.line + 1, end: Math.max(start.line, end.line) + 1 },
      },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
