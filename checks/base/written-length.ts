/**
 * Decides whether a number with a unit of time states a length (7个工作日, 三十日内, 半个月) and how long it is.
 * Refuses to read a day of the month as a length: 28日 alone is one only where its neighbours say so.
 */
import { readNumber } from './chinese-numeral.ts';
import type { StatedLength } from './time-reading.ts';

const S = '[ \\t]{0,3}';

/** Source of one pattern; `readLengthMatch` turns its match into a value. */
export const LENGTH_SOURCE =
  `(?:(?<![0-9.〇零一二两三四五六七八九十廿卅百])(?<count>[0-9]{1,4}|[半一二两三四五六七八九十廿卅百零]{1,5})${S}(?:个${S})?` +
  `(?<unit>工作${S}日|自然日|日历[日天]|日|天(?![然津桥府河山平水文台线井元镇气下])|星期(?![一二三四五六日天末])|周(?![年边围岁转密知末一二三四五六日])|月|年))`;

const SAID_BEFORE =
  /(?:为期|期限|时限|期间|时间|公示期|公告期|征求期|有效期|任期|工期|少于|至少|最少|满|共|计|提前|提早|达|达到|逾|超过|多于|持续|延长|缩短|缩至|缩短至|延至|仅|不足|近|约|历时|为|前|后|内|[:(起])[ ]?$/;
const SAID_AFTER = /^[ ]?(?:以?内|之内|以上|以下|期满|期限|的?时间|左右|后|前|不变)/;
const MONTHS_OF_YEAR = /^[ ]?(?:以?内|之内|以上|期满|期限|的?时间|左右|有效|试行)/;

/** The length that a match of `LENGTH_SOURCE` states, or null where it is a date, an ordinal or a part of a word. */
export function readLengthMatch(text: string, match: RegExpExecArray): StatedLength | null {
  const { count = '', unit = '' } = match.groups ?? {};
  const before = text.slice(Math.max(0, match.index - 5), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 4);
  if (/[第每]$/.test(before)) return null;
  const whole = match[0].trim() === text.trim();
  const measured = match[0].includes('个');
  const half = count === '半';
  const value = half ? 0.5 : count.includes('半') ? null : readNumber(count);
  if (value === null || value === 0) return null;
  switch (unit.replace(/[ \t]/g, '')) {
    case '工作日':
      return half ? null : { days: value, unit: '工作日' };
    case '天':
    case '自然日':
    case '日历日':
    case '日历天':
      return half ? null : { days: value, unit: '日' };
    case '日':
      if (half || /(?:在|月|(?<![少多低短长等])于)[ ]?$/.test(before)) return null;
      return whole || SAID_BEFORE.test(before) || SAID_AFTER.test(after) ? { days: value, unit: '日' } : null;
    case '周':
    case '星期':
      return half ? null : { days: value * 7, unit: '日' };
    case '月':
      if (half) return { days: 15, unit: '日' };
      return measured ? { days: value, unit: '月' } : null;
    default:
      // 二〇二四年 and 2024年 are years of the calendar; 5年 is a length only where it is said to be one.
      if (measured || value > 99 || /[年]$/.test(before)) return null;
      if (!(whole || SAID_BEFORE.test(before) || MONTHS_OF_YEAR.test(after))) return null;
      return { days: value * 12, unit: '月' };
  }
}
