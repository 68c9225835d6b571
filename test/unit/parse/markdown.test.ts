import { describe, expect, it } from 'vitest';
import type { Link } from '../../../checks/parse/document.ts';
import { parse, sketches } from './reading.ts';

describe('headings', () => {
  it('strips the numbering of marked headings down to the bare title', () => {
    const titles = [
      '一、公众参与',
      '（三）专家论证',
      '(3)风险评估',
      '2.1 公示',
      '2. 听证',
      '第三部分 集体讨论',
      '① 备案',
      '3 归档：',
    ];
    expect(sketches(titles.map((title) => `## ${title}\n`).join('\n'))).toEqual(
      ['公众参与', '专家论证', '风险评估', '公示', '听证', '集体讨论', '备案', '归档'].map(
        (title) => `H2 ${title}`,
      ),
    );
  });

  it('keeps what only looks like numbering', () => {
    expect(sketches('# 附件2：公告\n## 2024年度计划\n## 2.5万元以上项目\n### 一、\n')).toEqual([
      'H1 附件2：公告',
      'H2 2024年度计划',
      'H2 2.5万元以上项目',
      'H3 一、',
    ]);
  });

  it('takes short numbered lines for headings, with a depth by the form of the number', () => {
    expect(
      sketches('第三部分 程序\n一、公众参与\n（一）征求意见\n1、公告\n（1）期间\n**采纳情况**\n'),
    ).toEqual(['h6 程序', 'h7 公众参与', 'h8 征求意见', 'h9 公告', 'h10 期间', 'h9 采纳情况']);
  });

  it('takes sentences, fields and linked items with a number for lines', () => {
    expect(
      sketches(
        '一、会议名称：常务会议\n（一）经审查，同意\n二、已组织专家论证。\n（2）[公告](a.md)\n三、总则……1\n',
      ),
    ).toEqual([
      'L0 一、会议名称：常务会议',
      'L0 （一）经审查，同意',
      'L0 二、已组织专家论证。',
      'L0 （2）公告',
      'L0 三、总则……1',
    ]);
    expect(sketches('二、公众参与。\n')).toEqual(['h7 公众参与']);
  });

  it('reads headings without a space after the marks, and rules under a paragraph as rules', () => {
    expect(sketches('##公众参与\n#　标题\n')).toEqual(['H2 公众参与', 'H1 标题']);
    expect(sketches('会议同意，原则通过。\n---\n')).toEqual(['L0 会议同意，原则通过。']);
  });
});

describe('lines', () => {
  it('joins wrapped Chinese lines without, others with a space', () => {
    expect(sketches('征求意见稿\n在网站公开,共 37\n条 of all\nopinions\n')).toEqual([
      'L0 征求意见稿在网站公开,共 37 条 of all opinions',
    ]);
  });

  it('separates fields, numbered items, sentences and hard breaks', () => {
    expect(sketches('期间：2月1日\n渠道: 网站\n见\n1、甲\n完成。\n另行\\\n通知  \n各单位\n')).toEqual([
      'L0 期间：2月1日',
      'L0 渠道: 网站见',
      'h9 甲',
      'L0 完成。',
      'L0 另行',
      'L0 通知',
      'L0 各单位',
    ]);
  });

  it('gives list items their own text and depth, with bold keys, task marks and continued lines', () => {
    expect(sketches('- **期间**：2月\n  - [x] 公告\n    见报\n    - □ 图\n- 渠道\n\n1. 甲\n')).toEqual([
      'L1 期间：2月',
      'L2 [x] 公告见报',
      'L3 □ 图',
      'L1 渠道',
      'L1 甲',
    ]);
  });

  it('reads item marks that Markdown does not know', () => {
    expect(sketches('• 会议名称：常务会议\n-期间：2月\n')).toEqual(['L1 会议名称：常务会议', 'L1 期间：2月']);
  });

  it('lets new matter leave a list or quote without a blank line, and wrapped text stay', () => {
    expect(
      sketches(
        '- 渠道：网站\n和报纸\n三、专家论证\n- 名单\n| 姓名 |\n|---|\n| 张三 |\n合计1人\n> 引文\n四、审查\n',
      ),
    ).toEqual([
      'L1 渠道：网站和报纸',
      'h7 专家论证',
      'L1 名单',
      'T 姓名 / 张三',
      'L0 合计1人',
      'L0q 引文',
      'h7 审查',
    ]);
  });

  it('marks quotes, code and HTML as quoted, drops comments, and keeps indented text as text', () => {
    expect(
      sketches(
        '> ## 引\n> - 甲\n\n```yaml\n代码: 1\n```\n\n<div>\n内\n</div>\n\n<!-- 不\n要 -->\n\n    一、缩进\n',
      ),
    ).toEqual(['L0q 引', 'L1q 甲', 'L0q 代码: 1', 'L0q <div>', 'L0q 内', 'L0q </div>', 'h7 缩进']);
  });

  it('does not lose what follows a comment that is never closed', () => {
    const document = parse('<!-- 注\n\n## 公众参与\n');
    expect(document.problems.map((problem) => problem.code)).toEqual(['html-comment-unclosed']);
    expect(document.blocks).toHaveLength(2);
  });
});

describe('tables', () => {
  it('keeps cells with their places, escapes and breaks', () => {
    const text = '名单如下：\n| 姓名 | 单位 |\n|:--|--:|\n| **张三** | 甲\\|乙 |\n| 李四<br>王五 | |\n';
    const table = parse(text).blocks[1];
    if (table?.kind !== 'table') throw new Error('no table');
    const cells = table.rows.flat();
    expect(cells.map((cell) => cell.flow.raw)).toEqual(['张三', '甲|乙', '李四 王五', '']);
    expect(cells.map((cell) => text.slice(cell.span.start, cell.span.end))).toEqual([
      '**张三**',
      '甲\\|乙',
      '李四<br>王五',
      '',
    ]);
    const bar = cells[1]?.flow.span(1, 2);
    expect(text.slice(bar?.start, bar?.end)).toBe('\\|');
  });
});

describe('links', () => {
  const links = (text: string): Link[] => parse(text).blocks.flatMap((block) => [...block.links]);

  it.each([
    ['[公告](02-公众参与/公告.md)', '02-公众参与/公告.md', '02-公众参与/公告.md', '公告'],
    ['[a](%E5%85%AC%E5%91%8A%201.md#期间 "题")', '公告 1.md', '%E5%85%AC%E5%91%8A%201.md', 'a'],
    ['[a](<路 径/公告.md>)', '路 径/公告.md', '路 径/公告.md', 'a'],
    ['[a](100%.md)', '100%.md', '100%.md', 'a'],
    ['[a](x(1).md)', 'x(1).md', 'x(1).md', 'a'],
    ['![图\\]1](图.png)', '图.png', '图.png', '图]1'],
    ['[**审查** 意见](b.pdf)', 'b.pdf', 'b.pdf', '审查 意见'],
    ['<https://a.cn/b>', 'https://a.cn/b', 'https://a.cn/b', 'https://a.cn/b'],
    ['[a][附件]\n\n[附件]: c%20d.md#x\n[附件]: e.md', 'c d.md', 'c%20d.md', 'a'],
    ['[附件]\n\n[附件]: <c d.md> "题"', 'c d.md', 'c d.md', '附件'],
  ])('%s', (text, target, written, label) => {
    const [link, ...others] = links(`见${text}`);
    expect(others).toEqual([]);
    expect(link?.target).toBe(target);
    expect(link?.label).toBe(label);
    expect(`见${text}`.slice(link?.span.start, link?.span.end)).toBe(written);
    expect(`见${text}`.slice(link?.whole.start, link?.whole.end)).toBe(text.split('\n')[0]);
  });

  it('finds links in headings, items, cells and quotes', () => {
    const text = '# [a](1.md)\n- 公告：[b](2.md)\n\n| [c](3.md) |\n|---|\n| ![d](4.png) |\n\n> [e](5.md)\n';
    expect(links(text).map((link) => link.target)).toEqual(['1.md', '2.md', '3.md', '4.png', '5.md']);
    expect(links(text)[3]?.image).toBe(true);
  });
});
