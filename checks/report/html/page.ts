/**
 * The report as one page that opens from disk, prints on A4 and asks nobody for anything.
 * Its policy forbids scripts, pictures, fonts and the network; only its own style is let in, by hash.
 */
import { exceptedText } from '../excepted-text.ts';
import { findingDiagnostic } from '../finding.ts';
import type { Rendering } from '../formats.ts';
import { markupText as text } from '../markup-text.ts';
import { type Report, severities, verdictNames } from '../report.ts';
import { stepsOf } from '../step-marks.ts';
import { dossierArticle } from './dossier.ts';
import { finding } from './findings.ts';
import { dossierAnchor, matrix } from './matrix.ts';
import { pageHead } from './page-head.ts';
import { style, styleHash } from './style.ts';
import { severityLook, table, tableRow, type Words, wordsOf } from './words.ts';

export type PageRendering = Pick<Rendering, 'language' | 'steps'> & Partial<Pick<Rendering, 'duty'>>;

/** Lines end in LF; the text ends with one. */
export function renderHtml(report: Report, { language, steps, duty }: PageRendering): string {
  const words = wordsOf(language, stepsOf(report, steps), steps, duty ?? (() => null));
  const { page, report: texts } = words;
  const { version, lawVersion, lawHash } = report.tool;
  const versions = texts.versions(version, lawVersion, lawHash, report.asOf);
  const parts = [
    ...pageHead({ language, title: page.title, style, styleHash }),
    '<header>',
    `<h1>${text(page.title)}</h1>`,
    `<p class="soft">${text(versions)}</p>`,
    '</header>',
    '<main>',
    overview(report, words),
    contents(report, words),
    ...(report.dossiers.length > 0 ? [`<h2>${text(page.matrix)}</h2>`, matrix(report.dossiers, words)] : []),
    ...report.dossiers.map((dossier, index) => dossierArticle(dossier, index, report, words)),
    ...(report.findings.length > 0
      ? [
          `<h2>${text(texts.otherFiles)}</h2>`,
          ...report.findings.map((f) => finding(findingDiagnostic(f), null, words)),
        ]
      : []),
    '</main>',
    `<footer><p>${text(page.notice)}</p><p>juece ${text(version)} · ${text(lawVersion)} · ${text(lawHash)} · ${text(report.asOf)}</p></footer>`,
    '</body>',
    '</html>',
    '',
  ];
  return parts.filter((part, at) => part !== '' || at === parts.length - 1).join('\n');
}

function overview(report: Report, words: Words): string {
  const { page, report: texts, language } = words;
  const { dossiers, diagnostics, verdicts } = report.summary;
  const worst = severities.find((severity) => diagnostics[severity] > 0);
  const { look, sign } = worst ? severityLook[worst] : { look: 'good', sign: '✓' };
  const total = dossiers === 0 && !worst ? page.noDossier : texts.summary(dossiers, diagnostics);
  const clean = !worst && dossiers > 0 ? `${language === 'en' ? ' ' : ''}${texts.nothingFound}` : '';
  return [
    `<h2>${text(page.overview)}</h2>`,
    `<p class="verdict ${dossiers === 0 && !worst ? 'warn' : look}">${sign} ${text(total + clean)}</p>`,
    ...(exceptedText(report, language) === '' ? [] : [`<p>${text(exceptedText(report, language))}</p>`]),
    table(
      page.overview,
      'counts',
      verdictNames.map((name) => text(texts.verdict[name])),
      [tableRow(verdictNames.map((name) => String(verdicts[name])))],
    ),
  ].join('\n');
}

/** One dossier needs no list of contents. */
function contents({ dossiers }: Report, { page, report }: Words): string {
  if (dossiers.length < 2) return '';
  const items = dossiers.map(({ title, diagnostics }, index) => {
    const counts = severities
      .map((severity) => [severity, diagnostics.filter((d) => d.severity === severity).length] as const)
      .filter(([, count]) => count > 0)
      .map(([severity, count]) => `${report.severity[severity]} ${count}`);
    const said = counts.length > 0 ? counts.join(report.listSeparator) : report.nothingFound;
    return `<li><a href="#${dossierAnchor(index)}">${text(title) || text(report.untitled)}</a> <span class="soft">${text(said)}</span></li>`;
  });
  return `<nav aria-label="${text(page.contents)}"><ol>${items.join('')}</ol></nav>`;
}
