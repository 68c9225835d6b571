/**
 * The report as Markdown: a table of steps, then what to do, each with its line and its article, then the counts.
 * A pure function of the report; what comes from files is escaped, so that it can only be read.
 */
import type { Language } from '../messages/language.ts';
import { markdownTexts } from '../messages/markdown-texts.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { fullCitationText } from './citation.ts';
import { findingDiagnostic } from './finding.ts';
import { markdownText as plain } from './markdown-text.ts';
import {
  type Diagnostic,
  type DossierReport,
  type Report,
  severities,
  type VerdictName,
  verdictNames,
} from './report.ts';

export interface MarkdownOptions {
  readonly language?: Language;
  /** Steps in procedural order, with their names in the reader's language; without it, the order of the verdicts. */
  readonly steps?: readonly { readonly name: string; readonly label: string }[];
}

/** Lines end in LF; the text ends with one. */
export function renderMarkdown(report: Report, options: MarkdownOptions = {}): string {
  const language = options.language ?? 'zh-CN';
  const texts = { ...reportTexts(language), ...markdownTexts(language) };
  const steps = stepsOf(report, options);
  const blocks: string[] = [`# ${texts.heading}`];
  const { dossiers, diagnostics, exceptions, hidden } = report.summary;
  blocks.push(texts.summary(dossiers, diagnostics) + texts.hidden(hidden));
  if (exceptions.waiver + exceptions.baseline + exceptions.inline > 0)
    blocks.push(texts.exceptions(exceptions));
  if (report.dossiers.length > 0) blocks.push(overview(report.dossiers, steps, texts), texts.legend);
  for (const dossier of report.dossiers) blocks.push(...dossierBlocks(dossier, report, steps, language));
  if (report.findings.length > 0)
    blocks.push(
      `## ${texts.otherFiles}`,
      list(report.findings.map((f) => item(findingDiagnostic(f), language))),
    );
  const { version, lawVersion, lawHash } = report.tool;
  blocks.push('---', plain(texts.versions(version, lawVersion, lawHash, report.asOf)));
  return `${blocks.join('\n\n')}\n`;
}

type Steps = readonly { readonly name: string; readonly label: string }[];
type Texts = ReturnType<typeof reportTexts> & ReturnType<typeof markdownTexts>;

function stepsOf(report: Report, options: MarkdownOptions): Steps {
  const used = new Set(report.dossiers.flatMap((d) => d.verdicts.map((v) => v.step)));
  const given = options.steps ?? [];
  const known = new Set(given.map((s) => s.name));
  const rest = [...used].filter((name) => !known.has(name)).map((name) => ({ name, label: name }));
  return [...given.filter((s) => used.has(s.name)), ...rest];
}

/** The worst that is shown: what hides below the level leaves a step done, as in the tree of an editor. */
function mark(dossier: DossierReport, step: string): string {
  const own = dossier.verdicts.filter((v) => v.step === step);
  const shown = new Set(dossier.diagnostics.flatMap((d) => d.obligations));
  const some = (name: VerdictName, of = own): boolean => of.some((v) => v.verdict === name);
  if (some('violated')) return '✗';
  if (own.some((v) => v.verdict === 'undetermined' && shown.has(v.obligation))) return '?';
  const ahead = own.filter((v) => v.level === 'essential');
  if (some('not-due', ahead)) return '○';
  if (some('met') || some('waived') || some('undetermined')) return '✓';
  return some('not-due') ? '○' : '–';
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function overview(dossiers: readonly DossierReport[], steps: Steps, texts: Texts): string {
  return [
    row([texts.dossier, ...steps.map((s) => plain(s.label))]),
    row(['---', ...steps.map(() => ':-:')]),
    ...dossiers.map((d) => row([plain(d.title) || texts.untitled, ...steps.map((s) => mark(d, s.name))])),
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
        list(own.map((d) => item(d, language))),
      );
  const waived = dossier.verdicts.filter((v) => v.verdict === 'waived');
  if (waived.length > 0)
    blocks.push(
      `### ${texts.verdict.waived}`,
      list(waived.map((v) => `${plain(v.message)} ${plain(fullCitationText(v.citation, language))}`)),
    );
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

function item(diagnostic: Diagnostic, language: Language): string {
  const texts = { ...reportTexts(language), ...markdownTexts(language) };
  const { severity, message, location, remedy, citation, code, obligations } = diagnostic;
  const lines = [
    `- [ ] **${texts.severity[severity]}** ${plain(message)} \\[${plain(code)}\\]`,
    `${texts.place}${texts.colon}${place(location)}`,
  ];
  const say = (label: string, text: string) => lines.push(`${label}${texts.colon}${plain(text)}`);
  if (citation) say(texts.basis, fullCitationText(citation, language));
  if (remedy) say(texts.remedy, remedy);
  for (const related of diagnostic.related)
    lines.push(`${texts.related}${texts.colon}${place(related.location)} ${plain(related.message)}`);
  const folded = obligations.filter((id) => id !== code);
  if (folded.length > 0) say(texts.sameCause, folded.join(texts.listSeparator));
  const [first = '', ...rest] = lines;
  return [first, ...rest.map((line) => `  - ${line}`)].join('\n');
}

/** `path:line`, one-based as editors show it. */
const place = ({ path, range }: Diagnostic['location']): string => `${plain(path)}:${range.start.line + 1}`;

const list = (items: readonly string[]): string =>
  items.map((text) => (text.startsWith('- ') ? text : `- ${text}`)).join('\n');
