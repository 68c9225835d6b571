/** A duty named by its id: its words, article, whether it can be waived, how it stands in this dossier. */
import { hoverTexts } from '../../messages/hover-texts.ts';
import type { Analysis } from '../analysis.ts';
import { byGravity, citationOf, inLanguage, verdictMark } from '../duty-words.ts';
import { escapeMarkdown, stacked } from '../markdown.ts';
import type { ObligationMention } from '../obligation-ids.ts';
import type { Surroundings } from '../service.ts';
import { quotation, samePoint } from './law-text.ts';
import type { HoverPart } from './part.ts';

/** Plain words about a duty, for hover and completion. */
export function obligationWords(analysis: Analysis, id: string): string {
  const { language, tools } = analysis;
  const text = hoverTexts(language);
  const obligation = tools.lawbook.obligation(id);
  if (!obligation) return text.unknownDuty;
  const [worst] = analysis.verdicts.filter((v) => v.obligation.id === id).sort(byGravity);
  const mark = worst ? verdictMark(worst.verdict, language) : '';
  const what = worst ? inLanguage(language, worst.what) : '';
  // “– 不适用：不适用：…” would say it twice.
  const state =
    mark !== '' && what.startsWith(mark.slice(2))
      ? `${mark.slice(0, 2)}${what}`
      : `${mark}${text.colon}${what}`;
  return stacked([
    escapeMarkdown(inLanguage(language, obligation.duty)),
    `${text.basis}${text.colon}${escapeMarkdown(citationOf(analysis, obligation))}`,
    obligation.waivable ? text.waivable : `**${text.notWaivable}**`,
    worst ? escapeMarkdown(state) : '',
  ]);
}

export function obligationPart(
  analysis: Analysis,
  { obligation, span }: ObligationMention,
  around: Surroundings,
): HoverPart {
  const day = analysis.dossier.decisionDay ?? analysis.options.asOf;
  return {
    span,
    top: `**${obligation.id}**\n\n${obligationWords(analysis, obligation.id)}`,
    details: [quotation(analysis, obligation, around), samePoint(analysis, obligation, day)].filter(
      (detail) => detail !== null,
    ),
  };
}
