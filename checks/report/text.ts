/**
 * The report that a clerk reads: dossier by dossier, step by step, what is wrong, where, why and what to do.
 * A pure function of the report; it refuses to know terminals, files and which obligations exist.
 */

import { gateTexts } from '../messages/gate-texts.ts';
import type { Language } from '../messages/language.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { fullCitationText } from './citation.ts';
import { exceptedText } from './excepted-text.ts';
import { findingDiagnostic } from './finding.ts';
import {
  type Diagnostic,
  type DossierReport,
  type ExceptionEntry,
  type Report,
  type VerdictEntry,
  type VerdictName,
  verdictNames,
} from './report.ts';
import {
  diagnosticLines,
  lineReader,
  type Paint,
  placeText,
  type Style,
  type TextContext,
} from './text-diagnostic.ts';
import { visible } from './visible.ts';

export interface TextOptions {
  /** Decoded text of a path of the report, without BOM; null where it cannot be shown. */
  readonly sources: (path: string) => string | null;
  readonly color: boolean;
  /** Terminal columns, default 100. */
  readonly width?: number;
  /** Also list every verdict that raised nothing. */
  readonly verbose: boolean;
  readonly language?: Language;
  /** Step names in procedural order; without it, the order of the verdicts. */
  readonly steps?: readonly string[];
}

const codes: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
const esc = String.fromCharCode(27);

/** Lines end in LF; the text ends with one. */
export function renderText(report: Report, options: TextOptions): string {
  const language = options.language ?? 'zh-CN';
  const texts = reportTexts(language);
  const paint: Paint = options.color
    ? (style, text) => `${esc}[${codes[style]}m${text}${esc}[0m`
    : (_style, text) => text;
  const context: TextContext = {
    texts,
    language,
    paint,
    width: options.width ?? 100,
    line: lineReader(options.sources),
  };
  const lines: string[] = [];
  for (const dossier of report.dossiers) {
    lines.push(...dossierLines(dossier, report, context, options), '');
  }
  if (report.findings.length > 0) {
    lines.push(paint('bold', texts.otherFiles));
    for (const finding of report.findings)
      lines.push(...diagnosticLines(findingDiagnostic(finding), context));
    lines.push('');
  }
  const { dossiers, diagnostics } = report.summary;
  const total = diagnostics.error + diagnostics.warning + diagnostics.information;
  const style: Style = diagnostics.error > 0 ? 'red' : diagnostics.warning > 0 ? 'yellow' : 'green';
  const clean =
    total === 0 && dossiers > 0 && report.summary.exceptions.baseline === 0 && !report.summary.hidden
      ? `${language === 'en' ? ' ' : ''}${texts.nothingFound}`
      : '';
  const hidden = texts.hidden(report.summary.hidden);
  const apart = exceptedText(report, language);
  lines.push(paint(style, texts.summary(dossiers, diagnostics) + clean + hidden + apart));
  const { version, lawVersion, lawHash } = report.tool;
  lines.push(paint('dim', visible(texts.versions(version, lawVersion, lawHash, report.asOf))));
  return `${lines.join('\n')}\n`;
}

function dossierLines(
  dossier: DossierReport,
  report: Report,
  context: TextContext,
  options: TextOptions,
): readonly string[] {
  const { texts, paint } = context;
  const labelled = (label: string, value: string) => `${label}${texts.colon}${value}`;
  const day =
    dossier.decisionDate === null
      ? texts.noDecisionDay(report.asOf)
      : `${dossier.decisionDate}${texts.separator}${texts.rulesOf(dossier.decisionDate)}`;
  const lines = [
    paint('bold', labelled(texts.dossier, visible(dossier.title) || texts.untitled)),
    paint('dim', `  ${visible(dossier.path)}`),
    `  ${labelled(texts.authority, visible(dossier.authority) || texts.unknown)}${texts.separator}` +
      labelled(texts.stage, visible(dossier.stage) || texts.unknown),
    `  ${labelled(texts.decisionDay, visible(day))}`,
  ];
  for (const [step, diagnostics] of bySteps(dossier, options.steps)) {
    lines.push('', paint('bold', `【${step === null ? texts.formHeading : visible(step)}】`));
    for (const diagnostic of diagnostics) lines.push(...diagnosticLines(diagnostic, context));
  }
  lines.push(...quietLines(dossier, context, options.verbose));
  const counts = countVerdicts(dossier.verdicts);
  lines.push(
    '',
    `  ${verdictNames.map((name) => `${texts.verdict[name]} ${counts[name]}`).join(texts.separator)}`,
  );
  return lines;
}

/** Diagnostics by step in procedural order; those of no obligation last, under null. */
function bySteps(
  dossier: DossierReport,
  steps: readonly string[] | undefined,
): readonly (readonly [string | null, readonly Diagnostic[]])[] {
  const order = new Set<string>([...(steps ?? []), ...dossier.verdicts.map((verdict) => verdict.step)]);
  for (const { step } of dossier.diagnostics) if (step !== null) order.add(step);
  const groups = [...order, null].map((step) => {
    const own = dossier.diagnostics.filter((diagnostic) =>
      isForm(diagnostic) ? step === null : diagnostic.step === step,
    );
    return [step, own] as const;
  });
  return groups.filter(([, diagnostics]) => diagnostics.length > 0);
}

function isForm(diagnostic: Diagnostic): boolean {
  return diagnostic.step === null || diagnostic.obligations.length === 0;
}

const quiet: readonly VerdictName[] = ['met', 'not-due', 'not-applicable', 'not-checkable'];

/** Exceptions are always listed apart: somebody must answer for them. */
function quietLines(dossier: DossierReport, context: TextContext, verbose: boolean): readonly string[] {
  const lines: string[] = [];
  const shown = verbose ? quiet : [];
  for (const name of shown) {
    const own = dossier.verdicts.filter(({ verdict }) => verdict === name);
    if (own.length === 0) continue;
    lines.push('', context.paint('bold', `【${context.texts.verdict[name]}】`));
    for (const verdict of own) lines.push(quietLine(verdict, context));
  }
  if (dossier.exceptions.length > 0)
    lines.push(
      '',
      context.paint('bold', `【${gateTexts(context.language).exceptions}】`),
      ...dossier.exceptions.flatMap((exception) => exceptionLines(exception, context)),
    );
  return lines;
}

function exceptionLines(
  exception: ExceptionEntry,
  { language, texts, paint }: TextContext,
): readonly string[] {
  const { kind, code, message, reason, by, expires, location } = exception;
  const words = gateTexts(language);
  const say = (label: string, text: string): string => `${label}${texts.colon}${visible(text)}`;
  const facts = [
    say(words.reason, reason || words.none),
    ...(by === null ? [] : [say(words.by, by)]),
    ...(expires === null ? [] : [say(words.expires, expires)]),
  ];
  return [
    `  ${words.exceptionKind[kind]} ${visible(message)} ${paint('dim', `[${visible(code)}]`)}`,
    `    ${paint('dim', placeText(location))}`,
    `    ${facts.join(texts.separator)}`,
  ];
}

function quietLine(verdict: VerdictEntry, context: TextContext): string {
  const basis = fullCitationText(verdict.citation, context.language);
  const proof = verdict.evidence[0];
  const place = proof ? ` ${placeText(proof)}` : '';
  return `  ${visible(verdict.obligation)} ${visible(verdict.message)} ${context.paint('dim', `${visible(basis)}${place}`)}`;
}

function countVerdicts(verdicts: readonly VerdictEntry[]): Readonly<Record<VerdictName, number>> {
  const counts: Record<VerdictName, number> = {
    met: 0,
    violated: 0,
    undetermined: 0,
    'not-due': 0,
    'not-applicable': 0,
    waived: 0,
    'not-checkable': 0,
  };
  for (const { verdict } of verdicts) counts[verdict]++;
  return counts;
}
