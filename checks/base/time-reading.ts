/**
 * Decides what a statement of time can turn out to be once read: a day, a period, a length, or something uncountable.
 * Refuses to know how it was written.
 */
import type { Day } from './civil-day.ts';

/** A length as stated; 周 and 天 are given in 日, 年 in 月. */
export interface StatedLength {
  readonly days: number;
  readonly unit: '日' | '工作日' | '月';
}

interface Reading {
  /** Half-open range of offsets into the text that was searched. */
  readonly from: number;
  readonly to: number;
}

export interface DayReading extends Reading {
  readonly kind: 'day';
  readonly day: Day;
  /** The year is not written with the day: it comes from the sentence or from the caller. */
  readonly assumedYear: boolean;
  /** Characters were lost (2025810, 2023年418日) and exactly one reading was left. */
  readonly repaired: boolean;
}

export interface MonthReading extends Reading {
  readonly kind: 'month';
  readonly year: number;
  readonly month: number;
}

/** Too vague to count from: 9月中旬, 第四季度, 近期, a span of months. */
export interface VagueReading extends Reading {
  readonly kind: 'vague';
}

/** A form left blank or masked: 2021年  月  日, ****年*月**日. */
export interface PlaceholderReading extends Reading {
  readonly kind: 'placeholder';
}

/** A date with several readings, or with none: an impossible day, or one whose year nobody gives. */
export interface UncertainReading extends Reading {
  readonly kind: 'uncertain';
  readonly candidates: readonly Day[];
}

export interface PeriodReading extends Reading {
  readonly kind: 'period';
  readonly start: Day | null;
  readonly end: Day | null;
  /** 即日起, 自公告发布之日起: `start` is the day of issue where the caller knows it and the words mean it. */
  readonly startRelative: boolean;
  readonly length: StatedLength | null;
  readonly assumedYear: boolean;
  readonly repaired: boolean;
}

export interface LengthReading extends Reading {
  readonly kind: 'length';
  readonly length: StatedLength;
}

export type TimeReading =
  | DayReading
  | MonthReading
  | VagueReading
  | PlaceholderReading
  | UncertainReading
  | PeriodReading
  | LengthReading;

export interface TimeContext {
  /** The year that dates without one belong to. */
  readonly year?: number;
  /** The day on which the document was issued or published. */
  readonly issued?: Day;
}
