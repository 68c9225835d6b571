/**
 * Changes a person may accept for a diagnostic. Safe ones change form only; unsafe ones insert placeholders.
 * None invents a fact or a date. A new kind of fix is added to one of the two lists here and nowhere else.
 */
import type { Span } from '../base/span.ts';
import type { Analysis } from './analysis.ts';
import type { Fix, TextEdit } from './data.ts';
import { declareCircumstance, giveReason } from './fixes/circumstances.ts';
import { reEncoded } from './fixes/encoding.ts';
import { fieldLines } from './fixes/field-lines.ts';
import { addKey, correctKey, correctValue } from './fixes/front-matter-keys.ts';
import { backslashes, repairLink } from './fixes/links.ts';
import { type Answer, fixOf, type Offer, questionOf, type Sheet, type Tidying } from './fixes/question.ts';
import { recordSection } from './fixes/record-section.ts';
import { addWaiver, completeWaiver } from './fixes/waivers.ts';
import { dateForms, documentNumbers } from './fixes/written-forms.ts';
import { fences, yamlSlips } from './fixes/yaml-slips.ts';
import type { Surroundings } from './service.ts';
import { wordsOf } from './wording.ts';

/** In the order in which they are offered. */
const answers: readonly Answer[] = [
  recordSection,
  fieldLines,
  addKey,
  correctKey,
  correctValue,
  repairLink,
  giveReason,
  completeWaiver,
  declareCircumstance,
  addWaiver,
];

const tidyings: readonly Tidying[] = [yamlSlips, fences, dateForms, documentNumbers, backslashes];

const touches = (span: Span, start: number, end: number): boolean => span.start <= end && start <= span.end;

/**
 * Those for the diagnostics and places that [start, end] touches. `around` lists files for links that lead nowhere;
 * without it only files that the dossier itself links to are proposed.
 */
export function fixes(
  analysis: Analysis,
  path: string,
  start: number,
  end: number,
  around?: Pick<Surroundings, 'paths'>,
): readonly Fix[] {
  const whole = reEncoded(analysis, path).map((offer) => fixOf(offer, path, told(analysis, path, offer)));
  if (path !== analysis.path) return whole;
  const sheet = sheetOf(analysis, around);
  const questions = analysis.report.diagnostics.flatMap((diagnostic, index) => {
    if (diagnostic.location.path !== path) return [];
    const question = questionOf(sheet, diagnostic);
    return touches(question.span, start, end) ? [{ question, index }] : [];
  });
  const asked = new Set(questions.map(({ index }) => index));
  const tidy = tidyings
    .flatMap((tidying) => tidying(sheet))
    .map((offer) => fixOf(offer, path, told(analysis, path, offer)))
    .filter(
      (fix) =>
        fix.diagnostics.some((index) => asked.has(index)) ||
        fix.edits.some(({ edits }) => edits.some(({ span }) => touches(span, start, end))),
    );
  const answered = questions.flatMap(({ question, index }) =>
    answers.flatMap((answer) => answer(question)).map((offer) => fixOf(offer, path, [index])),
  );
  return merged([...whole, ...tidy, ...answered]);
}

/** All safe edits of one file; where two would overlap, the earlier one stands. Applied twice, they change nothing more. */
export function fixAll(analysis: Analysis, path: string): readonly TextEdit[] {
  if (path !== analysis.path) return [];
  const sheet = sheetOf(analysis, undefined);
  const edits = tidyings
    .flatMap((tidying) => tidying(sheet))
    .flatMap((offer) => offer.edits)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const kept: TextEdit[] = [];
  for (const edit of edits) {
    const last = kept.at(-1);
    if (!last || edit.span.start >= last.span.end) kept.push(edit);
  }
  return kept;
}

/** Diagnostics whose slip is mended everywhere at once, though it is reported at its first place only. */
function told({ report }: Analysis, path: string, { answers: code }: Offer): readonly number[] {
  if (code === undefined) return [];
  return report.diagnostics.flatMap((d, index) =>
    d.code === code && d.location.path === path ? [index] : [],
  );
}

function sheetOf(analysis: Analysis, around: Pick<Surroundings, 'paths'> | undefined): Sheet {
  return {
    analysis,
    document: analysis.dossier.document,
    words: wordsOf(analysis.language),
    paths: () => around?.paths() ?? [],
  };
}

/** Two diagnostics that the same edits answer give one fix. */
function merged(list: readonly Fix[]): readonly Fix[] {
  const known = new Map<string, Fix>();
  for (const fix of list) {
    const key = JSON.stringify([fix.title, fix.convert, fix.edits]);
    const before = known.get(key);
    const diagnostics = [...new Set([...(before?.diagnostics ?? []), ...fix.diagnostics])];
    known.set(key, { ...fix, diagnostics });
  }
  return [...known.values()];
}
