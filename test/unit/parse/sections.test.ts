import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../checks/base/span.ts';
import type { Block } from '../../../checks/parse/document.ts';
import { parseDocument } from '../../../checks/parse/markdown.ts';
import { sectionStarts } from '../../../checks/parse/sections.ts';

const pieces = [
  '## 公众参与\n\n',
  '# 标题\n',
  '\n\n',
  '- 期间：2024年2月1日\n  - 内层\n\n',
  '1. 一项\n\n   续行\n\n',
  '> 引用\n> 续\n\n',
  '> 引用\n',
  '| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n\n',
  '```\n## 不是标题\n\n# 也不是\n```\n\n',
  '```\n',
  '~~~\n',
  '````\n```\n\n正文\n\n```\n````\n\n',
  '- ```\n\n正文\n\n',
  '行内 ``` 三点\n\n',
  '段落文字，没有空行\n',
  '一、公众参与\n',
  '**加粗** 与 [链接](./a.md)\n\n',
  '    缩进\n\n',
  '---\n',
  '\r\n',
  '## 标题后直接正文\n正文\n\n',
];

/** A reference definition at the very beginning forbids cutting and adds no block. */
const prefix = '[zzz]: ./z.md\n\n';
const whole = (text: string): readonly Block[] => parseDocument('a.md', prefix + text).blocks;

const shown = (blocks: readonly Block[], shift: number): unknown => {
  const at = (span: Span): Span => ({ start: span.start - shift, end: span.end - shift });
  return blocks.map((b) => ({
    kind: b.kind,
    span: at(b.span),
    links: b.links.map((l) => [l.target, at(l.span)]),
    text:
      b.kind === 'table'
        ? [b.header, ...b.rows].map((row) => row.map((c) => [c.flow.text, at(c.span)]))
        : [b.flow.text, b.depth, at(b.flow.span(0, b.flow.text.length))],
    quoted: b.kind === 'heading' ? null : b.quoted,
  }));
};

describe('sections', () => {
  it('cuts a long text, so that the property below says something', () => {
    const text = `${'- 项\n\n'.repeat(2000)}## 二\n\n${'- 项\n\n'.repeat(2000)}正文\n\n- 尾\n`;
    expect(sectionStarts(text, 0).map((at) => text.slice(at, at + 4))).toEqual([
      '- 项\n',
      '## 二',
      '正文\n\n',
    ]);
  });

  it.each([
    ['a definition', '[a]: ./b.md\n'],
    ['a definition in a quote', '> [a]: ./b.md\n\n'],
    ['HTML', '<pre>\n'],
    ['an open comment', '<!-- 待定\n'],
    ['an open fence', '```\n'],
  ])('does not cut where %s reaches across', (_name, reach) => {
    const text = `${reach}${'正文。\n\n'.repeat(3000)}## 二\n\n尾\n`;
    expect(sectionStarts(text, 0)).toEqual([0]);
  });

  it.each([
    ['a comment of one line', '<!-- 填写日期 -->\n'],
    ['HTML that ends with its paragraph', '<div>\n'],
  ])('cuts after %s', (_name, reach) => {
    const text = `${reach}${'正文。\n\n'.repeat(3000)}## 二\n\n尾\n`;
    expect(sectionStarts(text, 0).length).toBeGreaterThan(1);
  });

  it('reads the pieces as the whole', () => {
    const padding = `${'填'.repeat(4200)}。\n\n`;
    const part = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((list) => list.join(''));
    fc.assert(
      fc.property(part, part, part, (a, b, c) => {
        const text = `开头。\n\n${a}${padding}## 甲\n\n${b}${padding}\n\n## 乙\n${c}`;
        expect(shown(parseDocument('a.md', text).blocks, 0)).toEqual(shown(whole(text), prefix.length));
      }),
      { numRuns: 80 },
    );
  });
});
