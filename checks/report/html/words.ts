/**
 * What every part of the page is written with: the reader's words, the steps, the duties, how places and days read.
 */
import { type GateTexts, gateTexts } from '../../messages/gate-texts.ts';
import type { Language } from '../../messages/language.ts';
import { type PageTexts, pageTexts } from '../../messages/page-texts.ts';
import { type ReportTexts, reportTexts } from '../../messages/report-texts.ts';
import { markupText as text } from '../markup-text.ts';
import type { Location, Severity, VerdictName } from '../report.ts';
import type { Steps } from '../step-marks.ts';
import { placeText } from '../text-diagnostic.ts';

export interface Words {
  readonly language: Language;
  readonly page: PageTexts;
  readonly report: ReportTexts;
  readonly gate: GateTexts;
  /** The steps that the report speaks of. */
  readonly steps: Steps;
  readonly label: (step: string) => string;
  readonly duty: (code: string) => string | null;
}

export function wordsOf(language: Language, steps: Steps, all: Steps, duty: Words['duty']): Words {
  const labels = new Map(all.map(({ name, label }) => [name, label]));
  return {
    ...{ language, steps, duty },
    label: (step) => labels.get(step) ?? step,
    page: pageTexts(language),
    report: reportTexts(language),
    gate: gateTexts(language),
  };
}

/** Class and sign of each; the sign says without colour what the class says with it. */
export const severityLook: Readonly<Record<Severity, { readonly look: string; readonly sign: string }>> = {
  error: { look: 'bad', sign: '✗' },
  warning: { look: 'warn', sign: '!' },
  information: { look: 'info', sign: 'i' },
};

export const verdictLook: Readonly<Record<VerdictName, string>> = {
  met: 'good',
  violated: 'bad',
  undetermined: 'warn',
  'not-due': 'soft',
  'not-applicable': 'soft',
  waived: 'info',
  'not-checkable': 'soft',
};

export const placeMarkup = (location: Location): string =>
  `<span class="place">${text(placeText(location))}</span>`;

/** A list of labelled facts; those without text are left out. `markup` is written as it is. */
export function facts(list: readonly (readonly [label: string, markup: string])[]): string {
  const given = list.filter(([, markup]) => markup !== '');
  if (given.length === 0) return '';
  return `<dl>${given.map(([label, markup]) => `<dt>${text(label)}</dt><dd>${markup}</dd>`).join('')}</dl>`;
}

/** A table that scrolls by itself where it is too wide, also by keyboard. Cells are markup. */
export function table(label: string, look: string, head: readonly string[], rows: readonly string[]): string {
  return [
    `<div class="wide" role="region" tabindex="0" aria-label="${text(label)}"><table class="${look}">`,
    `<thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows,
    '</tbody></table></div>',
  ].join('\n');
}

export const tableRow = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
