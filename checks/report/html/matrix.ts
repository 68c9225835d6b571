/**
 * Dossiers by steps, one mark each; a mark leads to the step's findings in the dossier below.
 */

import { markupText as text } from '../markup-text.ts';
import type { DossierReport } from '../report.ts';
import type { StepMark } from '../step-marks.ts';
import { stepMark } from '../step-marks.ts';
import { hasFindings } from './findings.ts';
import { table, type Words } from './words.ts';

export const markLooks: Readonly<Record<StepMark, string>> = {
  '✓': 'good',
  '✗': 'bad',
  '?': 'warn',
  '○': 'soft',
  '–': 'soft',
};

export const dossierAnchor = (index: number): string => `d${index + 1}`;
export const stepAnchor = (index: number, step: number): string => `d${index + 1}s${step + 1}`;

export function matrix(dossiers: readonly DossierReport[], words: Words): string {
  const { page, report, steps } = words;
  const cell = (dossier: DossierReport, index: number, step: number, name: string): string => {
    const mark = stepMark(dossier, name);
    const said = `class="${markLooks[mark]}" title="${text(page.mark[mark])}" aria-label="${text(page.mark[mark])}"`;
    return hasFindings(dossier, name)
      ? `<td><a href="#${stepAnchor(index, step)}" ${said}>${mark}</a></td>`
      : `<td><span role="img" ${said}>${mark}</span></td>`;
  };
  const rows = dossiers.map(
    (dossier, index) =>
      `<tr><th scope="row"><a href="#${dossierAnchor(index)}">${text(dossier.title) || text(report.untitled)}</a><br><span class="soft">${text(dossier.path)}</span></th>${steps
        .map(({ name }, step) => cell(dossier, index, step, name))
        .join('')}</tr>`,
  );
  const legend = (Object.keys(markLooks) as StepMark[])
    .map((mark) => `<span class="${markLooks[mark]}">${mark}</span> ${text(page.mark[mark])}`)
    .join('　');
  return [
    table(page.matrix, 'marks', [text(report.dossier), ...steps.map(({ label }) => text(label))], rows),
    `<p class="soft">${legend}　<span class="screen">${text(page.matrixHint)}</span></p>`,
  ].join('\n');
}
