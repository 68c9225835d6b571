/**
 * Decides which numbers, ratios and amounts of money a text states, and whether they are exact.
 * Refuses to know what they count: 「共收到意见37条」 yields 37, its meaning is the reader's business.
 */
import { CHINESE_DIGITS, CHINESE_UNITS, readNumber } from './chinese-numeral.ts';
import { fold } from './fold.ts';

export { readNumber } from './chinese-numeral.ts';

export interface FoundNumber {
  readonly value: number;
  /** Said with 余, 多, 约, 左右, 以上, 近, 几 …: a bound or an estimate. */
  readonly approximate: boolean;
  readonly from: number;
  readonly to: number;
}

export interface Amount {
  readonly yuan: number;
  readonly from: number;
  readonly to: number;
}

const CHINESE = `${CHINESE_DIGITS}${CHINESE_UNITS}`;
const COUNTED = '[个条件人名次份日天月年家户张位项场点票余多几期版周页轮批起宗例种部处方成卷封通]';
const IS_COUNTED = new RegExp(`^[ ]?${COUNTED}`);
const NUMBER = new RegExp(
  `(?<![0-9A-Za-z])(?<![0-9][.])(?<arabic>[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]{1,18}(?:\\.[0-9]{1,12})?)` +
    `(?![0-9]|\\.[0-9])(?<scale>[ ]?[余多几]?[十百千万亿]{1,3})?` +
    `|(?<chinese>(?<![${CHINESE}])[几数]?[${CHINESE}]{1,20})(?<odd>几)?`,
  'g',
);
const BEFORE = /(?:约|大约|近|将近|接近|逾|超|超过|上|至少|不少于|不低于)[ ]?$/;
const AFTER =
  /^[ ]?(?:余|多|来|几|左右|上下|以上)|^[ ]?[个条件人名次份家户张位项场票封][ ]?(?:左右|上下|以上)/;

/** Every number in a folded text, in order; offsets index the text. Years, days and ordinals are numbers too. */
export function findNumbers(folded: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(folded); match !== null; match = NUMBER.exec(folded)) {
    const { arabic, chinese, odd } = match.groups ?? {};
    const from = match.index;
    const to = from + match[0].length;
    const estimated = odd !== undefined || /[余多几数]/.test(match[0]);
    const before = BEFORE.test(folded.slice(Math.max(0, from - 5), from));
    const approximate = estimated || before || AFTER.test(folded.slice(to, to + 5));
    if (arabic === undefined && !counts(chinese ?? '', folded, from, to, before)) continue;
    let value = readNumber(match[0].replace(/[余多几数]/g, ''));
    // 近百人, 几十条: the bare unit stands for one of it.
    if (value === null && approximate && chinese !== undefined)
      value = readNumber(`一${chinese.replace(/[几数]/g, '')}`);
    if (value !== null) found.push({ value, approximate, from, to });
  }
  return found;
}

/** Whether a run of Chinese numerals is a number and not part of a word (一致, 统一, 十分, 千方百计). */
function counts(run: string, text: string, from: number, to: number, estimated: boolean): boolean {
  const counted = IS_COUNTED.test(text.slice(to, to + 2));
  if (run.length === 1) {
    if (/[统唯同单专之]/.test(text.charAt(from - 1))) return false;
    return counted && (estimated || !/[百千万亿]/.test(run));
  }
  if (/^[几数]/.test(run)) return counted;
  if (/^[百佰千仟万亿]/.test(run)) return estimated && counted;
  // 五六条, 一一答复: digits in a row are a number only when long, or with a zero.
  return /[十拾廿卅卌百佰千仟万亿]/.test(run) || /[〇零]/.test(run) || run.length >= 4;
}

/** The ratio that the whole text writes: 百分之三十, 30%, 三分之二, 2/3, 半数, 八成; null for anything else. */
export function readRatio(text: string): number | null {
  const written = fold(text).replace(/[ \t]+/g, '');
  if (/^(?:半数|一半|二分之一)$/.test(written)) return 0.5;
  const percent = /^(.{1,12})%$/.exec(written);
  if (percent !== null) return divided(percent[1], '100');
  const spoken = /^(.{1,8})分之(.{1,12})$/.exec(written);
  if (spoken !== null) return divided(spoken[2], spoken[1]?.replace(/^(?=[百千万])/, '一'));
  const fraction = /^([0-9]{1,6})\/([0-9]{1,6})$/.exec(written);
  if (fraction !== null) return divided(fraction[1], fraction[2]);
  const tenths = /^([一二三四五六七八九1-9])成$/.exec(written);
  return tenths === null ? null : divided(tenths[1], '10');
}

function divided(part: string | undefined, whole: string | undefined): number | null {
  const above = readSpokenDecimal(part ?? '');
  const below = readNumber(whole ?? '');
  return above === null || below === null || below === 0 ? null : above / below;
}

/** 九十九点五 as well as everything `readNumber` reads. */
function readSpokenDecimal(text: string): number | null {
  const [whole, fraction, more] = text.split('点');
  if (whole === undefined || fraction === undefined || more !== undefined) return readNumber(text);
  const left = readNumber(whole);
  const right = [...fraction].map((digit) => readNumber(digit));
  if (left === null || fraction === '' || right.some((digit) => digit === null || digit > 9)) return null;
  return Number(`${left}.${right.join('')}`);
}

const MONEY = new RegExp(
  `(?<![0-9A-Za-z${CHINESE}])(?<![0-9][.,])(?:(?<sign>人民币|¥|RMB)[ ]{0,2})?` +
    `(?<number>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,18})(?:\\.[0-9]{1,12})?|(?=[0-9${CHINESE}])(?=[^万亿百千]))` +
    `(?<rest>(?:[ ]?[${CHINESE}余多][${CHINESE}0-9余多]{0,19})?)[ ]?(?<unit>元(?![旦月宵素件化])(?:整|正)?|圆(?:整|正)?)?`,
  'g',
);
/** What may follow a bare 500万 that means money; 人, 户, 平方米 may not. */
const AFTER_BARE = /^[ ]?(?:$|[^\p{Script=Han}A-Za-z0-9.%㎡]|以[上下内]|左右|至|到|余|多)/u;

/** The first amount of money in a folded text, in yuan: 600万元, 1.2亿元, 6,000,000元, 叁佰万元整, 500万, a bare 6000000. */
export function readAmount(folded: string): Amount | null {
  if (/^[ \t]*[0-9][0-9,]*(?:\.[0-9]+)?[ \t]*$/.test(folded)) {
    const yuan = readNumber(folded);
    const from = folded.search(/[0-9]/);
    return yuan === null ? null : { yuan, from, to: folded.trimEnd().length };
  }
  for (const match of folded.matchAll(MONEY)) {
    const { sign, number = '', rest = '', unit } = match.groups ?? {};
    const to = match.index + match[0].trimEnd().length;
    const scaled = /[万亿][ 余多]*$/.test(rest);
    if (unit === undefined && !(sign !== undefined && number !== '')) {
      if (!scaled || !AFTER_BARE.test(folded.slice(to, to + 3))) continue;
    }
    const yuan = readNumber((number + rest).replace(/[余多 ]/g, ''));
    if (yuan !== null) return { yuan, from: match.index, to };
  }
  return null;
}
