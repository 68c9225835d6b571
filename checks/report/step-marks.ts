/**
 * One mark for each step of a dossier: the table that says at a glance how far it is.
 * It refuses to know how the table is drawn.
 */
import type { DossierReport, Report, VerdictName } from './report.ts';

/** Steps in procedural order, with their names in the reader's language. */
export type Steps = readonly { readonly name: string; readonly label: string }[];

/** Met, breached, open, not due, not applicable. */
export type StepMark = '✓' | '✗' | '?' | '○' | '–';

/** The steps that the report speaks of: the given ones in their order, then others as they come. */
export function stepsOf(report: Report, given: Steps = []): Steps {
  const used = new Set(report.dossiers.flatMap((d) => d.verdicts.map((v) => v.step)));
  const known = new Set(given.map((s) => s.name));
  const rest = [...used].filter((name) => !known.has(name)).map((name) => ({ name, label: name }));
  return [...given.filter((s) => used.has(s.name)), ...rest];
}

/** The worst that is shown: what hides below the level leaves a step done, as in the tree of an editor. */
export function stepMark(dossier: DossierReport, step: string): StepMark {
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
