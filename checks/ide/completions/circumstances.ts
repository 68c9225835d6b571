/** Circumstances that nobody has declared yet, and the ways to declare one: 是, 否, or with the reason. */

import { frontMatterTexts } from '../../messages/front-matter-texts.ts';
import { hoverTexts } from '../../messages/hover-texts.ts';
import type { Analysis } from '../analysis.ts';
import type { Completion } from '../data.ts';
import { inLanguage } from '../duty-words.ts';
import { canonicalName, type FrontMatterLines, type KeyLine, parentsOf } from '../front-matter-lines.ts';
import { circumstanceWords, switchedOn } from '../hover/circumstance.ts';
import { escapeMarkdown } from '../markdown.ts';
import { keyInsert, keySpanAt } from './key-slot.ts';
import { type Caret, offer } from './offer.ts';
import { namedOrgans } from './organs.ts';
import { valueOffer, valueSlot } from './values.ts';

/** Circumstances whose value may name whom they concern. */
const naming: ReadonlySet<string> = new Set(['涉及特定群体', '涉及其他部门', '涉及街道社区']);
const parts = ['判断', '理由', '依据'] as const;

export function circumstanceOffers(
  analysis: Analysis,
  front: FrontMatterLines,
  section: KeyLine,
  line: KeyLine,
  caret: Caret,
): readonly Completion[] {
  const terms = analysis.tools.lawbook.vocabulary.circumstances;
  const text = hoverTexts(analysis.language);
  const present = new Set(
    front.lines.flatMap((other, i) =>
      other !== line && other.key !== null && parentsOf(front, i)[0] === section
        ? [canonicalName(other.key, terms)]
        : [],
    ),
  );
  const span = keySpanAt(line, caret);
  return terms
    .filter((term) => !present.has(term.name))
    .map((term) => ({ term, duties: switchedOn(analysis, term.name).length }))
    .sort((a, b) => Number(a.term.special) - Number(b.term.special))
    .map(({ term, duties }) =>
      offer('key', term.name, span, {
        detail: duties === 0 ? text.switchesNone : text.switches(duties),
        documentation: circumstanceWords(analysis, term).top,
        insert: keyInsert(line, term.name),
        filter: [term.name, ...term.aliases, term.en].join(' '),
      }),
    );
}

/** Values of the circumstance `of`, on the line that holds the caret (its own, or one of a map below it). */
export function circumstanceValues(
  analysis: Analysis,
  of: KeyLine,
  line: KeyLine,
  caret: Caret,
  atKey: boolean,
): readonly Completion[] {
  const text = hoverTexts(analysis.language);
  const name = canonicalName(of.key ?? '', analysis.tools.lawbook.vocabulary.circumstances);
  if (name === null) return [];
  const about = (part: string): string => {
    const words = frontMatterTexts[`情形.${part}`];
    return words ? escapeMarkdown(inLanguage(analysis.language, words)) : '';
  };
  const brace = caret.before.lastIndexOf('{');
  if (brace >= 0 && !caret.before.slice(brace).includes('}')) {
    const last = /([,，{])\s*([^,，{}:：]*)([:：]\s*)?([^,，{}]*)$/.exec(caret.before);
    if (!last) return [];
    const [, , key = '', colon, typed = ''] = last;
    const span = {
      start: caret.offset - (colon === undefined ? key.length : typed.length),
      end: caret.offset,
    };
    if (colon !== undefined)
      return key.trim() === '判断'
        ? ['是', '否'].map((value) =>
            offer('value', value, span, { insert: (/\s$/.test(colon) ? '' : ' ') + value }),
          )
        : [];
    const rest = caret.before.slice(brace) + (/^[^}]*/.exec(caret.after)?.[0] ?? '');
    return parts
      .filter((part) => !new RegExp(`${part}\\s*[:：]`).test(rest))
      .map((part) => offer('key', part, span, { documentation: about(part), insert: `${part}: ` }));
  }
  if (of !== line) {
    if (atKey) {
      const span = keySpanAt(line, caret);
      return parts.map((part) =>
        offer('key', part, span, { documentation: about(part), insert: keyInsert(line, part) }),
      );
    }
    if (line.key !== '判断') return [];
  }
  const slot = valueSlot(line, caret);
  const english = analysis.language === 'en';
  const plain = [
    valueOffer(slot, 'value', '是', { detail: english ? text.yes : null }),
    valueOffer(slot, 'value', '否', { detail: english ? text.no : null }),
  ];
  if (of !== line) return plain;
  if (caret.before.includes('[') && name === '涉及其他部门')
    return namedOrgans(analysis).map((organ) => valueOffer(slot, 'organ', organ));
  if (caret.before.includes('[')) return [];
  const ground = name === '依法不予公开' ? '{判断: 是, 依据: $1}' : null;
  return [
    ...plain,
    valueOffer(slot, 'value', '{判断: 否, 理由: }', {
      detail: english ? 'no, with the reason' : '否，写明理由',
      insert: '{判断: 否, 理由: $1}',
      snippet: true,
    }),
    ...(ground
      ? [
          valueOffer(slot, 'value', '{判断: 是, 依据: }', {
            detail: english ? 'yes, with the legal ground' : '是，写明依据',
            insert: ground,
            snippet: true,
          }),
        ]
      : []),
    ...(naming.has(name)
      ? [
          valueOffer(slot, 'value', '[ ]', {
            detail: english ? 'yes, naming whom' : '是，逐个写明',
            insert: '[$1]',
            snippet: true,
          }),
        ]
      : []),
  ];
}
