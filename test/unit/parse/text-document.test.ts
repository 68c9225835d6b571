import { expect, it } from 'vitest';
import { parsePlainText } from '../../../checks/parse/text-document.ts';
import { sketch } from './reading.ts';

it('reads every line of a plain text, numbered titles as headings, marks as characters', () => {
  const text =
    '关于公开征求意见的公告\r\n\r\n　　一、征求意见时间\r\n2024年2月1日至3月4日，**不少于**30日\r\n| 甲 |\r\n> 引\r\n';
  const document = parsePlainText('公告.txt', text, 'gb18030', [
    { code: 'encoding-not-utf8', severity: 'warning', span: { start: 0, end: 0 }, params: {} },
  ]);
  expect(document.blocks.map(sketch)).toEqual([
    'L0 关于公开征求意见的公告',
    'h7 征求意见时间',
    'L0 2024年2月1日至3月4日，**不少于**30日',
    'L0 | 甲 |',
    'L0 > 引',
  ]);
  expect(document).toMatchObject({ frontMatter: null, encoding: 'gb18030' });
  expect(document.problems).toHaveLength(1);
  const period = document.blocks[2];
  expect(text.slice(period?.span.start, period?.span.end)).toBe('2024年2月1日至3月4日，**不少于**30日');
});
