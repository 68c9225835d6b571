/** The five fields of a waiver, and the duties that may be waived: open ones first, those that never may last. */

import type { Obligation } from '../../lawbook/law.ts';
import { frontMatterTexts, waiverFields } from '../../messages/front-matter-texts.ts';
import { hoverTexts } from '../../messages/hover-texts.ts';
import type { VerdictName } from '../../report/report.ts';
import type { Analysis } from '../analysis.ts';
import type { Completion } from '../data.ts';
import { bindingObligations, inLanguage } from '../duty-words.ts';
import type { FrontMatterLines, KeyLine } from '../front-matter-lines.ts';
import { obligationWords } from '../hover/obligation.ts';
import { escapeMarkdown, shortened } from '../markdown.ts';
import { keyInsert, keySpanAt } from './key-slot.ts';
import { type Caret, offer } from './offer.ts';
import { valueOffer, valueSlot } from './values.ts';

/** What is raised comes first, what does not apply here last. */
const interest: readonly VerdictName[] = [
  'violated',
  'undetermined',
  'not-due',
  'met',
  'waived',
  'not-applicable',
];

function duties(analysis: Analysis, line: KeyLine, caret: Caret): readonly Completion[] {
  const text = hoverTexts(analysis.language);
  const slot = valueSlot(line, caret);
  const best = new Map<string, number>();
  for (const { obligation, verdict } of analysis.verdicts)
    best.set(obligation.id, Math.min(best.get(obligation.id) ?? interest.length, interest.indexOf(verdict)));
  const rank = (o: Obligation): number =>
    (o.waivable ? 0 : interest.length + 1) + (best.get(o.id) ?? interest.length);
  return bindingObligations(analysis)
    .filter((o) => o.judge !== null)
    .map((obligation) => ({ obligation, rank: rank(obligation) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ obligation }) => {
      const duty = inLanguage(analysis.language, obligation.duty);
      return valueOffer(slot, 'obligation', obligation.id, {
        detail: obligation.waivable ? shortened(duty, 60) : `${text.notWaivable} · ${shortened(duty, 50)}`,
        documentation: obligationWords(analysis, obligation.id),
        filter: `${obligation.id} ${duty}`,
      });
    });
}

/** Lines of the item in which a line stands, by their indentation. */
function itemOf(front: FrontMatterLines, section: KeyLine, index: number): readonly KeyLine[] | null {
  const { lines } = front;
  const first = lines.indexOf(section) + 1;
  let start = index;
  while (start >= first && lines[start]?.dash === null) start--;
  if (start < first) return null;
  let end = start + 1;
  while (
    end < lines.length &&
    lines[end]?.dash === null &&
    (lines[end]?.column ?? 0) > (lines[start]?.dash ?? 0)
  )
    end++;
  return lines.slice(start, Math.max(end, index + 1));
}

export function waiverOffers(
  analysis: Analysis,
  front: FrontMatterLines,
  section: KeyLine,
  index: number,
  caret: Caret,
  atKey: boolean,
): readonly Completion[] {
  const line = front.lines[index];
  if (!line) return [];
  if (!atKey)
    return line.key === '义务' || line.key?.toLowerCase() === 'obligation'
      ? duties(analysis, line, caret)
      : [];
  const item = itemOf(front, section, index);
  const fresh =
    line.dash === null && line.key === null && (item === null || line.column <= (item[0]?.dash ?? 0));
  const span = keySpanAt(line, caret);
  if (fresh) {
    const english = analysis.language === 'en';
    const indent = ' '.repeat(line.column + 2);
    return [
      offer('key', english ? '- a waiver' : '- 一项豁免', span, {
        documentation: escapeMarkdown(
          inLanguage(analysis.language, frontMatterTexts.豁免 ?? { zh: '', en: '' }),
        ),
        insert: `- ${waiverFields.map((field, i) => `${field}: $${i + 1}`).join(`\n${indent}`)}`,
        snippet: true,
      }),
    ];
  }
  const present = new Set((item ?? []).filter((other) => other !== line).map((other) => other.key));
  return waiverFields
    .filter((field) => !present.has(field))
    .map((field) => {
      const words = frontMatterTexts[`豁免.${field}`];
      return offer('key', field, span, {
        documentation: words ? escapeMarkdown(inLanguage(analysis.language, words)) : null,
        insert: keyInsert(line, field),
      });
    });
}
