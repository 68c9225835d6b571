/**
 * How a duty is named in the editor: a mark, its words, its citation, where it binds.
 * All of it comes from law data; nothing is judged here.
 */
import type { Verdict } from '../engine/verdict.ts';
import type { Bilingual, Obligation } from '../lawbook/law.ts';
import { hoverTexts } from '../messages/hover-texts.ts';
import type { Language } from '../messages/language.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { fullCitationText } from '../report/citation.ts';
import type { VerdictName } from '../report/report.ts';
import type { Analysis } from './analysis.ts';
import { bulleted, escapeMarkdown } from './markdown.ts';

export const inLanguage = (language: Language, text: Bilingual): string =>
  language === 'en' ? text.en : text.zh;

const marks: Readonly<Record<VerdictName, string>> = {
  violated: '✗',
  undetermined: '?',
  waived: '○',
  met: '✓',
  'not-due': '–',
  'not-applicable': '–',
  'not-checkable': '–',
};
const order = Object.keys(marks) as readonly VerdictName[];

/** Worst first. */
export const byGravity = (
  a: { readonly verdict: VerdictName },
  b: { readonly verdict: VerdictName },
): number => order.indexOf(a.verdict) - order.indexOf(b.verdict);

/** `✗ 违反` */
export const verdictMark = (verdict: VerdictName, language: Language): string =>
  `${marks[verdict]} ${reportTexts(language).verdict[verdict]}`;

/** `《…》第十五条第一款`, plain text. */
export function citationOf(analysis: Analysis, obligation: Obligation): string {
  const instrument = analysis.tools.lawbook.instrument(obligation.instrument);
  const title = instrument ? inLanguage(analysis.language, instrument.title) : obligation.instrument;
  return fullCitationText({ law: obligation.instrument, title, ...obligation.citation }, analysis.language);
}

/** `duty（《…》第十五条第一款，N713-15-1d）`, Markdown. */
export function dutyLine(analysis: Analysis, obligation: Obligation): string {
  const text = hoverTexts(analysis.language);
  const duty = inLanguage(analysis.language, obligation.duty).replace(/[。.]$/, '');
  return (
    escapeMarkdown(duty) +
    text.bracket(`${escapeMarkdown(citationOf(analysis, obligation))} · ${obligation.id}`)
  );
}

/** Verdicts as a list, worst first, then those that rest on the fewest facts (they speak of this one); one line a duty; at most `most`, then how many more there are. */
export function verdictList(analysis: Analysis, verdicts: readonly Verdict[], most: number): string {
  const text = hoverTexts(analysis.language);
  const seen = new Set<string>();
  const sorted = [...verdicts].sort((a, b) => byGravity(a, b) || a.facts.length - b.facts.length);
  const lines = sorted.flatMap((v) => {
    const name = `${v.verdict} ${v.obligation.id}`;
    if (seen.has(name)) return [];
    seen.add(name);
    return [`${verdictMark(v.verdict, analysis.language)}${text.colon}${dutyLine(analysis, v.obligation)}`];
  });
  const more = lines.length > most ? [text.more(lines.length - most)] : [];
  return bulleted([...lines.slice(0, most), ...more]);
}

/** The duties of all places whose rules bind this dossier, the nation's first. */
export const bindingObligations = (analysis: Analysis): readonly Obligation[] =>
  analysis.report.jurisdiction.flatMap((place) => analysis.tools.lawbook.issuedFor(place));
