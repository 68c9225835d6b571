import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../checks/base/fold.ts';
import type { Span } from '../../../checks/base/span.ts';
import type { Flow, ParsedDocument } from '../../../checks/parse/document.ts';
import { parse, sketch } from './reading.ts';

const MARKUP = [
  '# ',
  '- ',
  '1. ',
  '> ',
  '**',
  '*',
  '`',
  '[',
  '](a.md)',
  '|',
  '|---|',
  '\\',
  '&amp;',
  '<br>',
  '<!--',
  '-->',
  '```\n',
  '    ',
  '---\n',
  '[a]: b',
];
const OFFICE = [
  '一、',
  '（一）',
  '2.1 ',
  '：',
  '。',
  '公众参与',
  '2024年2月1日',
  '𠮷',
  '😀',
  'Ａ１',
  '\u3000',
  ' ',
  '  \n',
  '\n',
  '\n\n',
  '\t',
];
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...MARKUP),
      fc.constantFrom(...OFFICE),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(''));
/** Without anything Markdown or YAML could take for markup. */
const plainText = fc
  .array(fc.constantFrom(...OFFICE, '意见', 'abc', '，'), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

function flows(document: ParsedDocument): Flow[] {
  return document.blocks.flatMap((block) =>
    block.kind === 'table' ? [...block.header, ...block.rows.flat()].map((cell) => cell.flow) : [block.flow],
  );
}

function spans(document: ParsedDocument): Span[] {
  const found: Span[] = document.problems.map((problem) => problem.span);
  for (const block of document.blocks) {
    found.push(block.span, ...block.links.flatMap((link) => [link.span, link.whole]));
    if (block.kind === 'table')
      found.push(...[...block.header, ...block.rows.flat()].map((cell) => cell.span));
  }
  for (const flow of flows(document)) {
    for (let i = 0; i <= flow.raw.length; i++)
      found.push(flow.span(0, i), flow.span(i, i), flow.span(i, flow.raw.length));
  }
  return found;
}

describe('coordinates', () => {
  it('never leave the file, run backwards or change from one reading to the next', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = parse(text);
        const all = spans(document);
        for (const { start, end } of all) expect(start >= 0 && start <= end && end <= text.length).toBe(true);
        for (const flow of flows(document)) {
          expect(flow.text).toBe(fold(flow.raw));
          expect(flow.raw).not.toMatch(/[\r\n]/);
        }
        expect(spans(parse(text))).toEqual(all);
      }),
      { numRuns: 400 },
    );
  });

  it('give back each character of unmarked text', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        for (const flow of flows(parse(text))) {
          for (let i = 0; i < flow.raw.length; i++) {
            const { start, end } = flow.span(i, i + 1);
            const written = text.slice(start, end);
            if (written.trim() === '') expect(flow.text[i]?.trim()).toBe('');
            else expect(fold(written)).toBe(flow.text[i]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lose no character of unmarked text', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        const document = parse(text);
        const covered = document.blocks.map((block) => text.slice(block.span.start, block.span.end)).join('');
        expect(covered.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      { numRuns: 300 },
    );
  });

  it('are the same reading with CRLF as with LF', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const unix = text.replace(/\r\n?/g, '\n');
        const dos = unix.replace(/\n/g, '\r\n');
        expect(parse(dos).blocks.map(sketch)).toEqual(parse(unix).blocks.map(sketch));
      }),
      { numRuns: 300 },
    );
  });

  it('cover whole escapes and references, and skip markup in between', () => {
    const text = '甲&lt;\\*乙&#x20BB7;**丙**丁\n戊';
    const [block] = parse(text).blocks;
    if (block?.kind !== 'line') throw new Error('no line');
    expect(block.flow.raw).toBe('甲<*乙𠮷丙丁戊');
    const at = (from: number, to: number) => {
      const span = block.flow.span(from, to);
      return text.slice(span.start, span.end);
    };
    expect([at(1, 2), at(2, 3), at(4, 6), at(6, 7), at(6, 8), at(7, 9)]).toEqual([
      '&lt;',
      '\\*',
      '&#x20BB7;',
      '丙',
      '丙**丁',
      '丁\n戊',
    ]);
    expect(block.flow.span(6, 6)).toEqual({ start: text.indexOf('丙'), end: text.indexOf('丙') });
  });

  it('hold in quotes and lists, after front matter, and after a mark left at the beginning', () => {
    for (const head of ['', '---\n甲: 乙\n---\n', '\ufeff']) {
      const text = `${head}> - 一行\n>   二行 \\[\n\n- 渠道\n三、专家论证\n`;
      const document = parse(text);
      const written = flows(document).map((flow) => {
        const span = flow.span(flow.raw.length - 2, flow.raw.length);
        return text.slice(span.start, span.end);
      });
      expect(written).toEqual([' \\[', '渠道', '论证']);
    }
  });
});
