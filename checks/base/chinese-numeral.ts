/**
 * Decides the value of one number written out in full, in Arabic or Chinese numerals or a mixture of both.
 * Refuses to search in text and to know what is being counted.
 */
import { fold } from './fold.ts';

const DIGITS = new Map<string, number>([
  ...entries('零〇', 0),
  ...entries('一壹', 1),
  ...entries('二贰两', 2),
  ...entries('三叁', 3),
  ...entries('四肆', 4),
  ...entries('五伍', 5),
  ...entries('六陆', 6),
  ...entries('七柒', 7),
  ...entries('八捌', 8),
  ...entries('九玖', 9),
]);
const TENS = new Map([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
]);
const UNITS = new Map<string, number>([
  ...entries('十拾', 10),
  ...entries('百佰', 100),
  ...entries('千仟', 1000),
]);
const ARABIC = /^(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?$/;

/** Characters a Chinese numeral is made of, for building patterns. */
export const CHINESE_DIGITS = '零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖';
export const CHINESE_UNITS = '十拾廿卅卌百佰千仟万亿';

/** The number that the whole text writes (`1,234`, `７`, `1.2万`, `一百零三`, `二〇二六`), or null. */
export function readNumber(text: string): number | null {
  const written = fold(text).replace(/[ \t]+/g, '');
  return written === '' || written.length > 40 ? null : large(written);
}

function large(written: string): number | null {
  for (const [sign, exponent] of [
    ['亿', 8],
    ['万', 4],
  ] as const) {
    const at = written.lastIndexOf(sign);
    if (at < 0) continue;
    const count = at === 0 ? null : large(written.slice(0, at));
    // 一万万 and the like are not written in such documents; 一万亿 is.
    if (count === null || (exponent === 4 && count >= 10000 && !ARABIC.test(written.slice(0, at))))
      return null;
    const rest = written.slice(at + 1);
    const high = shift(count, exponent);
    if (rest === '') return high;
    const low = large(rest);
    if (low === null || low >= 10 ** exponent) return null;
    // 三万五 is 35000, 三万零五 is 30005.
    const colloquial = rest.length === 1 && DIGITS.has(rest);
    return high + (colloquial ? low * 10 ** (exponent - 1) : low);
  }
  return small(written);
}

function small(written: string): number | null {
  const unit = UNITS.get(written.slice(-1));
  const literal = unit === undefined ? written : written.slice(0, -1);
  if (ARABIC.test(literal)) {
    return shift(Number(literal.replaceAll(',', '')), unit === undefined ? 0 : Math.log10(unit));
  }
  return digitwise(written) ?? section(written);
}

/** 二〇二六: at least two digits, no unit. */
function digitwise(written: string): number | null {
  if (written.length < 2) return null;
  let value = 0;
  for (const character of written) {
    const digit = DIGITS.get(character);
    if (digit === undefined || character === '两') return null;
    value = value * 10 + digit;
  }
  return value;
}

/** A number below ten thousand with its units: 一千零二十, 十五, 廿三, 一百三 (130). */
function section(written: string): number | null {
  let value = 0;
  let above = 10000;
  let pending: number | null = null;
  let zero = false;
  for (const character of written) {
    const digit = DIGITS.get(character);
    const unit = UNITS.get(character);
    const tens = TENS.get(character);
    if (digit === 0) {
      if (pending !== null || zero) return null;
      zero = true;
    } else if (digit !== undefined) {
      if (pending !== null) return null;
      pending = digit;
    } else if (unit !== undefined) {
      if (unit >= above || (pending === null && unit !== 10)) return null;
      value += (pending ?? 1) * unit;
      above = unit;
      pending = null;
      zero = false;
    } else if (tens !== undefined) {
      if (above <= 10 || pending !== null) return null;
      value += tens;
      above = 10;
      zero = false;
    } else return null;
  }
  if (pending !== null)
    return value + (zero || above <= 10 || above === 10000 ? pending : (pending * above) / 10);
  // A trailing zero says nothing (一百零), except alone.
  return zero && written.length > 1 ? null : value;
}

/** Moves the decimal point without the error of a multiplication: 7.37万 is 73700. */
function shift(value: number, exponent: number): number {
  return exponent === 0 ? value : Number(`${value}e${exponent}`);
}

function entries(characters: string, value: number): (readonly [string, number])[] {
  return [...characters].map((character) => [character, value] as const);
}
