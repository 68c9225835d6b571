/** A circumstance: how it is declared here, which duties `是` switches on, when to think twice. */

import type { CircumstanceTerm, Obligation } from '../../lawbook/law.ts';
import { hoverTexts } from '../../messages/hover-texts.ts';
import type { Analysis } from '../analysis.ts';
import { bindingObligations, dutyLine } from '../duty-words.ts';
import { bulleted, escapeMarkdown, stacked } from '../markdown.ts';

const MOST_DUTIES = 8;

const known = new WeakMap<Analysis, ReadonlyMap<string, readonly Obligation[]>>();

function byCircumstance(analysis: Analysis): ReadonlyMap<string, readonly Obligation[]> {
  const before = known.get(analysis);
  if (before) return before;
  const found = new Map<string, Obligation[]>();
  for (const o of bindingObligations(analysis)) {
    const conditions = [...o.when, ...(o.without === 'not-applicable' ? [] : o.without)];
    const names = new Set<string>();
    for (const condition of conditions.flatMap((c) => ('any' in c ? c.any : [c])))
      if ('circumstance' in condition) for (const name of [condition.circumstance].flat()) names.add(name);
    for (const name of names) found.set(name, [...(found.get(name) ?? []), o]);
  }
  known.set(analysis, found);
  return found;
}

/** Duties with this circumstance among their conditions. */
export const switchedOn = (analysis: Analysis, name: string): readonly Obligation[] =>
  byCircumstance(analysis).get(name) ?? [];

export function circumstanceWords(
  analysis: Analysis,
  term: CircumstanceTerm,
): { readonly top: string; readonly details: readonly string[] } {
  const text = hoverTexts(analysis.language);
  const declared = analysis.dossier.front.circumstances.get(term.name);
  const duties = switchedOn(analysis, term.name);
  const value = declared?.value ?? null;
  const state =
    value !== null
      ? `${text.declared}${text.colon}${value ? text.yes : text.no}`
      : term.special && !declared
        ? text.assumedNo
        : text.undeclared;
  const lines = duties.slice(0, MOST_DUTIES).map((o) => dutyLine(analysis, o));
  if (duties.length > MOST_DUTIES) lines.push(text.more(duties.length - MOST_DUTIES));
  const english = analysis.language === 'en' ? text.bracket(escapeMarkdown(term.en)) : '';
  return {
    top: stacked([
      `**${escapeMarkdown(term.name)}**${english}`,
      escapeMarkdown(state),
      declared?.reason ? `${text.reason}${text.colon}${escapeMarkdown(declared.reason)}` : '',
      declared?.ground ? `${text.ground}${text.colon}${escapeMarkdown(declared.ground)}` : '',
      duties.length === 0 ? text.switchesNone : text.switches(duties.length),
    ]),
    details: [
      bulleted(lines),
      term.suggests.length === 0 ? '' : escapeMarkdown(text.suggests(term.suggests.join(text.comma))),
      term.aliases.length === 0
        ? ''
        : escapeMarkdown(`${text.alsoWritten}${text.colon}${term.aliases.join(text.comma)}`),
    ].filter((detail) => detail !== ''),
  };
}
