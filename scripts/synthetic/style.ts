/**
 * The ways in which offices write: layout, digits, dates, colons, other names of fields, encoding.
 * It writes days and counts for the marks in values; it knows no record.
 */
import { type Day, dayParts } from '../../checks/base/civil-day.ts';
import { marks } from './model.ts';
import type { Random } from './random.ts';

export const layouts = ['列表', '加粗列表', '无井号', '两列表格', '叙述', '附件'] as const;
export type Layout = (typeof layouts)[number];

export interface Style {
  readonly layout: Layout;
  readonly digits: '半角' | '全角' | '汉字';
  readonly dates: '年月日' | '点' | '斜杠' | '短横';
  readonly colon: '：' | ':';
  readonly omitYear: boolean;
  /** Other names for fields and steps than those of the contract. */
  readonly synonyms: boolean;
  readonly papers: '齐全' | '主要' | '不附';
  readonly newline: '\n' | '\r\n';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'gb18030';
}

export function drawStyle(random: Random): Style {
  const layout = random.pick(layouts);
  const digits = random.pick(['半角', '半角', '半角', '全角', '汉字'] as const);
  const dates =
    digits === '汉字' ? '年月日' : random.pick(['年月日', '年月日', '年月日', '点', '斜杠', '短横'] as const);
  return {
    layout,
    digits,
    dates,
    colon: random.chance(0.7) ? '：' : ':',
    omitYear: random.chance(0.4),
    synonyms: random.chance(0.4),
    papers:
      layout === '附件'
        ? random.pick(['齐全', '主要', '主要'] as const)
        : random.pick(['齐全', '主要', '主要', '不附', '不附', '不附'] as const),
    newline: random.chance(0.15) ? '\r\n' : '\n',
    encoding: random.pick(['utf-8', 'utf-8', 'utf-8', 'utf-8', 'utf-8-bom', 'gb18030'] as const),
  };
}

/** As in the tables: `叙述／汉字／省年`. */
export function traits(style: Style): string[] {
  return [
    style.layout,
    `${style.digits}数字`,
    `${style.dates}日期`,
    style.colon === ':' ? '半角冒号' : '全角冒号',
    ...(style.omitYear ? ['省略年份'] : []),
    ...(style.synonyms ? ['别名字段'] : []),
    `附件${style.papers}`,
    ...(style.newline === '\r\n' ? ['CRLF'] : []),
    style.encoding,
  ];
}

const FULL = [...'０１２３４５６７８９'];
const HAN = [...'〇一二三四五六七八九'];
const digit = (text: string, table: readonly string[]): string =>
  text.replace(/\d/g, (c) => table[Number(c)] ?? c);

/** 37 → 三十七; up to 9999. */
export function han(count: number): string {
  if (count === 0) return '零';
  let out = '';
  let zero = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const of = Math.floor(count / unit) % 10;
    if (of === 0) zero = out !== '';
    else {
      if (zero) out += '零';
      zero = false;
      out += (unit === 10 && of === 1 && out === '' ? '' : (HAN[of] ?? '')) + name;
    }
  }
  return out;
}

/** Writes one passage; it remembers the year last written, so that the next day may leave it out. */
export class Pen {
  readonly #style: Style;
  #year: number | null = null;

  constructor(style: Style) {
    this.#style = style;
  }

  /** A new passage: the next day is written in full. */
  lift(): void {
    this.#year = null;
  }

  write(value: string): string {
    return value.replace(marks, (_all, on: string | undefined, count: string | undefined) =>
      on === undefined ? this.#count(Number(count)) : this.#day(Number(on)),
    );
  }

  #count(count: number): string {
    const { digits } = this.#style;
    return digits === '汉字' ? han(count) : digits === '全角' ? digit(String(count), FULL) : String(count);
  }

  #day(on: Day): string {
    const { digits, dates, omitYear } = this.#style;
    const { year, month, day } = dayParts(on);
    const short = omitYear && this.#year === year;
    this.#year = year;
    if (digits === '汉字')
      return `${short ? '' : `${digit(String(year), HAN)}年`}${han(month)}月${han(day)}日`;
    const written =
      dates === '年月日'
        ? `${short ? '' : `${year}年`}${month}月${day}日`
        : dates === '点'
          ? `${year}.${month}.${day}`
          : dates === '斜杠'
            ? `${year}/${month}/${day}`
            : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return digits === '全角' ? digit(written, FULL) : written;
  }
}
