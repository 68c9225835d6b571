/**
 * One dossier on the page: what it is, its counts, its course, what to do, what is excepted, every verdict.
 */
import { verdictSigns } from '../../messages/page-texts.ts';
import { fullCitationText } from '../citation.ts';
import { exceptionText } from '../exception-text.ts';
import { markupText as text } from '../markup-text.ts';
import { type DossierReport, type Report, verdictNames } from '../report.ts';
import { coveredBy } from '../verdict-exceptions.ts';
import { course } from './course.ts';
import { exceptions } from './exceptions.ts';
import { findings } from './findings.ts';
import { dossierAnchor, stepAnchor } from './matrix.ts';
import { facts, placeMarkup, table, tableRow, verdictLook, type Words } from './words.ts';

export function dossierArticle(dossier: DossierReport, index: number, report: Report, words: Words): string {
  const { page, report: texts } = words;
  const day =
    dossier.decisionDate === null
      ? texts.noDecisionDay(report.asOf)
      : `${dossier.decisionDate}${texts.separator}${texts.rulesOf(dossier.decisionDate)}`;
  const counts = verdictNames.map(
    (name) => `${texts.verdict[name]} ${dossier.verdicts.filter((v) => v.verdict === name).length}`,
  );
  return [
    `<article id="${dossierAnchor(index)}">`,
    `<h2>${text(dossier.title) || text(texts.untitled)}</h2>`,
    facts([
      [page.id, text(dossier.id ?? '')],
      [texts.authority, text(dossier.authority) || text(texts.unknown)],
      [page.jurisdiction, text(dossier.jurisdiction.at(-1) ?? '')],
      [texts.stage, text(dossier.stage) || text(texts.unknown)],
      [texts.decisionDay, text(day)],
      [page.file, `<span class="place">${text(dossier.path)}</span>`],
    ]),
    `<p>${text(counts.join(texts.separator))}</p>`,
    course(dossier, words),
    `<h3>${text(page.todo)}</h3>`,
    ...findings(dossier, words, (step) => stepAnchor(index, step)),
    exceptions(dossier.exceptions, words),
    verdicts(dossier, words),
    `<p class="screen"><a href="#top">${text(page.toTop)}</a></p>`,
    '</article>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** Everything that was judged, also what is met: closed until somebody wants it. */
function verdicts(dossier: DossierReport, words: Words): string {
  const { page, report, gate, language } = words;
  const covered = coveredBy(dossier);
  const rows = dossier.verdicts.map((verdict) => {
    const exception = covered.of(verdict);
    const proof = verdict.evidence.map((e) => `“${text(e.text)}” ${placeMarkup(e)}`);
    return tableRow([
      text(verdict.obligation),
      text(words.label(verdict.step)),
      `<span class="${verdictLook[verdict.verdict]}">${verdictSigns[verdict.verdict]} ${text(report.verdict[verdict.verdict])}</span>`,
      `${text(verdict.message)}${exception ? `<br>${text(exceptionText(exception, language))}` : ''}`,
      text(fullCitationText(verdict.citation, language)),
      text(verdict.judgedAt),
      proof.length > 0 ? proof.join('<br>') : placeMarkup(verdict.location),
    ]);
  });
  const head = [
    page.code,
    page.step,
    page.verdict,
    page.explanation,
    report.basis,
    page.judgedAt,
    gate.place,
  ];
  return [
    `<details><summary>${text(page.all(dossier.verdicts.length))}</summary>`,
    table(page.all(dossier.verdicts.length), 'verdicts', head.map(text), rows),
    '</details>',
  ].join('\n');
}
