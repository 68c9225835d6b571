/** Keys of the front matter that are still missing, and what may stand behind them. Works on half-typed YAML. */

import { requiredKeys, waiverFields } from '../../messages/front-matter-texts.ts';
import { hoverTexts } from '../../messages/hover-texts.ts';
import type { Analysis } from '../analysis.ts';
import type { Completion } from '../data.ts';
import {
  canonicalName,
  type FrontMatterLines,
  type KeyLine,
  lineAt,
  parentsOf,
} from '../front-matter-lines.ts';
import { keyWords } from '../hover/front-matter.ts';
import { circumstanceOffers, circumstanceValues } from './circumstances.ts';
import { keyInsert, keySpanAt } from './key-slot.ts';
import { type Caret, offer } from './offer.ts';
import { keyValues } from './values.ts';
import { waiverOffers } from './waivers.ts';

/** In UTF-16 units, aliases included. */
const LONGEST_KEY = 20;

/** What to write after a key that holds more than one line. */
const below: Readonly<Record<string, string>> = {
  案卷类型: '案卷类型: 重大行政决策',
  情形: '情形:\n  $1',
  豁免: `豁免:\n  - ${waiverFields.map((field, i) => `${field}: $${i + 1}`).join('\n    ')}`,
};

function missingKeys(analysis: Analysis, front: FrontMatterLines, line: KeyLine, caret: Caret): Completion[] {
  const { vocabulary } = analysis.tools.lawbook;
  const text = hoverTexts(analysis.language);
  const present = new Set(
    front.lines
      .filter((other) => other !== line && other.key !== null && other.column === 0)
      .map((other) => canonicalName(other.key ?? '', vocabulary.frontMatter)),
  );
  const span = keySpanAt(line, caret);
  // Longer than any key: a sentence below front matter that nobody has closed yet.
  if (line.key === null && caret.offset - span.start > LONGEST_KEY) return [];
  return vocabulary.frontMatter
    .filter((term) => !present.has(term.name))
    .sort((a, b) => Number(requiredKeys.has(b.name)) - Number(requiredKeys.has(a.name)))
    .map((term) => {
      const more = line.key === null ? below[term.name] : undefined;
      return offer('key', term.name, span, {
        detail: requiredKeys.has(term.name) ? text.required : analysis.language === 'en' ? term.en : null,
        documentation: keyWords(analysis, term.name),
        insert: more ?? keyInsert(line, term.name),
        snippet: more?.includes('$') ?? false,
        filter: `${term.name} ${term.en}`,
      });
    });
}

export function frontMatterOffers(
  analysis: Analysis,
  front: FrontMatterLines,
  caret: Caret,
): readonly Completion[] {
  const { vocabulary } = analysis.tools.lawbook;
  const index = lineAt(front, caret.offset);
  const line = front.lines[index];
  // On the fences nothing is offered.
  if (!line || (front.region.closed && line.span.start >= front.region.yaml.end)) return [];
  if (/(?:^|\s)#/.test(caret.before)) return [];
  // Left of a key, in its indentation or before its list mark, there is no word to complete.
  if (line.key !== null && caret.offset < line.keySpan.start) return [];
  const parents = parentsOf(front, index);
  const atKey = line.key === null || caret.offset <= line.keySpan.end;
  const [top, second] = parents;
  if (!top) {
    if (line.dash !== null) return [];
    if (atKey) return missingKeys(analysis, front, line, caret);
    const key = canonicalName(line.key ?? '', vocabulary.frontMatter);
    return key === null ? [] : keyValues(analysis, key, line, caret);
  }
  const section = canonicalName(top.key ?? '', vocabulary.frontMatter);
  if (section === '情形') {
    if (second) return circumstanceValues(analysis, second, line, caret, atKey);
    return atKey
      ? circumstanceOffers(analysis, front, top, line, caret)
      : circumstanceValues(analysis, line, line, caret, false);
  }
  if (section === '豁免') return waiverOffers(analysis, front, top, index, caret, atKey);
  // An item of a list (`承办单位:` and units below it).
  if (section !== null && line.dash !== null) return keyValues(analysis, section, line, caret);
  return [];
}
