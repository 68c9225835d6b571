/**
 * What was read where the pointer stands: record and field, the value as understood, how it was read, which duties
 * rest on it.
 */
import type { Fact, Value } from '../../facts/fact.ts';
import { countDays } from '../../lawbook/day-count.ts';
import { hoverTexts } from '../../messages/hover-texts.ts';
import type { Analysis } from '../analysis.ts';
import { dayWords, workingWords } from '../day-words.ts';
import { verdictList } from '../duty-words.ts';
import { factsAt, type OwnedFact, verdictsOn } from '../facts-at.ts';
import { escapeMarkdown, shortened, stacked } from '../markdown.ts';
import { countedDays } from './counted-days.ts';
import type { HoverPart } from './part.ts';

const MOST_FACTS = 3;
const MOST_DUTIES = 6;

function periodWords(value: Extract<Value, { type: 'period' }>, analysis: Analysis): readonly string[] {
  const { language, tools } = analysis;
  const text = hoverTexts(language);
  const { start, end, length } = value;
  const day = (d: number | null): string => (d === null ? text.open : dayWords(d, language));
  const stated = length === null ? [] : [`${length.days} ${length.unit}`];
  if (start === null && end === null) return stated;
  const range = language === 'en' ? `${day(start)} to ${day(end)}` : `${day(start)}至${day(end)}`;
  if (start === null || end === null) return [range, ...stated];
  if (end < start) return [range, text.backwards];
  const working = countDays(start, end, '工作日', tools.lawbook.calendar).inclusive;
  return [range, text.period(end - start, end - start + 1, working === 'unknown' ? '' : String(working))];
}

/** The value as understood, plain text; empty where it says no more than the words themselves. */
export function valueWords(fact: Fact, analysis: Analysis): readonly string[] {
  const { language, tools } = analysis;
  const text = hoverTexts(language);
  const { value } = fact;
  switch (value.type) {
    case 'day': {
      const working = workingWords(value.day, tools.lawbook.calendar, language);
      return [dayWords(value.day, language) + (working === '' ? '' : text.bracket(working))];
    }
    case 'vague-time':
      return [text.vagueTime];
    case 'period':
      return periodWords(value, analysis);
    case 'number':
      return [String(value.number)];
    case 'amount':
      return [text.amount(String(value.yuan).replace(/\B(?=(?:\d{3})+$)/g, ','))];
    case 'yes-no':
      return [value.yes ? text.yes : text.no];
    case 'conclusion':
      return [value.conclusion];
    case 'names':
      return [shortened(value.names.join(text.comma), 120)];
    case 'meeting':
      return [value.session === null ? value.meeting : text.session(value.meeting, value.session)];
    case 'text':
      return [];
  }
}

/** The vocabulary's English words beside the Chinese ones; empty in Chinese. */
function glossed(analysis: Analysis, fact: Fact): string {
  if (analysis.language !== 'en') return '';
  const { lawbook } = analysis.tools;
  const words = [lawbook.record(fact.record)?.en, lawbook.field(`${fact.record}.${fact.field}`)?.en];
  return words.filter((word) => word !== undefined).join(' · ');
}

function factLines({ fact }: OwnedFact, analysis: Analysis): string {
  const text = hoverTexts(analysis.language);
  const gloss = glossed(analysis, fact);
  const name = `**${escapeMarkdown(`${fact.record} · ${fact.field}`)}**${gloss === '' ? '' : ` ${escapeMarkdown(gloss)}`}`;
  const how = `${text.status[fact.status]} · ${text.carrier[fact.carrier]}`;
  const value = fact.status === 'placeholder' ? [] : valueWords(fact, analysis);
  return stacked([`${name}${text.bracket(how)}`, ...value.map(escapeMarkdown)]);
}

/** `told`: duties that something else under the pointer already tells about. */
export function factPart(
  analysis: Analysis,
  path: string,
  offset: number,
  told: ReadonlySet<string>,
): HoverPart | null {
  const text = hoverTexts(analysis.language);
  const facts = factsAt(analysis, path, offset);
  const shown = facts.filter(({ cell }, i) => !cell || i === 0).slice(0, MOST_FACTS);
  const [first] = shown;
  if (!first) return null;
  const verdicts = [...new Set(shown.flatMap(({ fact }) => verdictsOn(analysis, fact.place)))].filter(
    (v) => v.verdict !== 'not-applicable' && v.verdict !== 'not-checkable',
  );
  const list = verdictList(
    analysis,
    verdicts.filter((v) => !told.has(v.obligation.id)),
    MOST_DUTIES,
  );
  // A mere cell of text that nothing rests on has nothing to say that the reader does not see.
  if (list === '' && verdicts.length === 0 && first.cell && first.fact.value.type === 'text') return null;
  const counts = [...new Set(shown.flatMap(({ fact }) => countedDays(analysis, fact, verdicts)))];
  return {
    span: first.fact.place.span,
    top: shown.map((owned) => factLines(owned, analysis)).join('\n\n'),
    details: [...(list === '' ? [] : [`**${text.restOn}**\n\n${list}`]), ...counts],
  };
}
