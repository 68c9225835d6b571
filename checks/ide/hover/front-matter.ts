/** A key or value of the front matter: what it is for, what may stand there, what it sets in motion. */

import { frontMatterTexts, requiredKeys } from '../../messages/front-matter-texts.ts';
import { hoverTexts } from '../../messages/hover-texts.ts';
import type { Analysis } from '../analysis.ts';
import { inLanguage, verdictList } from '../duty-words.ts';
import { contains, verdictsOn } from '../facts-at.ts';
import {
  canonicalName,
  type FrontMatterLines,
  type KeyLine,
  lineAt,
  parentsOf,
} from '../front-matter-lines.ts';
import { escapeMarkdown, stacked } from '../markdown.ts';
import { circumstanceWords } from './circumstance.ts';
import { valueWords } from './fact.ts';
import type { HoverPart } from './part.ts';
import { bindingPlaces } from './place.ts';

/** Values that law data lists for a key; empty where anything may be written. */
export function allowedValues(analysis: Analysis, key: string): readonly string[] {
  const { vocabulary } = analysis.tools.lawbook;
  if (key === '当前阶段') return vocabulary.stages.map((stage) => stage.name);
  return Object.keys(vocabulary.frontMatter.find((term) => term.name === key)?.values ?? {});
}

/** Purpose, need and allowed values of a key, as Markdown. */
export function keyWords(analysis: Analysis, key: string): string {
  const text = hoverTexts(analysis.language);
  const purpose = frontMatterTexts[key];
  const allowed = allowedValues(analysis, key);
  return stacked([
    purpose ? escapeMarkdown(inLanguage(analysis.language, purpose)) : '',
    allowed.length === 0 ? '' : `${text.allowed}${text.colon}${escapeMarkdown(allowed.join(text.comma))}`,
  ]);
}

function keyPart(analysis: Analysis, line: KeyLine, key: string, atKey: boolean): HoverPart | null {
  const { dossier, language } = analysis;
  const text = hoverTexts(language);
  const term = analysis.tools.lawbook.vocabulary.frontMatter.find((t) => t.name === key);
  const purpose = keyWords(analysis, key);
  if (purpose === '' && !term) return null;
  const need = requiredKeys.has(key) ? text.bracket(text.required) : '';
  const details: string[] = [];
  if (key === '适用地区' || key === '决策机关') details.push(bindingPlaces(analysis));
  if (key === '当前阶段')
    details.push(
      escapeMarkdown(
        dossier.stageInferred ? text.inferredStage(dossier.stage) : text.judgedStage(dossier.stage),
      ),
    );
  if (key === '涉及金额' && dossier.front.amount)
    details.push(...valueWords(dossier.front.amount, analysis).map(escapeMarkdown));
  const verdicts = verdictsOn(analysis, { path: analysis.path, span: line.valueSpan });
  const list = verdictList(
    analysis,
    verdicts.filter((v) => v.verdict !== 'not-applicable'),
    6,
  );
  if (!atKey && list !== '') details.push(list);
  if (atKey && term && term.aliases.length > 0)
    details.push(escapeMarkdown(`${text.alsoWritten}${text.colon}${term.aliases.join(text.comma)}`));
  return {
    span: atKey || line.valueSpan.end <= line.valueSpan.start ? line.keySpan : line.valueSpan,
    top: `**${escapeMarkdown(key)}**${need}\n\n${purpose}`,
    details,
  };
}

/** Null on fences, blank lines and keys that nobody knows. */
export function frontMatterPart(
  analysis: Analysis,
  front: FrontMatterLines,
  offset: number,
): HoverPart | null {
  const { vocabulary } = analysis.tools.lawbook;
  const index = lineAt(front, offset);
  const line = front.lines[index];
  if (!line || line.span.end <= line.span.start) return null;
  const parents = parentsOf(front, index);
  const top = parents[0]?.key ?? line.key;
  const section = top === null || top === undefined ? null : canonicalName(top, vocabulary.frontMatter);
  if (section === null) return null;
  const atKey = line.key !== null && contains(line.keySpan, offset);
  if (parents.length === 0) return keyPart(analysis, line, section, atKey);
  if (section === '情形') {
    const named = parents[1]?.key ?? line.key ?? '';
    const name = canonicalName(named, vocabulary.circumstances);
    const term = vocabulary.circumstances.find((c) => c.name === name);
    if (!term) return null;
    const span = atKey || line.valueSpan.end <= line.valueSpan.start ? line.keySpan : line.valueSpan;
    return { span, ...circumstanceWords(analysis, term) };
  }
  if (section === '豁免' && line.key !== null) {
    const purpose = frontMatterTexts[`豁免.${line.key}`];
    if (!purpose) return null;
    const words = escapeMarkdown(inLanguage(analysis.language, purpose));
    return { span: line.keySpan, top: `**${escapeMarkdown(line.key)}**\n\n${words}`, details: [] };
  }
  return keyPart(analysis, { ...line, keySpan: line.keySpan }, section, false);
}
