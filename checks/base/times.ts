/**
 * Decides which days, periods and lengths a folded text states, supplying from context what the writer left out.
 * Refuses to know what happened then: whether a day is a deadline or a signature is for the readers of facts.
 */
import { DatePhrases } from './date-phrase.ts';
import { type Draft, mergeLengths } from './period-length.ts';
import { RELATIVE_SOURCE } from './relative-start.ts';
import type { TimeContext, TimeReading } from './time-reading.ts';
import { DATE_SOURCE, readDateMatch } from './written-date.ts';
import { LENGTH_SOURCE, readLengthMatch } from './written-length.ts';

export type { StatedLength, TimeContext, TimeReading } from './time-reading.ts';

const VAGUE_SOURCE =
  '(?:[0-9]{4}年)?(?:第[ ]?[一二三四1-4][ ]?季度|[一二三四]季度|[上下]半年|[年月][底末初])|近期(?!建设|规划|目标)|近日|[上中下]旬';
/** Every character that one of the patterns can begin with: looking at it first halves the time. */
const FIRST =
  '[0-9〇零一二三四五六七八九十廿卅百半两元年月即今之发公通刊登挂印次当翌第上下中近*×xX_□?■Oo \\t]';
const SCAN = new RegExp(
  `(?=${FIRST})(?:${DATE_SOURCE}|${LENGTH_SOURCE}|(?<relative>${RELATIVE_SOURCE})|(?<vague>${VAGUE_SOURCE}))`,
  'g',
);

/** Every statement of time in a folded text: ordered, never overlapping, offsets into that text. Linear in its length. */
export function findTimes(folded: string, context: TimeContext): TimeReading[] {
  const phrases = new DatePhrases(folded, context);
  const drafts: Draft[] = [];
  // Not a copy, nor `matchAll`, which makes one: with a pattern this long that takes longer than most searches.
  SCAN.lastIndex = 0;
  for (let match = SCAN.exec(folded); match !== null; match = SCAN.exec(folded)) {
    const draft = read(folded, match, phrases, drafts.at(-1)?.reading.to ?? 0);
    if (draft !== null) drafts.push(draft);
    SCAN.lastIndex = draft === null ? pastRun(folded, match.index) : draft.reading.to;
  }
  return mergeLengths(folded, drafts);
}

function read(text: string, match: RegExpExecArray, phrases: DatePhrases, floor: number): Draft | null {
  const groups = match.groups ?? {};
  const from = match.index;
  const to = from + match[0].length;
  if (groups.relative !== undefined) return phrases.relative(from, to, floor);
  if (groups.vague !== undefined) return { reading: { kind: 'vague', from, to }, opened: false };
  if (groups.unit !== undefined) {
    const length = readLengthMatch(text, match);
    return length === null ? null : { reading: { kind: 'length', length, from, to }, opened: false };
  }
  const date = readDateMatch(text, match);
  return date === null ? null : phrases.dated(date);
}

/** A rejected run of digits is passed over whole: its tail must not be read as another number. */
function pastRun(text: string, at: number): number {
  let end = at + 1;
  while (isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(end))) end++;
  return end;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
