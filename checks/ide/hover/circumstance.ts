/** A circumstance: how it is declared here, which duties `是` switches on, when to think twice. */

import type { CircumstanceTerm, Obligation } from '../../lawbook/law.ts';
import { hoverTexts } from '../../messages/hover-texts.ts';
import type { Analysis } from '../analysis.ts';
import { bindingObligations, dutyLine } from '../duty-words.ts';
import { bulleted, escapeMarkdown, stacked } from '../markdown.ts';

const MOST_DUTIES = 8;

/** Duties with this circumstance among their conditions. */
export function switchedOn(analysis: Analysis, name: string): readonly Obligation[] {
  return bindingObligations(analysis).filter((o) => {
    const conditions = [...o.when, ...(o.without === 'not-applicable' ? [] : o.without)];
    return conditions
      .flatMap((c) => ('any' in c ? c.any : [c]))
      .some((c) => 'circumstance' in c && [c.circumstance].flat().includes(name));
  });
}

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
