/**
 * Whatever is typed, the server's copy stays the client's copy and its findings are those of a fresh reading.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Converter, characterOf, type Encoding, indexOf } from '../../server/convert.ts';
import { Documents } from '../../server/documents.ts';
import { client, pulling } from './client.ts';

const encodings: readonly Encoding[] = ['utf-8', 'utf-16', 'utf-32'];
const piece = fc.constantFrom(
  'a',
  '案',
  '𠮷',
  '\n',
  '\r\n',
  '\r',
  '：',
  '- 期间：2024年2月1日\n',
  '## 公众参与\n',
  '---\n',
  '错: 1\n',
  '\ufeff',
  'e\u0301',
  '👩‍👩‍👧',
);
const words = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
const edits = fc.array(fc.tuple(fc.nat(400), fc.nat(30), words), { maxLength: 8 });

/** A position in the client's own units. */
function position(document: TextDocument, offset: number, encoding: Encoding) {
  const { line, character } = document.positionAt(offset);
  const start = { line, character: 0 };
  const text = document.getText({ start, end: { line: line + 1, character: 0 } });
  return { line, character: characterOf(text, character, encoding) };
}

/** Never inside a surrogate pair or between CR and LF: no editor edits there. */
function boundary(text: string, offset: number): number {
  const at = Math.min(offset, text.length);
  const inside = /[\udc00-\udfff]/.test(text[at] ?? '') || (text[at] === '\n' && text[at - 1] === '\r');
  return inside ? at - 1 : at;
}

test('the copy is kept in every encoding', () => {
  fc.assert(
    fc.property(fc.constantFrom(...encodings), words, edits, (encoding, begin, list) => {
      const documents = new Documents(
        () => encoding,
        () => 0,
      );
      documents.open({ uri: 'file:///a.md', languageId: 'markdown', version: 1, text: begin });
      let mine = TextDocument.create('file:///a.md', 'markdown', 1, begin);
      for (const [at, length, text] of list) {
        const start = boundary(mine.getText(), at);
        const end = Math.max(start, boundary(mine.getText(), start + length));
        const range = { start: position(mine, start, encoding), end: position(mine, end, encoding) };
        documents.change({
          textDocument: { uri: 'file:///a.md', version: 2 },
          contentChanges: [{ range, text }],
        });
        const plain = { start: mine.positionAt(start), end: mine.positionAt(end) };
        mine = TextDocument.update(mine, [{ range: plain, text }], 2);
        expect(documents.get('file:///a.md')?.text.getText()).toBe(mine.getText());
      }
    }),
  );
});

test('characters go out and come back the same, and any number stays inside the line', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...encodings),
      fc.string({ unit: 'binary' }),
      fc.nat(200),
      (encoding, line, n) => {
        const index = indexOf(line, n, encoding);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThanOrEqual(line.length);
        expect(indexOf(line, characterOf(line, index, encoding), encoding)).toBe(index);
      },
    ),
  );
});

test('positions outside a text are moved into it', () => {
  const lines = {
    lineCount: 1,
    lineStart: () => 0,
    position: (offset: number) => ({ line: 0, character: offset }),
  };
  const converter = new Converter({ text: '案卷', lines }, 'utf-8');
  expect(converter.offset({ line: 0, character: 4 })).toBe(1);
  expect(converter.offset({ line: 9, character: 9 })).toBe(2);
  expect(converter.offset({ line: -1, character: -1 })).toBe(0);
  expect(converter.position(1)).toEqual({ line: 0, character: 3 });
});

test('after any edits the findings are those of the same text opened afresh', async () => {
  const head =
    '---\n案卷类型: 重大行政决策\n决策事项: 加装电梯\n决策机关: 某区人民政府\n承办单位: 区房管局\n---\n## 公众参与\n';
  const one = await client({ settings: { '': { quietWhileTyping: false } } });
  const general = { positionEncodings: ['utf-8'] };
  const other = await client({ capabilities: { ...pulling, general } });
  expect(other.initialized.capabilities.positionEncoding).toBe('utf-8');
  let count = 0;
  await fc.assert(
    fc.asyncProperty(words, edits, async (begin, list) => {
      const uri = `untitled:案卷-${count++}.md`;
      let mine = TextDocument.create(uri, 'markdown', 1, head + begin);
      await one.open(uri, mine.getText());
      for (const [at, length, text] of list) {
        const start = boundary(mine.getText(), head.length + at);
        const end = Math.max(start, boundary(mine.getText(), start + length));
        const range = { start: mine.positionAt(start), end: mine.positionAt(end) };
        await one.change(uri, { range, text });
        mine = TextDocument.update(mine, [{ range, text }], 2);
      }
      const seen = await one.pull(uri);
      await other.open(uri, mine.getText());
      const fresh = await other.pull(uri);
      const inUnits = fresh.map(({ range, ...rest }) => ({ ...rest, range: inUtf16(mine, range) }));
      const known = ({ code, message, range }: (typeof seen)[number]) => ({ code, message, range });
      expect(seen.map(known)).toEqual(inUnits.map(known));
      for (const each of [one, other]) await each.notify('textDocument/didClose', { textDocument: { uri } });
    }),
    { numRuns: 30 },
  );
  await one.stop();
  await other.stop();
});

type Range = { start: { line: number; character: number }; end: { line: number; character: number } };

function inUtf16(document: TextDocument, { start, end }: Range): Range {
  const moved = ({ line, character }: Range['start']) => {
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    return { line, character: indexOf(text, character, 'utf-8') };
  };
  return { start: moved(start), end: moved(end) };
}
