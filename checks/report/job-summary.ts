/**
 * The page a forge shows for one run: may it go forward, each dossier's steps and course, what to do, what is excepted.
 * A pure function of the report. Over the limit the worst stays, whole, and the page says how much is left out.
 */
import { type GateTexts, gateTexts } from '../messages/gate-texts.ts';
import type { Language } from '../messages/language.ts';
import { markdownTexts } from '../messages/markdown-texts.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { byteLength } from './byte-length.ts';
import { exceptionTable, markdownRow as row } from './markdown-exceptions.ts';
import { markdownItem, markdownPlace, type PlaceLink } from './markdown-item.ts';
import { forgeText as plain } from './markdown-text.ts';
import { mermaidGantt } from './mermaid-gantt.ts';
import { type DossierReport, type Report, type Severity, severities, verdictNames } from './report.ts';
import { type Steps, stepMark, stepsOf } from './step-marks.ts';
import { worstFirst } from './worst-first.ts';

export interface SummaryOptions {
  readonly language: Language;
  readonly steps: Steps;
  /** Address of a place on the forge; only http and https become links. */
  readonly link?: PlaceLink;
  /** Bytes in UTF-8; the default leaves room below GitHub's 1 MiB. */
  readonly limit?: number;
  /** The stage that is asked for, in the reader's language. */
  readonly readyFor?: string;
  /** From which severity on the gate closes; default error. */
  readonly failOn?: Severity | 'never';
}

const defaultLimit = 1_000_000;

/** Lines end in LF; the text ends with one. */
export function renderJobSummary(report: Report, options: SummaryOptions): string {
  const { language, link } = options;
  const texts = gateTexts(language);
  const steps = stepsOf(report, options.steps);
  const { version, lawVersion, lawHash } = report.tool;
  const foot = ['---', plain(reportTexts(language).versions(version, lawVersion, lawHash, report.asOf))].join(
    '\n\n',
  );
  const head = [`## ${texts.heading}`, ...headline(report, options, texts), verdictTable(report, language)];
  const room = (options.limit ?? defaultLimit) - byteLength([...head, foot].join('\n\n')) - 1000;

  // The tables take at most a quarter each, so that there is room for what to do.
  const overview = fitting(overviewTable(report, steps, options), room / 4, texts.dossiersCut);
  const excepted = report.dossiers.flatMap((dossier) => dossier.exceptions);
  const exceptions = fitting(exceptionTable(excepted, language, link), room / 4, texts.exceptionsCut);
  const taken = byteLength(overview ?? '') + byteLength(exceptions ?? '');
  const todo = dossierBlocks(report, options, room - taken);

  const { waiver, baseline, inline } = report.summary.exceptions;
  const blocks = [
    ...head,
    ...(overview === null ? [] : [`### ${texts.overview}`, overview, plain(markdownTexts(language).legend)]),
    ...todo,
    `### ${texts.exceptions}`,
    ...(waiver + baseline + inline === 0
      ? [texts.noExceptions]
      : [texts.exceptionCounts(waiver, baseline, inline), ...(exceptions === null ? [] : [exceptions])]),
    foot,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The verdict of the gate, from the counts alone, and what it does not cover. */
function headline(report: Report, options: SummaryOptions, texts: GateTexts): readonly string[] {
  const { dossiers, diagnostics, exceptions, verdicts } = report.summary;
  const stage = options.readyFor === undefined ? null : plain(options.readyFor);
  const said = {
    error: texts.errors(diagnostics.error),
    warning: texts.warnings(diagnostics.warning),
    information: texts.informations(diagnostics.information),
  };
  const present = severities.filter((severity) => diagnostics[severity] > 0);
  const count = present.map((severity) => said[severity]).join(texts.and);
  const failOn = options.failOn ?? 'error';
  // Errors stop a dossier whatever the run was told to fail on: the words must not say more than was found.
  const threshold = failOn === 'never' ? 'error' : failOn;
  const closing = present.some((severity) => severities.indexOf(severity) <= severities.indexOf(threshold));
  const notice = closing || dossiers === 0 ? '✗' : present.length > 0 ? '!' : '✓';
  const verdict =
    dossiers === 0 && !closing
      ? texts.noDossier
      : closing
        ? texts.blocked(stage, count)
        : present.length > 0
          ? texts.doubtful(stage, count)
          : texts.clear(stage);
  const excepted = exceptions.waiver + exceptions.baseline + exceptions.inline;
  const more = [
    ...(excepted > 0 ? [texts.excepted(excepted)] : []),
    ...(verdicts['not-checkable'] > 0 ? [texts.notCheckable(verdicts['not-checkable'])] : []),
  ];
  return [
    `**${notice} ${verdict}**`,
    ...(more.length > 0 ? [more.join(options.language === 'en' ? ' ' : '')] : []),
  ];
}

function verdictTable({ summary }: Report, language: Language): string {
  const texts = reportTexts(language);
  return [
    row([texts.dossier, ...verdictNames.map((name) => texts.verdict[name])]),
    row(['--:', ...verdictNames.map(() => '--:')]),
    row([summary.dossiers, ...verdictNames.map((name) => summary.verdicts[name])].map(String)),
  ].join('\n');
}

interface Table {
  readonly head: string;
  readonly rows: readonly string[];
}

/** Null for a table without rows. */
function fitting({ head, rows }: Table, room: number, cut: (count: number) => string): string | null {
  if (rows.length === 0) return null;
  let bytes = byteLength(head);
  const kept = rows.filter((text) => {
    bytes += byteLength(text) + 1;
    return bytes <= room;
  });
  const table = [head, ...kept].join('\n');
  const left = rows.length - kept.length;
  return left === 0 ? table : `${table}\n\n${cut(left)}`;
}

function overviewTable({ dossiers }: Report, steps: Steps, { language, link }: SummaryOptions): Table {
  const texts = reportTexts(language);
  return {
    head: [
      row([texts.dossier, ...steps.map(({ label }) => plain(label))]),
      row(['---', ...steps.map(() => ':-:')]),
    ].join('\n'),
    rows: dossiers.map((dossier) =>
      row([nameOf(dossier, language, link), ...steps.map(({ name }) => stepMark(dossier, name))]),
    ),
  };
}

/** The title, a link to the dossier where there is one. */
function nameOf(dossier: DossierReport, language: Language, link: PlaceLink | undefined): string {
  const title = plain(dossier.title) || reportTexts(language).untitled;
  const zero = { line: 0, character: 0 };
  const place = markdownPlace({ path: dossier.path, range: { start: zero, end: zero } }, link);
  return place.startsWith('[') ? `[${title}]${place.slice(place.lastIndexOf(']') + 1)}` : title;
}

/** The dossiers with something to do first, worst first; then the others while there is room. */
function dossierBlocks(report: Report, options: SummaryOptions, room: number): readonly string[] {
  const { language, link } = options;
  const texts = gateTexts(language);
  const labels = new Map(options.steps.map(({ name, label }) => [name, label]));
  const step = (name: string): string => labels.get(name) ?? name;
  let left = room;
  const take = (text: string): boolean => {
    const bytes = byteLength(text) + 2;
    if (bytes > left) return false;
    left -= bytes;
    return true;
  };
  const kept = new Map<
    DossierReport | null,
    { readonly head: readonly string[]; readonly items: string[] }
  >();
  const begun = (dossier: DossierReport | null) => {
    const own = kept.get(dossier) ?? { head: headOf(dossier, report, options), items: [] };
    kept.set(dossier, own);
    return own;
  };
  let cut = 0;
  for (const { dossier, diagnostic } of worstFirst(report)) {
    const { head, items } = begun(dossier);
    const item = markdownItem(diagnostic, { language, box: false, link, step });
    // The first of a dossier needs room for its heading too.
    if (take(items.length === 0 ? [...head, item].join('\n\n') : item)) items.push(item);
    else cut++;
  }
  const clean = report.dossiers
    .filter(({ diagnostics }) => diagnostics.length === 0)
    .map((dossier) => [...headOf(dossier, report, options), reportTexts(language).nothingFound].join('\n\n'))
    .filter(take);
  return [
    ...(cut > 0 ? [`> ${texts.cut(cut)}`] : []),
    ...[...kept.values()].flatMap(({ head, items }) =>
      items.length === 0 ? [] : [...head, items.join('\n')],
    ),
    ...clean,
  ];
}

function headOf(dossier: DossierReport | null, report: Report, options: SummaryOptions): readonly string[] {
  const { language, link } = options;
  const texts = { ...reportTexts(language), ...markdownTexts(language), ...gateTexts(language) };
  if (dossier === null) return [`### ${texts.otherFiles}`];
  const day =
    dossier.decisionDate === null
      ? texts.noDecisionDay(report.asOf)
      : `${dossier.decisionDate}${texts.separator}${texts.rulesOf(dossier.decisionDate)}`;
  const facts = [
    ...(dossier.id === null ? [] : [[texts.id, plain(dossier.id)]]),
    [texts.authority, plain(dossier.authority) || texts.unknown],
    [texts.stage, plain(dossier.stage) || texts.unknown],
    [texts.decisionDay, plain(day)],
  ].map(([label, text]) => `${label}${texts.colon}${text}`);
  const chart = mermaidGantt(dossier, options.steps);
  const open = report.dossiers.length === 1 ? ' open' : '';
  return [
    `### ${nameOf(dossier, language, link)}`,
    facts.join('<br>'),
    ...(chart === null ? [] : [`<details${open}><summary>${texts.timeline}</summary>`, chart, '</details>']),
  ];
}
