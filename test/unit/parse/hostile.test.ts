import { describe, expect, it } from 'vitest';
import { LARGEST_TEXT } from '../../../checks/parse/complexity.ts';
import { parse } from './reading.ts';

const codes = (text: string) => parse(text).problems.map((problem) => problem.code);

describe('hostile and oversized files', () => {
  it.each([
    ['brackets', '['.repeat(100_000)],
    ['emphasis', '_a*b '.repeat(50_000)],
    ['links', '[a]'.repeat(100_000)],
    ['images', '!['.repeat(100_000)],
    ['code marks', Array.from({ length: 1500 }, (_, i) => '`'.repeat(i + 1)).join(' ')],
    ['quotes', `${'> '.repeat(5000)}a`],
    ['lists in a line', `${'- '.repeat(5000)}a`],
    ['lists over lines', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n')],
  ])('reads %s line by line, says so, and loses nothing', (_, hostile) => {
    const document = parse(`${hostile}\n\n## 二、公众参与\n`);
    expect(document.problems).toMatchObject([{ code: 'file-too-complex', severity: 'warning' }]);
    expect(document.blocks.at(-1)).toMatchObject({ kind: 'heading', depth: 2, flow: { raw: '公众参与' } });
    const kept = document.blocks
      .slice(0, -1)
      .reduce((sum, block) => sum + block.span.end - block.span.start, 0);
    expect(kept).toBeGreaterThan(hostile.replace(/\s/g, '').length * 0.9);
  });

  it('reads a file beyond the limit line by line, its front matter still as such', () => {
    const document = parse(`---\n甲: 乙\n---\n## 标题\n${'字'.repeat(LARGEST_TEXT)}`);
    expect(document.problems.map((problem) => problem.code)).toEqual(['file-too-large']);
    expect(document.frontMatter?.map.entries).toHaveLength(1);
    expect(document.blocks).toHaveLength(2);
  });

  it('parses a 5 MB paragraph as usual', () => {
    const document = parse(`**期间**：${'字'.repeat(2_500_000)}`);
    expect(document.problems).toEqual([]);
    expect(document.blocks).toHaveLength(1);
  }, 60_000);

  it('does not find large honest documents complex', () => {
    const rows = '| 张三 | [意见](a.md) | **同意** |\n'.repeat(1500);
    const items = '- **期间**：2024年[公告](b.md)\n'.repeat(500);
    expect(codes(`| 姓名 | 意见 | 结论 |\n|---|---|---|\n${rows}\n${items}`)).toEqual([]);
  }, 60_000);

  it('takes lone surrogates, control characters and replacement characters for characters', () => {
    const document = parse('甲\ud800乙\u0001丙\ufffd丁\u0000戊\udc00');
    expect(document.problems).toEqual([]);
    expect(document.blocks).toHaveLength(1);
  });
});
