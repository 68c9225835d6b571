/**
 * The audit as one page that opens from disk: overview, charts, filters, each dossier. Written part by part, so that
 * no more than one dossier is held; what repeats itself in the tables of verdicts is written once.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import {
  coveredBy,
  exceptionText,
  findingDiagnostic,
  fullCitationText,
  html,
  reportTexts,
  severities,
  stepMark,
  verdictNames,
  visible,
} from '../../../../../checks/index.ts';
import type { AuditData, AuditedDossier } from '../../audit-data.ts';
import { groupings, groupOf, stepOf } from '../groups.ts';
import { keyOf, type Survey, surveyOf } from '../survey.ts';
import { htmlTexts } from './html-texts.ts';
import { overviewCharts } from './overview-charts.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';

const { markupText: text } = html;

/** Rejects where the file cannot be written. */
export async function writeHtml(data: AuditData, file: string): Promise<void> {
  const output = createWriteStream(file);
  const failure = once(output, 'close').then(() => {
    if (output.errored) throw output.errored;
  });
  const write = async (): Promise<void> => {
    for await (const part of page(data)) if (!output.write(part)) await once(output, 'drain');
    output.end();
  };
  await Promise.race([failure, write()]);
  await failure;
}

/** Everything the parts of the page share. */
interface Page {
  readonly data: AuditData;
  readonly survey: Survey;
  readonly words: html.Words;
  readonly strings: Strings;
}

async function* page(data: AuditData): AsyncGenerator<string> {
  const survey = await surveyOf(data);
  const words = html.wordsOf(data.language, survey.steps, data.steps, data.duty);
  const shared: Page = { data, survey, words, strings: new Strings() };
  yield head(data);
  yield overview(shared);
  yield* matrix(shared);
  let index = 0;
  for await (const dossier of data.dossiers()) yield article(dossier, index++, shared);
  if (data.findings.length > 0)
    yield [
      `<h2>${text(htmlTexts(data.language).across)}</h2>`,
      ...data.findings.map((one) => html.finding(findingDiagnostic(one), null, words)),
      '',
    ].join('\n');
  yield foot(shared);
}

const hashOf = (content: string): string => createHash('sha256').update(content).digest('base64');

function head({ language, head: { tool, asOf } }: AuditData): string {
  const words = htmlTexts(language);
  const versions = reportTexts(language).versions(tool.version, tool.lawVersion, tool.lawHash, asOf);
  return [
    ...html.pageHead({
      ...{ language, title: words.title, style: pageStyle },
      ...{ styleHash: hashOf(pageStyle), scriptHash: hashOf(pageScript) },
    }),
    `<header><h1>${text(words.title)}</h1>`,
    `<p class="soft">${text(versions)}</p></header>`,
    '<main>',
    '',
  ].join('\n');
}

function overview({ data, survey, words }: Page): string {
  const { report, page: pageWords } = words;
  const { dossiers, diagnostics } = survey;
  const worst = severities.find((severity) => diagnostics[severity] > 0);
  const look = worst === 'error' ? 'bad' : worst === undefined ? 'good' : 'warn';
  const sign = worst === 'error' ? '✗' : worst === undefined ? '✓' : '!';
  const texts = htmlTexts(data.language);
  return [
    `<h2>${text(pageWords.overview)}</h2>`,
    `<p class="verdict ${look}">${sign} ${text(report.summary(dossiers, diagnostics))}</p>`,
    ...(dossiers === 0 ? [] : [`<h2>${text(texts.charts)}</h2>`, overviewCharts(data, survey)]),
    '',
  ].join('\n');
}

async function* matrix({ data, survey, words }: Page): AsyncGenerator<string> {
  const texts = htmlTexts(data.language);
  const { page: pageWords, report } = words;
  if (survey.dossiers === 0) return;
  yield [`<h2>${text(pageWords.matrix)}</h2>`, filterForm(data, survey), ''].join('\n');
  const heads = [
    report.dossier,
    texts.leads,
    texts.year,
    ...severities.map((s) => report.severity[s]),
    ...survey.steps.map(({ label }) => label),
  ];
  yield `<div class="wide" role="region" tabindex="0" aria-label="${text(pageWords.matrix)}"><table class="marks">\n<thead><tr>${heads.map((name) => `<th scope="col">${text(name)}</th>`).join('')}</tr></thead>\n<tbody>\n`;
  let index = 0;
  for await (const dossier of data.dossiers()) yield matrixRow(dossier, ++index, { data, survey, words });
  const legend = Object.entries(html.markLooks)
    .map(([mark, look]) => `<span class="${look}">${mark}</span> ${text(pageWords.mark[mark as '✓'])}`)
    .join('　');
  yield `</tbody></table></div>\n<p class="soft">${legend}　<span class="screen">${text(pageWords.matrixHint)}</span></p>\n`;
}

function matrixRow(
  dossier: AuditedDossier,
  number: number,
  { data, survey, words }: Omit<Page, 'strings'>,
): string {
  const { page: pageWords, report } = words;
  const anchor = `d${number}`;
  const stepNumbers = new Map(survey.steps.map(({ name }, at) => [name, at]));
  const problems = new Set(
    dossier.diagnostics.map((d) => `${stepNumbers.get(stepOf(d) ?? '') ?? 'form'}:${d.severity}`),
  );
  const search = [dossier.title, dossier.id ?? '', dossier.path].join(' ').toLowerCase();
  const groups = groupings
    .map((by) => ` data-${by}="${text(String(keyOf(groupOf(dossier, by, data.language))))}"`)
    .join('');
  const marks = survey.steps.map(({ name }, at) => {
    const mark = stepMark(dossier, name);
    const said = `class="${html.markLooks[mark]}" aria-label="${text(pageWords.mark[mark])}"`;
    return html.hasFindings(dossier, name)
      ? `<td><a href="#${anchor}s${at + 1}" ${said}>${mark}</a></td>`
      : `<td><span role="img" ${said}>${mark}</span></td>`;
  });
  const counts = severities.map(
    (severity) => `<td>${dossier.diagnostics.filter((d) => d.severity === severity).length}</td>`,
  );
  return `<tr data-of="${anchor}"${groups} data-problems="${[...problems].join(' ')}" data-words="${text(search)}"><th scope="row"><a href="#${anchor}">${text(dossier.title) || text(report.untitled)}</a><br><span class="soft">${text(dossier.path)}</span></th><td class="words">${text(String(groupOf(dossier, 'lead', data.language)))}</td><td>${text(String(groupOf(dossier, 'year', data.language)))}</td>${counts.join('')}${marks.join('')}</tr>\n`;
}

/** Hidden until the script that it needs is there. */
function filterForm(data: AuditData, survey: Survey): string {
  const words = htmlTexts(data.language);
  const { severity, formHeading } = reportTexts(data.language);
  const select = (name: string, label: string, options: readonly (readonly [string, string])[]): string =>
    `<label>${text(label)} <select name="${name}"><option value="">${text(words.all)}</option>${options
      .map(([value, shown]) => `<option value="${text(value)}">${text(shown)}</option>`)
      .join('')}</select></label>`;
  return [
    `<form id="filter" class="screen" hidden aria-label="${text(words.filter)}">`,
    ...groupings.map((by) =>
      select(
        by,
        words.group[by],
        survey.groups[by].map(({ name }) => [String(name), String(name)] as const),
      ),
    ),
    select('step', words.step, [
      ...survey.steps.map(({ label }, at) => [String(at), label] as const),
      ['form', formHeading],
    ]),
    select(
      'severity',
      words.severity,
      severities.map((name) => [name, severity[name]] as const),
    ),
    `<label>${text(words.search)} <input type="search" name="search"></label>`,
    `<button type="reset">${text(words.reset)}</button>`,
    `<p id="shown" role="status" data-text="${text(words.shown)}"></p>`,
    '</form>',
  ].join('\n');
}

function article(dossier: AuditedDossier, index: number, { data, words, strings }: Page): string {
  const { page: pageWords, report } = words;
  const texts = htmlTexts(data.language);
  const anchor = `d${index + 1}`;
  const day =
    dossier.decisionDate === null
      ? report.noDecisionDay(data.head.asOf)
      : `${dossier.decisionDate}${report.separator}${report.rulesOf(dossier.decisionDate)}`;
  const counts = verdictNames.map(
    (name) => `${report.verdict[name]} ${dossier.verdicts.filter((v) => v.verdict === name).length}`,
  );
  const count = dossier.verdicts.length;
  return [
    `<article id="${anchor}">`,
    `<h2>${text(dossier.title) || text(report.untitled)}</h2>`,
    html.facts([
      [pageWords.id, text(dossier.id ?? '')],
      [report.authority, text(dossier.authority) || text(report.unknown)],
      [texts.leads, text(dossier.leads.join(report.listSeparator)) || text(report.unknown)],
      [pageWords.jurisdiction, text(dossier.jurisdiction.at(-1) ?? '')],
      [report.stage, text(dossier.stage) || text(report.unknown)],
      [report.decisionDay, text(day)],
      [pageWords.file, `<span class="place">${text(dossier.path)}</span>`],
    ]),
    `<p>${text(counts.join(report.separator))}</p>`,
    html.course(dossier, words),
    `<h3>${text(pageWords.todo)}</h3>`,
    ...html.findings(dossier, words, (step) => `${anchor}s${step + 1}`),
    html.exceptions(dossier.exceptions, words),
    `<details data-rows="${anchor}v"><summary>${text(texts.allVerdicts(count))}</summary><noscript><p>${text(texts.noScript)}</p></noscript></details>`,
    `<script type="application/json" id="${anchor}v">${json(verdictRows(dossier, words, strings))}</script>`,
    `<p class="screen"><a href="#top">${text(pageWords.toTop)}</a></p>`,
    '</article>',
    '',
  ]
    .filter((part, at, all) => part !== '' || at === all.length - 1)
    .join('\n');
}

/** As the script of the page reads them: numbers of strings, of verdicts, and lines. */
function verdictRows(
  dossier: AuditedDossier,
  { language, label }: html.Words,
  strings: Strings,
): readonly (readonly number[])[] {
  const covered = coveredBy(dossier);
  const folder = dossier.path.slice(0, dossier.path.lastIndexOf('/') + 1);
  // The page of a dossier says once where the dossier lies.
  const within = (path: string): string => (path.startsWith(folder) ? path.slice(folder.length) : path);
  return dossier.verdicts.map((verdict) => {
    const exception = covered.of(verdict);
    const message = verdict.message + (exception ? ` ${exceptionText(exception, language)}` : '');
    return [
      strings.of(verdict.obligation),
      strings.of(label(verdict.step)),
      verdictNames.indexOf(verdict.verdict),
      strings.of(message),
      strings.of(fullCitationText(verdict.citation, language)),
      strings.of(verdict.judgedAt),
      strings.of(within(verdict.location.path)),
      verdict.location.range.start.line + 1,
      ...verdict.evidence.flatMap((e) => [
        strings.of(e.text),
        strings.of(within(e.path)),
        e.range.start.line + 1,
      ]),
    ];
  });
}

function foot({ data, words, strings }: Page): string {
  const { page: pageWords, report, gate } = words;
  const { tool, asOf } = data.head;
  const tables = {
    head: [
      pageWords.code,
      pageWords.step,
      pageWords.verdict,
      pageWords.explanation,
      report.basis,
      pageWords.judgedAt,
      gate.place,
    ],
    verdicts: verdictNames.map((name) => `${html.verdictSigns[name]} ${report.verdict[name]}`),
    looks: verdictNames.map((name) => html.verdictLook[name]),
  };
  return [
    '</main>',
    `<footer><p>${text(pageWords.notice)}</p><p>juece ${text(tool.version)} · ${text(tool.lawVersion)} · ${text(tool.lawHash)} · ${text(asOf)}</p></footer>`,
    `<script type="application/json" id="words">${json(tables)}</script>`,
    `<script type="application/json" id="strings">${json(strings.all)}</script>`,
    `<script>${pageScript}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Nothing in it ends the script that holds it. */
const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Every string once, by its number. */
class Strings {
  readonly all: string[] = [];
  readonly #known = new Map<string, number>();

  of(words: string): number {
    const known = this.#known.get(words);
    if (known !== undefined) return known;
    const number = this.all.push(visible(words).replace(/[\uFFFE\uFFFF]/g, '\uFFFD')) - 1;
    this.#known.set(words, number);
    return number;
  }
}
