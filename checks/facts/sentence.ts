/**
 * Cuts running text into sentences and marks in each the days, periods, meetings and document numbers it names.
 * It decides nothing about what they mean; text inside 《》 and quotation marks is named matter, not procedure.
 */
import { dayParts } from '../base/civil-day.ts';
import { findDocumentNumbers } from '../base/document-number.ts';
import { findMeetings } from '../base/meeting-name.ts';
import { findTimes } from '../base/times.ts';
import type { Flow } from '../parse/document.ts';
import { Grams, type TokenKind, tokenCharacter } from './phrases.ts';

export type TimeReading = ReturnType<typeof findTimes>[number];
export type MeetingReading = ReturnType<typeof findMeetings>[number];
export type NumberOfDocument = ReturnType<typeof findDocumentNumbers>[number];

/** A recognised token; `from`/`to` are offsets in the flow's text. */
export interface Token {
  readonly kind: TokenKind;
  readonly from: number;
  readonly to: number;
  readonly time?: TimeReading;
  readonly meeting?: MeetingReading;
  readonly documentNumber?: NumberOfDocument;
}

export interface Sentence {
  /** Where it stands now: a sentence that is read again moves with its file. */
  flow: Flow;
  /** Offsets in the flow's text. */
  readonly from: number;
  readonly to: number;
  /** The text with each token replaced by one private-use character. */
  readonly shadow: string;
  readonly tokens: readonly Token[];
  /** Shadow offset of each token, ascending, parallel to `tokens`. */
  readonly positions: readonly number[];
  /** Grams of the shadow, for ruling phrases out. */
  readonly grams: Grams;
  /** What readers keep about this sentence while its flow stays; null where it is read once. */
  readonly memory: Map<unknown, unknown> | null;
}

export interface TimeContext {
  year?: number;
}

interface Reading<T> {
  readonly from: number;
  readonly to: number;
  readonly given: number | undefined;
  readonly value: T;
  /** The year that dates after it are read with. */
  readonly year: number | undefined;
}

/**
 * What reading flow.text[from, to) gave before with the same year in mind, else what `read` gives now.
 * `what` names the way of reading; it stays the same object for as long as the law does.
 */
export function remembered<T>(
  flow: Flow,
  what: unknown,
  from: number,
  to: number,
  context: TimeContext,
  read: () => T,
): T {
  const { memory } = flow;
  if (memory === null) return read();
  let readings = memory.get(what) as Reading<T>[] | undefined;
  if (readings === undefined) {
    readings = [];
    memory.set(what, readings);
  }
  const given = context.year;
  for (const known of readings)
    if (known.from === from && known.to === to && known.given === given) {
      if (known.year !== undefined) context.year = known.year;
      return known.value;
    }
  const value = read();
  readings.push({ from, to, given, value, year: context.year });
  return value;
}

const kindOf: Readonly<Record<TimeReading['kind'], TokenKind>> = {
  day: 'day',
  period: 'period',
  length: 'length',
  month: 'vague',
  vague: 'vague',
  placeholder: 'vague',
  uncertain: 'vague',
};

/** Named matter: the title of a document, or a quotation. Dates in it are no dates of this procedure. */
const named = /《[^》]{0,120}》|"[^"]{0,200}"/g;

function namedRanges(text: string): readonly (readonly [number, number])[] {
  if (!text.includes('《') && !text.includes('"')) return [];
  return [...text.matchAll(named)].map((m) => [m.index, m.index + m[0].length] as const);
}

type Year = number | undefined;

/** The year that a reading writes itself. */
function writtenYear(reading: TimeReading): Year {
  if (reading.kind === 'day' && !reading.assumedYear) return dayParts(reading.day).year;
  if (reading.kind === 'month') return reading.year;
  if (reading.kind === 'period' && !reading.assumedYear && reading.end !== null)
    return dayParts(reading.end).year;
  return undefined;
}

/** Every time, period or length has one of these; most running text has none. */
const mayTell = /[年月日天周旬季期]|[0-9][0-9./-]/;

const yearless = (reading: TimeReading): boolean =>
  reading.kind === 'uncertain' ||
  ((reading.kind === 'day' || reading.kind === 'period') && reading.assumedYear);

/** Times of a text; a year written in one sentence is that of the dates without one in the sentences after it. */
function timesOf(text: string, given: Year): TimeReading[] {
  const read = (year: Year): TimeReading[] => findTimes(text, year === undefined ? {} : { year });
  const first = read(given);
  let year = given;
  let again: readonly TimeReading[] = first;
  return first.map((reading, index) => {
    const better = again.find((r) => r.from === reading.from && r.to === reading.to) ?? reading;
    const written = writtenYear(better);
    if (written !== undefined && written !== year) {
      year = written;
      // Only dates that write no year of their own can read differently now.
      if (first.slice(index + 1).some(yearless)) again = read(year);
    }
    return better;
  });
}

/** All tokens of a text in order, without overlaps; carries the last full year on as context for dates without one. */
export function tokensOf(text: string, context: TimeContext): Token[] {
  const skip = namedRanges(text);
  const inside = (at: number): boolean => skip.some(([from, to]) => at >= from && at < to);
  const found: Token[] = [];
  const mayNumber = /[[\]令号]/.test(text);
  if (mayNumber)
    for (const reading of findDocumentNumbers(text))
      found.push({ kind: 'document-number', from: reading.from, to: reading.to, documentNumber: reading });
  if (text.includes('会') || /届|次/.test(text))
    // A party committee's meeting answers a report to the party; it is no meeting of the government.
    for (const reading of findMeetings(text))
      if (!inside(reading.from) && reading.kind !== '党委会议')
        found.push({ kind: 'meeting', from: reading.from, to: reading.to, meeting: reading });
  if (mayTell.test(text))
    for (const reading of timesOf(text, context.year)) {
      if (inside(reading.from)) continue;
      // "不少于30日" states a requirement, not what was done.
      if (
        reading.kind === 'length' &&
        /(?:不少于|不得少于|不低于|不超过|至少|不短于)$/.test(
          text.slice(Math.max(0, reading.from - 4), reading.from),
        )
      )
        continue;
      if (reading.kind === 'day' && !reading.assumedYear) context.year = dayParts(reading.day).year;
      else if (reading.kind === 'period' && reading.end !== null) context.year = dayParts(reading.end).year;
      found.push({ kind: kindOf[reading.kind], from: reading.from, to: reading.to, time: reading });
    }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const tokens: Token[] = [];
  let end = 0;
  for (const token of found) {
    if (token.from < end) continue;
    tokens.push(token);
    end = token.to;
  }
  return tokens;
}

/** Cuts text[from, to) of a flow into sentences with their tokens. */
export function sentencesOf(flow: Flow, from: number, to: number, context: TimeContext): readonly Sentence[] {
  const sentences = remembered(flow, sentencesOf, from, to, context, () =>
    readSentences(flow, from, to, context),
  );
  for (const sentence of sentences) sentence.flow = flow;
  return sentences;
}

function readSentences(flow: Flow, from: number, to: number, context: TimeContext): readonly Sentence[] {
  const text = flow.text.slice(from, to);
  const tokens = tokensOf(text, context);
  const sentences: Sentence[] = [];
  let start = 0;
  let shadow = '';
  let current: Token[] = [];
  let positions: number[] = [];
  let next = 0;
  const close = (end: number): void => {
    if (shadow.trim() !== '')
      sentences.push({
        flow,
        from: from + start,
        to: from + end,
        shadow,
        tokens: current,
        positions,
        grams: new Grams(shadow),
        memory: flow.memory === null ? null : new Map(),
      });
    start = end;
    shadow = '';
    current = [];
    positions = [];
  };
  let kept = 0;
  let i = 0;
  while (i < text.length) {
    const token = tokens[next];
    if (token && token.from === i && token.to > i) {
      shadow += text.slice(kept, i);
      positions.push(shadow.length);
      current.push({ ...token, from: from + token.from, to: from + token.to });
      shadow += tokenCharacter[token.kind];
      kept = i = token.to;
      next++;
      continue;
    }
    const c = text.charCodeAt(i);
    i++;
    // 。；！？ and their half-width forms end a sentence.
    if (c === 0x3002 || c === 0x3b || c === 0x21 || c === 0x3f) {
      shadow += text.slice(kept, i);
      kept = i;
      close(i);
    }
  }
  shadow += text.slice(kept);
  close(text.length);
  return sentences;
}

/** Offset in the flow's text of a shadow offset. */
export function flowOffset(sentence: Sentence, shadowOffset: number): number {
  let shift = 0;
  for (let k = 0; k < sentence.tokens.length; k++) {
    const at = sentence.positions[k] ?? 0;
    const token = sentence.tokens[k];
    if (!token || at >= shadowOffset) break;
    shift += token.to - token.from - 1;
  }
  return sentence.from + shadowOffset + shift;
}

/** The token that stands at a shadow offset, if one does. */
export function tokenAt(sentence: Sentence, shadowOffset: number): Token | null {
  const k = sentence.positions.indexOf(shadowOffset);
  return k < 0 ? null : (sentence.tokens[k] ?? null);
}
