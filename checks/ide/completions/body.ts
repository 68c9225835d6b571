/**
 * Fields of the record at the caret, and what may stand behind them; headings at the start of an empty line.
 * In the middle of running text it is silent: whoever types Chinese prose is not interrupted.
 */

import type { MeetingKind } from '../../facts/fact.ts';
import { bareKey, type FieldReader, type RecordReader } from '../../facts/terms.ts';
import type { FieldTerm } from '../../lawbook/law.ts';
import { hoverTexts } from '../../messages/hover-texts.ts';
import type { Analysis } from '../analysis.ts';
import type { Completion } from '../data.ts';
import { blockAt, sectionsOf } from '../sections.ts';
import { headingOffers, stepDepth, stepOffers } from './headings.ts';
import { begins, type Caret, offer } from './offer.ts';
import { namedOrgans } from './organs.ts';
import { type StandingAt, standingAt, statedFields } from './standing-at.ts';

const item = /^([ \t]*)((?:[-*+]|\d{1,2}[.)、])[ \t]+)(?:\*\*)?([^：:*|]*)$/;
const keyed =
  /^([ \t]*)(?:(?:[-*+]|\d{1,2}[.)、])[ \t]+)?(?:\*\*)?([^：:*|。，；]{1,24})(?:\*\*)?([：:](?:\*\*)?[ \t]*)([^：:|]*)$/;
const meetings: readonly MeetingKind[] = [
  '常务会议',
  '全体会议',
  '区长办公会议',
  '专题会议',
  '工作会议',
  '党组会议',
];

/** What the field's own words are in a part: `日期` under 送审 for 送审日期. */
const keyIn = (standing: StandingAt, field: string): string =>
  Object.entries(standing.part?.fields ?? {}).find(([, name]) => name === field)?.[0] ?? field;

function typeWords(field: FieldTerm, english: boolean): string | null {
  const zh: Partial<Record<FieldTerm['type'], string>> = {
    day: '日期',
    period: '期间',
    number: '数字',
    amount: '金额',
    'yes-no': '是/否',
    conclusion: '结论',
    meeting: '会议',
    organ: '单位',
    people: '人员',
    'document-number': '文号',
    table: '表格',
  };
  return english ? field.en : (zh[field.type] ?? null);
}

function fieldOffers(
  analysis: Analysis,
  standing: StandingAt,
  caret: Caret,
  typed: string,
  mark: string,
): readonly Completion[] {
  const { reader } = standing;
  if (!reader) return [];
  const stated = statedFields(analysis, standing);
  const english = analysis.language === 'en';
  const colon = /^[^：:\n]{0,24}[：:]/.test(caret.after) ? '' : '：';
  const start = caret.offset - typed.length;
  const inPart = new Set(Object.values(standing.part?.fields ?? {}));
  return reader.fields
    .map((field) => field.term)
    .filter((term) => !stated.has(term.name) && term.type !== 'table')
    .filter((term) => begins(typed, [term.name, keyIn(standing, term.name), ...term.aliases]))
    .sort((a, b) => Number(inPart.has(b.name)) - Number(inPart.has(a.name)))
    .map((term) =>
      offer(
        'field',
        term.name,
        { start, end: caret.offset },
        {
          detail: typeWords(term, english),
          documentation:
            term.aliases.length === 0
              ? null
              : `${hoverTexts(analysis.language).alsoWritten}${hoverTexts(analysis.language).colon}${term.aliases.join(hoverTexts(analysis.language).comma)}`,
          insert: `${mark}${keyIn(standing, term.name)}${colon}`,
          filter: [...new Set([term.name, keyIn(standing, term.name), ...term.aliases, term.en])].join(' '),
        },
      ),
    );
}

function fieldOf(reader: RecordReader, standing: StandingAt, written: string): FieldReader | undefined {
  const key = bareKey(written);
  const inPart = standing.part?.fields[key];
  return (inPart === undefined ? undefined : reader.field(inPart)) ?? reader.fieldByKey(key);
}

function valuesOf(analysis: Analysis, field: FieldTerm): readonly (readonly [Completion['kind'], string])[] {
  const own = Object.keys(field.values).map((value) => ['value', value] as const);
  if (field.type === 'conclusion' || own.length > 0) return own;
  if (field.type === 'yes-no')
    return [
      ['value', '是'],
      ['value', '否'],
    ];
  if (field.type === 'meeting') return meetings.map((kind) => ['value', kind] as const);
  if (field.type === 'organ') return namedOrgans(analysis).map((name) => ['organ', name] as const);
  return [];
}

function valueOffers(analysis: Analysis, caret: Caret): readonly Completion[] {
  const match = keyed.exec(caret.before);
  if (!match) return [];
  const [, indent = '', key = '', , typed = ''] = match;
  const standing = standingAt(analysis, caret.lineStart, indent.length);
  const field = standing.reader && fieldOf(standing.reader, standing, key);
  if (!field) return [];
  const span = { start: caret.offset - typed.length, end: caret.offset };
  return valuesOf(analysis, field.term)
    .filter(([, value]) => begins(typed, [value]))
    .map(([kind, value]) => offer(kind, value, span));
}

export function bodyOffers(analysis: Analysis, caret: Caret): readonly Completion[] {
  const { document } = analysis.dossier;
  const block = blockAt(document.blocks, caret.offset);
  if (block?.kind === 'line' && block.quoted) return [];
  const headings = headingOffers(analysis, caret);
  if (headings) return headings;
  if (caret.before.trim() === '' && caret.after.trim() === '') {
    const span = { start: caret.offset, end: caret.offset };
    const standing = standingAt(analysis, caret.lineStart, caret.before.length);
    const depth = stepDepth(sectionsOf(document, analysis.tools.terms));
    const steps = caret.before === '' ? stepOffers(analysis, span, '', `${'#'.repeat(depth)} `) : [];
    return [...fieldOffers(analysis, standing, caret, '', '- '), ...steps];
  }
  const listed = item.exec(caret.before);
  if (listed) {
    const [, indent = '', , typed = ''] = listed;
    return fieldOffers(analysis, standingAt(analysis, caret.lineStart, indent.length), caret, typed, '');
  }
  return valueOffers(analysis, caret);
}
