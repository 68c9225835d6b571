/**
 * The report as Markdown: a table of steps, then what to do, each with its line and its article, then the counts.
 * A pure function of the report; what comes from files is escaped, so that it can only be read.
 */

import { gateTexts } from '../messages/gate-texts.ts';
import type { Language } from '../messages/language.ts';
import { markdownTexts } from '../messages/markdown-texts.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { exceptedText } from './excepted-text.ts';
import { findingDiagnostic } from './finding.ts';
import { exceptionTable, markdownRow as row } from './markdown-exceptions.ts';
import { markdownItem } from './markdown-item.ts';
import { forgeText as plain } from './markdown-text.ts';
import { type Diagnostic, type DossierReport, type Report, severities, verdictNames } from './report.ts';
import { type Steps, stepMark, stepsOf } from './step-marks.ts';

export interface MarkdownOptions {
  readonly language?: Language;
  /** Steps in procedural order, with their names in the reader's language; without it, the order of the verdicts. */
  readonly steps?: Steps;
}

/** Lines end in LF; the text ends with one. */
export function renderMarkdown(report: Report, options: MarkdownOptions = {}): string {
  const language = options.language ?? 'zh-CN';
  const texts = { ...reportTexts(language), ...markdownTexts(language) };
  const steps = stepsOf(report, options.steps);
  const blocks: string[] = [`# ${texts.heading}`];
  const { dossiers, diagnostics, hidden } = report.summary;
  blocks.push(texts.summary(dossiers, diagnostics) + texts.hidden(hidden) + exceptedText(report, language));
  if (report.dossiers.length > 0) blocks.push(overview(report.dossiers, steps, texts), texts.legend);
  for (const dossier of report.dossiers) blocks.push(...dossierBlocks(dossier, report, steps, language));
  if (report.findings.length > 0)
    blocks.push(
      `## ${texts.otherFiles}`,
      list(report.findings.map((f) => markdownItem(findingDiagnostic(f), { language, box: true }))),
    );
  const { version, lawVersion, lawHash } = report.tool;
  blocks.push('---', plain(texts.versions(version, lawVersion, lawHash, report.asOf)));
  return `${blocks.join('\n\n')}\n`;
}

type Texts = ReturnType<typeof reportTexts> & ReturnType<typeof markdownTexts>;

function overview(dossiers: readonly DossierReport[], steps: Steps, texts: Texts): string {
  return [
    row([texts.dossier, ...steps.map((s) => plain(s.label))]),
    row(['---', ...steps.map(() => ':-:')]),
    ...dossiers.map((d) => row([plain(d.title) || texts.untitled, ...steps.map((s) => stepMark(d, s.name))])),
  ].join('\n');
}

function dossierBlocks(dossier: DossierReport, report: Report, steps: Steps, language: Language): string[] {
  const texts = { ...reportTexts(language), ...markdownTexts(language) };
  const day =
    dossier.decisionDate === null
      ? texts.noDecisionDay(report.asOf)
      : `${dossier.decisionDate}${texts.separator}${texts.rulesOf(dossier.decisionDate)}`;
  const facts = [
    `${texts.file}${texts.colon}${plain(dossier.path)}`,
    `${texts.authority}${texts.colon}${plain(dossier.authority) || texts.unknown}`,
    `${texts.stage}${texts.colon}${plain(dossier.stage) || texts.unknown}`,
    `${texts.decisionDay}${texts.colon}${plain(day)}`,
  ];
  const blocks = [`## ${plain(dossier.title) || texts.untitled}`, list(facts)];
  const todo = bySeverity(dossier.diagnostics);
  if (todo.length === 0) blocks.push(`### ${texts.todo}`, texts.nothingFound);
  else
    for (const [step, own] of grouped(todo, steps))
      blocks.push(
        `### ${step === null ? texts.formHeading : plain(step)}`,
        list(own.map((d) => markdownItem(d, { language, box: true }))),
      );
  if (dossier.exceptions.length > 0) {
    const { head, rows } = exceptionTable(dossier.exceptions, language);
    blocks.push(`### ${gateTexts(language).exceptions}`, [head, ...rows].join('\n'));
  }
  const counts = verdictNames.map((name) => dossier.verdicts.filter((v) => v.verdict === name).length);
  blocks.push(
    `### ${texts.counts}`,
    [
      row(verdictNames.map((name) => texts.verdict[name])),
      row(verdictNames.map(() => '--:')),
      row(counts.map(String)),
    ].join('\n'),
  );
  return blocks;
}

const bySeverity = (list: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...list].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));

/** By step in procedural order; problems of form, which belong to none, last. */
function grouped(
  diagnostics: readonly Diagnostic[],
  steps: Steps,
): readonly (readonly [string | null, readonly Diagnostic[]])[] {
  const formal = (d: Diagnostic): boolean => d.step === null || d.obligations.length === 0;
  const groups = [
    ...steps.map((s) => [s.label, diagnostics.filter((d) => !formal(d) && d.step === s.name)] as const),
    [null, diagnostics.filter(formal)] as const,
  ];
  return groups.filter(([, own]) => own.length > 0);
}

const list = (items: readonly string[]): string =>
  items.map((text) => (text.startsWith('- ') ? text : `- ${text}`)).join('\n');
