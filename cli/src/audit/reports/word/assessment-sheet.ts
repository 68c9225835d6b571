/**
 * The assessment sheet: what was found, item by item. Points are the office's own or none; the score is a person's.
 */
import type { Document } from 'docx';
import { type Diagnostic, severities } from '../../../../../checks/index.ts';
import { stepOf } from '../groups.ts';
import type { AssessmentForm } from './assessment-form.ts';
import { blank, type Cell, note, paper, run, signature, table, title } from './layout.ts';
import { dossierFacts, type PaperSource } from './paper-source.ts';

export function assessmentSheet(source: PaperSource, form: AssessmentForm | null): Document {
  const { data, words, report, problems, label } = source;
  const { sheet } = words;
  const counted = (own: readonly Diagnostic[]): string => {
    const [error = 0, warning = 0, information = 0] = counts(own);
    return sheet.counted(error, warning, information);
  };
  const head = [sheet.item, sheet.points, sheet.found, sheet.reference, sheet.awarded];
  const rows: (readonly Cell[])[] = [];
  if (form === null) {
    for (const step of [...data.steps.map(({ name }) => name), null]) {
      const own = problems.filter((problem) => stepOf(problem) === step);
      rows.push([label(step), null, counted(own), null, null]);
    }
    rows.push([sheet.total, null, counted(problems), null, null]);
  } else {
    let reached = 0;
    for (const item of form.items) {
      const own = problems.filter((problem) => item.steps.includes(stepOf(problem) ?? ''));
      const score = scoreOf(item.points, own, form);
      reached += score;
      rows.push([item.name, String(item.points), counted(own), rounded(score), null]);
    }
    const whole = form.items.reduce((sum, { points }) => sum + points, 0);
    rows.push([sheet.total, rounded(whole), counted(problems), rounded(reached), null]);
  }
  return paper(sheet.title, data.language, [
    title(sheet.title),
    dossierFacts(source),
    note(form === null ? sheet.noWeights : sheet.own(form.name || report.unknown)),
    ...(form === null
      ? []
      : [note(sheet.rule(form.deductions.error, form.deductions.warning, form.deductions.information))]),
    table([26, 16, 30, 14, 14], head, rows),
    note(words.draftNote(source.version)),
    signature([run(sheet.signed), blank(words.fillIn)]),
    signature([run(words.review.date), blank(words.fillIn)]),
  ]);
}

const counts = (own: readonly Diagnostic[]): readonly number[] =>
  severities.map((severity) => own.filter((problem) => problem.severity === severity).length);

/** What is left of an item's points; never below zero. */
function scoreOf(points: number, own: readonly Diagnostic[], { deductions }: AssessmentForm): number {
  return Math.max(0, points - own.reduce((sum, { severity }) => sum + deductions[severity], 0));
}

const rounded = (points: number): string => String(Math.round(points * 100) / 100);
