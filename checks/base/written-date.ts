/**
 * Decides which parts of a date stand at one place of a folded text, whole, abbreviated, damaged or blank.
 * Refuses to supply what is not there: which year a bare 9月10日 means is settled by `findTimes`.
 */
import { readNumber } from './chinese-numeral.ts';

/** Month and day of month, not yet tested against a year. */
export type MonthDay = readonly [month: number, day: number];

export type WrittenDate =
  | {
      readonly form: 'day';
      readonly year: number | null;
      /** More than one where lost characters leave a choice. */
      readonly splits: readonly MonthDay[];
      /** Lost characters allow a further reading that lacks its month or its day: never certain. */
      readonly defective: boolean;
      readonly repaired: boolean;
      /** 日 is not written: usual in 9月10~24日, a loss elsewhere. */
      readonly signless: boolean;
      /** 2024.5.1 style, whose continuation may be 5.20. */
      readonly numeric: boolean;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly form: 'month';
      readonly year: number | null;
      readonly month: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly form: 'vague'; readonly from: number; readonly to: number }
  | { readonly form: 'placeholder'; readonly from: number; readonly to: number };

const S = '[ \\t]{0,3}';
const CN = '〇零一二三四五六七八九十廿卅';
const YEAR = '(?:[0-9]{4}|[〇零一二三四五六七八九0Oo]{4})';
const SMALL = `(?:[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})`;
const BLANK = '[ \\t*×xX_□?〇■]';
const MARK = '[*×xX_□?〇■]';
const NOT_DAY_NUMBER = '(?![楼院线文令室地公机])';
/** A day whose 日 was dropped is believed only where a joint or the end of a clause follows. */
const DROPPED_SIGN = `(?=${S}(?:[-~至到;。)\\]]|,(?![0-9])|$))`;

const BLANKS =
  // A date with nothing left out is none of these; one whose year alone is missing is read as 8月21日.
  `(?:(?!(?:[0-9]{4}[ \\t]{0,3}|[0-9]{2})?年${S}[0-9]{1,2}${S}月${S}[0-9]{1,2}${S}日)` +
  `(?:(?<![0-9])[0-9]{1,4}${MARK}{0,6}[ \\t]{0,6}|${MARK}{1,6}[ \\t]{0,3})?年(?:${BLANK}{0,8}|${S}[0-9]{1,2}${S})月(?:${BLANK}{0,8}|${S}[0-9]{1,2}${S})日` +
  `|${BLANK}{1,4}月${BLANK}{1,6}日|(?<![0-9])[0-9]{1,2}${S}月${BLANK}{1,6}日|${MARK}{1,4}${S}日${S}[-~至到]${S}${MARK}{1,4}${S}日)`;

const CHINESE =
  `(?<![0-9${CN}])(?:(?<year>${YEAR}|[0-9]{2})${S}年${S}|(?<glued>(?:19|20)[0-9]{2}))?` +
  `(?:(?<month>${SMALL}|元)${S}月(?:份)?` +
  `(?:${S}(?<day>${SMALL})${S}(?:日|号${NOT_DAY_NUMBER})|${S}(?<open>[0-9]{1,2})${DROPPED_SIGN}` +
  `|(?<part>${S}(?:[上中下]旬|[初底末]|中(?![心小央国共学])))|)` +
  `|(?<=年[ \\t]{0,3})(?<lost>[0-9]{2,4})${S}(?:日|号${NOT_DAY_NUMBER}))`;

const NUMERIC =
  `(?<![0-9.])(?<numYear>(?:19|20)[0-9]{2})[ ]{0,2}(?<sep>[./-])[ ]{0,2}(?<numMonth>[0-9]{1,2})` +
  `(?:[ ]{0,2}\\k<sep>[ ]{0,2}(?<numDay>[0-9]{1,2})日?)?(?![0-9])`;

const BARE = `(?<![0-9.A-Za-z[])(?<bareYear>(?:19|20)[0-9]{2})(?<bareRest>[0-9]{2,4})(?![0-9])(?<bareSign>${S}[日号])?`;

/** Source of one pattern that begins at every form of date; `readDateMatch` turns its match into a value. */
export const DATE_SOURCE = `(?:(?<blank>${BLANKS})|${NUMERIC}|${CHINESE}|${BARE})`;

const DATE_HERE = new RegExp(DATE_SOURCE, 'y');
const DAY_ONLY = new RegExp(`${S}(?:(?<day>${SMALL})${S}[日号])`, 'y');
const NUMERIC_REST = /(?:([0-9]{1,2})[ ]{0,2}[./-][ ]{0,2})?([0-9]{1,2})日?(?![0-9.:点时月年])/y;
const MEASURE = /^[ ]?[万亿千百元%个件人户份条吨米亩㎡平倍]/;

/** Reads a date that begins exactly at `at`, or null. */
export function readDateAt(text: string, at: number): WrittenDate | null {
  DATE_HERE.lastIndex = at;
  const match = DATE_HERE.exec(text);
  return match === null ? null : readDateMatch(text, match);
}

/** What follows a joint and leans on the date before it: 28日, 24日, 5.20. */
export function readContinuation(text: string, at: number, first: WrittenDate): WrittenDate | null {
  if (first.form !== 'day') return null;
  const leaning = (month: number | undefined, dayOfMonth: number, to: number): WrittenDate => ({
    form: 'day',
    year: null,
    splits: month === undefined ? first.splits.map(([m]) => [m, dayOfMonth] as const) : [[month, dayOfMonth]],
    defective: false,
    repaired: false,
    signless: false,
    numeric: first.numeric,
    from: at,
    to,
  });
  DAY_ONLY.lastIndex = at;
  const day = DAY_ONLY.exec(text);
  const dayOfMonth = readNumber(day?.groups?.day ?? '');
  if (day !== null && dayOfMonth !== null) return leaning(undefined, dayOfMonth, DAY_ONLY.lastIndex);
  if (!first.numeric) return null;
  NUMERIC_REST.lastIndex = at;
  const rest = NUMERIC_REST.exec(text);
  if (rest === null) return null;
  const month = rest[1] === undefined ? undefined : Number(rest[1]);
  if (month === undefined && MEASURE.test(text.slice(NUMERIC_REST.lastIndex, NUMERIC_REST.lastIndex + 2)))
    return null;
  return leaning(month, Number(rest[2]), NUMERIC_REST.lastIndex);
}

export function readDateMatch(text: string, match: RegExpExecArray): WrittenDate | null {
  const groups = match.groups ?? {};
  const from = match.index;
  const to = from + match[0].length;
  if (groups.blank !== undefined) return readBlank(text, groups.blank, from, to);
  if (groups.numYear !== undefined) return readNumeric(text, groups, from, to);
  if (groups.bareYear !== undefined) return readBare(text, groups, from, to);
  return readChinese(text, groups, from, to);
}

type Groups = Readonly<Record<string, string | undefined>>;

function readBlank(text: string, blank: string, from: number, to: number): WrittenDate | null {
  // 出生年月日 is a word; 6月 日均 is not a blank.
  if (/[一-龥]/.test(text.charAt(to)) && /^[均常志程期夜]/.test(text.charAt(to))) return null;
  return blank === '年月日' ? null : { form: 'placeholder', from, to };
}

function readNumeric(text: string, groups: Groups, from: number, to: number): WrittenDate | null {
  const year = Number(groups.numYear);
  const month = Number(groups.numMonth);
  const before = text.slice(Math.max(0, from - 2), from);
  if (groups.numDay !== undefined) {
    if (/[A-Za-z]$/.test(before)) return null;
    const splits = [[month, Number(groups.numDay)] as const];
    return {
      form: 'day',
      year,
      splits,
      defective: false,
      repaired: false,
      signless: false,
      numeric: true,
      from,
      to,
    };
  }
  if (month < 1 || month > 12 || /[A-Za-z][-./]?$/.test(before)) return null;
  if (groups.sep !== '.' && (groups.numMonth ?? '').length < 2) return null;
  if (MEASURE.test(text.slice(to, to + 2)) || /^[ ]?[.-][0-9]/.test(text.slice(to, to + 3))) {
    // 2025.12-2026.01 goes on; 2024.5.1.3 and 2024.5万 do not.
    if (!/^[ ]?-(?:19|20)[0-9]{2}/.test(text.slice(to, to + 6))) return null;
  }
  return { form: 'month', year, month, from, to };
}

function readBare(text: string, groups: Groups, from: number, to: number): WrittenDate | null {
  const year = Number(groups.bareYear);
  const rest = groups.bareRest ?? '';
  const signed = groups.bareSign !== undefined;
  const splits = splitRest(rest);
  if (!signed) {
    if (year < 1949 || year > 2099 || splits.length === 0) return null;
    // Postal codes, telephone numbers, sums and counts look alike.
    if (
      /(?:邮编|邮政编码|电话|传真|热线|手机|联系|账号|[¥$#])[^0-9]{0,4}$|(?:^|[^0-9])[0-9]{3,4}-$/.test(
        text.slice(Math.max(0, from - 9), from),
      )
    )
      return null;
    if (MEASURE.test(text.slice(to, to + 2)) || /^[A-Za-z]/.test(text.charAt(to))) return null;
    if (rest.length === 2 && Number(rest) <= 31) return null;
  }
  return {
    form: 'day',
    year,
    splits,
    defective: rest.length === 2 && Number(rest) <= 31,
    repaired: !(rest.length === 4 && !signed),
    signless: false,
    numeric: true,
    from,
    to,
  };
}

/** The months and days that 2–4 digits in a row can be; the test against the year comes later. */
function splitRest(rest: string): MonthDay[] {
  const splits: MonthDay[] = [];
  const cuts = rest.length === 4 ? [2] : rest.length === 3 ? [1, 2] : [1];
  for (const cut of cuts) {
    const month = Number(rest.slice(0, cut));
    const day = Number(rest.slice(cut));
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31) splits.push([month, day]);
  }
  return splits;
}

function readChinese(text: string, groups: Groups, from: number, to: number): WrittenDate | null {
  const written = groups.year ?? groups.glued;
  const year = written === undefined ? null : readYear(written);
  const lossy = groups.glued !== undefined || written?.length === 2;
  const lost = groups.lost;
  if (lost !== undefined) {
    if (groups.year === undefined) return null;
    const defective = lost.length === 2 && Number(lost) <= 31;
    return {
      form: 'day',
      year,
      splits: splitRest(lost),
      defective,
      repaired: true,
      signless: false,
      numeric: false,
      from,
      to,
    };
  }
  if (groups.part !== undefined) return { form: 'vague', from, to };
  const month = groups.month === '元' ? 1 : readNumber(groups.month ?? '');
  const writtenDay = groups.day ?? groups.open;
  if (month === null || (written !== undefined && year === null)) return null;
  if (writtenDay === undefined) {
    if (month < 1 || month > 12) return null;
    // 1-6月 is a span of months.
    if (written === undefined && /[0-9]月?[ ]?[-~至到][ ]?$/.test(text.slice(Math.max(0, from - 6), from))) {
      return { form: 'vague', from, to };
    }
    return { form: 'month', year, month, from, to };
  }
  const dayOfMonth = readNumber(writtenDay);
  if (dayOfMonth === null) return null;
  if (written === undefined && (month > 12 || dayOfMonth > 31 || month < 1 || dayOfMonth < 1)) return null;
  return {
    form: 'day',
    year,
    splits: [[month, dayOfMonth]],
    defective: false,
    repaired: lossy,
    signless: groups.open !== undefined,
    numeric: false,
    from,
    to,
  };
}

/** 二O二三 as well as 2023; two digits belong to this century up to 49. */
function readYear(written: string): number | null {
  const value = readNumber(
    written.replace(/[Oo]/g, '〇').replace(/0/g, /[〇零一二三四五六七八九]/.test(written) ? '〇' : '0'),
  );
  if (value === null || written.length !== 2) return value;
  return value < 50 ? 2000 + value : 1900 + value;
}
