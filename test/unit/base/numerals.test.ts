import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../checks/base/fold.ts';
import { findNumbers, readAmount, readNumber, readRatio } from '../../../checks/base/numerals.ts';

const DIGITS = '零一二三四五六七八九';

/** Standard Chinese writing of a non-negative integer below 10^12. */
function written(value: number): string {
  if (value === 0) return '零';
  const groups = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4];
  let text = '';
  for (const [i, group] of groups.entries()) {
    if (group === 0) continue;
    // A gap of any width above this group is one 零.
    if (text !== '' && group < 1000) text += '零';
    else if (text !== '' && i === 2 && groups[1] === 0) text += '零';
    text += below10000(group) + (['亿', '万', ''][i] ?? '');
  }
  return text;
}

function below10000(value: number): string {
  let text = '';
  let gap = false;
  for (const [unit, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${DIGITS[digit]}${sign}`;
      gap = false;
    }
  }
  return text;
}

describe('readNumber', () => {
  it('reads back what is written in Chinese', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(20000), fc.integer({ min: 0, max: 999999999999 })), (value) => {
        expect(readNumber(written(value))).toBe(value);
      }),
    );
  });

  it('reads capitals, commas and full-width digits alike', () => {
    fc.assert(
      fc.property(fc.nat(99999999), (value) => {
        const plain = String(value);
        const capital = written(value).replace(
          /[一二三四五六七八九十百千]/g,
          (c) => '壹贰叁肆伍陆柒捌玖拾佰仟'['一二三四五六七八九十百千'.indexOf(c)] ?? '',
        );
        const wide = plain.replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        expect([plain, capital, wide, value.toLocaleString('en-US')].map(readNumber)).toEqual(
          Array(4).fill(value),
        );
      }),
    );
  });

  it.each([
    ['两', 2],
    ['廿', 20],
    ['廿三', 23],
    ['卅', 30],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百零三', 103],
    ['一百三', 130],
    ['两千五', 2500],
    ['三万五', 35000],
    ['三万零五', 30005],
    ['二〇二六', 2026],
    ['二○二六', 2026],
    ['1.2万', 12000],
    ['7.37万', 73700],
    ['5百万', 5000000],
    ['1,234', 1234],
    ['1亿2000万', 120000000],
    ['叁佰万', 3000000],
    ['〇', 0],
  ])('%s is %d', (text, value) => expect(readNumber(text)).toBe(value));

  it.each([
    '',
    '万',
    '百',
    '第三',
    '三十日',
    '1,23',
    '一二十',
    '十百',
    '一百零',
    '12a',
    '2024-01',
    '1.2.3',
    '一万十万',
  ])('%j is no number', (text) => expect(readNumber(text)).toBeNull());
});

describe('readRatio', () => {
  it.each([
    ['百分之三十', 0.3],
    ['百分之九十九点五', 0.995],
    ['30%', 0.3],
    ['３０％', 0.3],
    ['三分之二', 2 / 3],
    ['2/3', 2 / 3],
    ['半数', 0.5],
    ['千分之五', 0.005],
    ['八成', 0.8],
  ])('%s', (text, value) => expect(readRatio(text)).toBeCloseTo(value, 12));

  it.each(['30', '三', '全部', '分之二', '1/0', '%', '2024/1/18'])('%j is none', (text) =>
    expect(readRatio(text)).toBeNull(),
  );
});

describe('findNumbers', () => {
  const values = (text: string) =>
    findNumbers(fold(text)).map(({ value, approximate }) => [value, approximate]);

  it.each([
    [
      '共收到意见37条，采纳21条',
      [
        [37, false],
        [21, false],
      ],
    ],
    ['20余条', [[20, true]]],
    ['约1.2万人', [[12000, true]]],
    ['意见三十七条', [[37, false]]],
    ['近百人参加', [[100, true]]],
    ['几十条建议', [[10, true]]],
    ['十余名专家', [[10, true]]],
    ['15人左右', [[15, true]]],
    ['7.37万条', [[73700, false]]],
    [
      '两名专家、一名律师',
      [
        [2, false],
        [1, false],
      ],
    ],
    ['一致认为，统一意见，十分必要，千方百计，万一', []],
    ['第3.2.1节', []],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));

  it('points at numbers in order, inside the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789,.一二十百千万亿零两约余多几条人第') }),
        (text) => {
          let at = 0;
          for (const { from, to, value } of findNumbers(text)) {
            expect(from).toBeGreaterThanOrEqual(at);
            expect(to).toBeGreaterThan(from);
            expect(Number.isFinite(value)).toBe(true);
            at = to;
          }
          expect(at).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe('readAmount', () => {
  it.each([
    ['600万元', 6000000, '600万元'],
    ['项目总投资约1.2亿元。', 120000000, '1.2亿元'],
    ['6000000', 6000000, '6000000'],
    ['6,000,000元', 6000000, '6,000,000元'],
    ['五百万元', 5000000, '五百万元'],
    ['人民币叁佰万元整', 3000000, '人民币叁佰万元整'],
    ['500万', 5000000, '500万'],
    ['1亿2000万元', 120000000, '1亿2000万元'],
    ['2024年投入600余万元', 6000000, '600余万元'],
    ['涉及 5 个项目，600 万元', 6000000, '600 万元'],
    ['￥1234.5', 1234.5, '¥1234.5'],
  ])('%s', (text, yuan, said) => {
    const folded = fold(text);
    const amount = readAmount(folded);
    expect(amount?.yuan).toBe(yuan);
    expect(folded.slice(amount?.from, amount?.to)).toBe(said);
  });

  it.each(['7.37万条', '2024年元旦', '5万平方米', '3单元', '待定', '500万人', '', '第12号'])(
    '%j names none',
    (text) => expect(readAmount(fold(text))).toBeNull(),
  );
});
