/**
 * The report as JUnit XML, for Jenkins, GitLab and others: a dossier is a suite, every verdict a case.
 * What passed is visible; what was not judged is skipped and says why; nothing is green that was not proved.
 */
import { reportTexts } from '../messages/report-texts.ts';
import { fullCitationText } from './citation.ts';
import { exceptionText } from './exception-text.ts';
import { findingDiagnostic } from './finding.ts';
import type { Rendering } from './formats.ts';
import { markupText as text } from './markup-text.ts';
import type {
  DossierReport,
  ExceptionEntry,
  FindingEntry,
  Location,
  Report,
  Severity,
  VerdictEntry,
} from './report.ts';
import { placeText } from './text-diagnostic.ts';
import { coveredBy } from './verdict-exceptions.ts';

export type JunitRendering = Pick<Rendering, 'language'> & Partial<Pick<Rendering, 'duty' | 'steps'>>;

interface Case {
  readonly group: string;
  readonly name: string;
  readonly location: Location;
  readonly outcome: 'passed' | 'skipped' | 'failure';
  readonly type: string;
  readonly message: string;
  /** Lines below the message. */
  readonly details: readonly string[];
}

interface Suite {
  readonly name: string;
  readonly file: string | null;
  readonly cases: readonly Case[];
  readonly properties: readonly (readonly [string, string])[];
}

/** Lines end in LF; the text ends with one. */
export function renderJunit(report: Report, rendering: JunitRendering): string {
  const texts = reportTexts(rendering.language);
  const { version, lawVersion, lawHash } = report.tool;
  const suites: Suite[] = report.dossiers.map((dossier) => suiteOf(dossier, report, rendering));
  if (report.findings.length > 0)
    suites.push({
      name: texts.otherFiles,
      file: null,
      cases: report.findings.map((finding) => findingCase(finding, rendering)),
      properties: [],
    });
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${text(texts.versions(version, lawVersion, lawHash, report.asOf))}" ${counts(all)} time="0">`,
    ...suites.flatMap((suite) => suiteLines(suite, report)),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteOf(dossier: DossierReport, report: Report, rendering: JunitRendering): Suite {
  const { language } = rendering;
  const texts = reportTexts(language);
  const covered = coveredBy(dossier);
  const names = new Map<string, number>();
  const cases = [
    ...dossier.verdicts.map((verdict) => verdictCase(verdict, covered.of(verdict), rendering)),
    ...dossier.findings.map((finding) => findingCase(finding, rendering)),
    ...covered.others.map(
      (exception): Case => ({
        ...{ group: texts.formHeading, name: exception.code, location: exception.location },
        ...{ outcome: 'skipped', type: exception.kind },
        message: `${exception.message} ${exceptionText(exception, language)}`,
        details: [],
      }),
    ),
  ].map((own) => {
    // Two acts of one duty are two cases; readers of the file tell cases apart by their names.
    const key = JSON.stringify([own.group, own.name]);
    const count = (names.get(key) ?? 0) + 1;
    names.set(key, count);
    return count === 1 ? own : { ...own, name: `${own.name} (${count})` };
  });
  return {
    name: `${dossier.title || texts.untitled} (${dossier.path})`,
    file: dossier.path,
    cases,
    properties: [
      ['id', dossier.id ?? ''],
      ['authority', dossier.authority],
      ['stage', dossier.stage],
      ['decisionDate', dossier.decisionDate ?? ''],
      ['asOf', report.asOf],
      ['lawVersion', report.tool.lawVersion],
      ['lawHash', report.tool.lawHash],
    ],
  };
}

/** An interpretive breach and a doubt do not fail a run: the gate of severities decides about runs, not this file. */
function outcomeOf({ verdict, severity }: VerdictEntry): Case['outcome'] {
  if (verdict === 'met') return 'passed';
  return verdict === 'violated' && fails(severity) ? 'failure' : 'skipped';
}

const fails = (severity: Severity | null): boolean => severity === 'error' || severity === 'warning';

function verdictCase(
  verdict: VerdictEntry,
  exception: ExceptionEntry | null,
  { language, duty, steps }: JunitRendering,
): Case {
  const texts = reportTexts(language);
  const asked = duty?.(verdict.obligation);
  const outcome = outcomeOf(verdict);
  const state = exception ? exceptionText(exception, language) : texts.verdict[verdict.verdict];
  return {
    group: steps?.find(({ name }) => name === verdict.step)?.label ?? verdict.step,
    name: asked ? `${verdict.obligation} ${asked}` : verdict.obligation,
    location: verdict.location,
    outcome,
    type: verdict.severity ?? verdict.verdict,
    message: outcome === 'failure' ? verdict.message : `${state}${texts.colon}${verdict.message}`,
    details: [
      `${texts.basis}${texts.colon}${fullCitationText(verdict.citation, language)}`,
      ...(verdict.remedy ? [`${texts.remedy}${texts.colon}${verdict.remedy}`] : []),
      ...verdict.related.map((r) => `${texts.related}${texts.colon}${placeText(r.location)} ${r.message}`),
    ],
  };
}

function findingCase(finding: FindingEntry, { language }: JunitRendering): Case {
  const texts = reportTexts(language);
  const { code, severity, message, location, related } = findingDiagnostic(finding);
  return {
    ...{ group: texts.formHeading, name: code, location },
    outcome: fails(severity) ? 'failure' : 'skipped',
    type: severity,
    message,
    details: related.map((r) => `${texts.related}${texts.colon}${placeText(r.location)} ${r.message}`),
  };
}

function counts(cases: readonly Case[]): string {
  const failures = cases.filter(({ outcome }) => outcome === 'failure').length;
  const skipped = cases.filter(({ outcome }) => outcome === 'skipped').length;
  return `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
}

function suiteLines({ name, file, cases, properties }: Suite, { asOf }: Report): readonly string[] {
  return [
    `  <testsuite name="${text(name)}"${file === null ? '' : ` file="${text(file)}"`} ${counts(cases)} time="0" timestamp="${text(asOf)}T00:00:00">`,
    ...(properties.length === 0
      ? []
      : [
          '    <properties>',
          ...properties.map(([key, value]) => `      <property name="${key}" value="${text(value)}"/>`),
          '    </properties>',
        ]),
    ...cases.flatMap(caseLines),
    '  </testsuite>',
  ];
}

function caseLines({ group, name, location, outcome, type, message, details }: Case): readonly string[] {
  const { path, range } = location;
  const head = `    <testcase classname="${text(group)}" name="${text(name)}" file="${text(path)}" line="${range.start.line + 1}" time="0"`;
  if (outcome === 'passed') return [`${head}/>`];
  if (outcome === 'skipped')
    return [`${head}>`, `      <skipped message="${text(message)}"/>`, '    </testcase>'];
  const body = [message, placeText(location), ...details].map(text).join('\n');
  return [
    `${head}>`,
    `      <failure type="${text(type)}" message="${text(message)}">${body}</failure>`,
    '    </testcase>',
  ];
}
