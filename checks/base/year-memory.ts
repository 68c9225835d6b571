/**
 * Decides which year a date without one belongs to: a word (次年), the sentence before it, or the caller's context.
 * Refuses to guess: where none of these speaks, there is no year.
 */
import { dayParts } from './civil-day.ts';
import type { TimeContext } from './time-reading.ts';
import type { WrittenDate } from './written-date.ts';

export interface KnownYear {
  readonly value: number | null;
  /** Not written with the date itself. */
  readonly assumed: boolean;
  /** Fixed by a word such as 同年 or 次年. */
  readonly worded: boolean;
}

const YEAR_WORD = /(同年|当年|该年|次年|翌年|今年|本年|明年|去年|上年)[ ]?$/;
/** Bounded, so that a text without sentences is still read in linear time. */
const LONGEST_CARRY = 300;

export class YearMemory {
  readonly #text: string;
  /** The caller's year, or that of the day of issue. */
  readonly #given: number | null;
  #last: { readonly year: number; readonly at: number } | null = null;

  constructor(text: string, context: TimeContext) {
    this.#text = text;
    const issued = context.issued === undefined ? null : dayParts(context.issued).year;
    this.#given = context.year ?? issued;
  }

  /** A year that stands at this offset, for what follows in the same sentence. */
  remember(year: number | null, at: number): void {
    if (year !== null) this.#last = { year, at };
  }

  yearOf(date: WrittenDate): KnownYear {
    if (date.form !== 'day' && date.form !== 'month') return { value: null, assumed: false, worded: false };
    if (date.year !== null) {
      this.remember(date.year, date.from);
      return { value: date.year, assumed: false, worded: false };
    }
    const word = YEAR_WORD.exec(this.#text.slice(Math.max(0, date.from - 3), date.from))?.[1];
    if (word === undefined)
      return { value: this.#carried(date.from) ?? this.#given, assumed: true, worded: false };
    const pointsBack = /^[同当该次翌]/.test(word);
    const from = pointsBack ? (this.#last?.year ?? this.#given) : this.#given;
    const step = /^[次翌明]/.test(word) ? 1 : /^[去上]/.test(word) ? -1 : 0;
    return { value: from === null ? null : from + step, assumed: true, worded: true };
  }

  #carried(at: number): number | null {
    const last = this.#last;
    if (last === null || at - last.at > LONGEST_CARRY) return null;
    return /[。;!?\n\r]/.test(this.#text.slice(last.at, at)) ? null : last.year;
  }
}
