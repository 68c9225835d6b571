import { expect, test } from 'vitest';
import { chineseNumeral, citationText, fullCitationText } from '../../../checks/report/citation.ts';
import { cite } from '../../support/sample-report.ts';

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [115, '一百一十五'],
  [1000, '一千'],
  [1010, '一千零一十'],
  [1001, '一千零一'],
  [0, '零'],
])('%i reads %s', (number, text) => {
  expect(chineseNumeral(number)).toBe(text);
});

test('a citation names only what it has', () => {
  expect(citationText(cite(15, 1, 3))).toBe('第十五条第一款第（三）项');
  expect(citationText(cite(15, null, 3))).toBe('第十五条第（三）项');
  expect(citationText(cite(30, 2))).toBe('第三十条第二款');
  expect(citationText(cite(null))).toBe('');
  expect(citationText(cite(15, 1, 3), 'en')).toBe('Art. 15 para. 1 item (3)');
});

test('a title keeps its marks and is never marked twice', () => {
  expect(fullCitationText(cite(15, 1))).toBe('《重大行政决策程序暂行条例》第十五条第一款');
  expect(fullCitationText({ ...cite(2), title: '《办法》' })).toBe('《办法》第二条');
  expect(fullCitationText({ ...cite(2), title: '办法' }, 'en')).toBe('《办法》 Art. 2');
});
