import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../checks/parse/decode.ts';

const NOTICE = '关于公开征求意见的公告\n期间：2024年2月1日至3月4日\n';
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(little ? bytes : bytes.swap16());
};
const codes = (bytes: Uint8Array) => decode(bytes).problems.map((problem) => problem.code);

describe('decode', () => {
  it('reads UTF-8 with and without a byte order mark without complaint', () => {
    expect(decode(utf8(NOTICE))).toEqual({ text: NOTICE, encoding: 'utf-8', problems: [] });
    expect(decode(utf8(`\ufeff${NOTICE}`))).toEqual({ text: NOTICE, encoding: 'utf-8-bom', problems: [] });
  });

  it.each([
    [true, 'utf-16le'],
    [false, 'utf-16be'],
  ] as const)(
    'reads UTF-16 (little endian: %s) with a mark, and without one when unmistakable',
    (little, encoding) => {
      for (const mark of ['\ufeff', '']) {
        const decoded = decode(utf16(mark + NOTICE, little));
        expect(decoded.text).toBe(NOTICE);
        expect(decoded.encoding).toBe(encoding);
        expect(decoded.problems).toMatchObject([
          { code: 'encoding-not-utf8', severity: 'warning', params: { encoding } },
        ]);
      }
    },
  );

  it('reads GB18030, also its four-byte characters, and says so', () => {
    const bytes = new Uint8Array([0xb9, 0xab, 0xb8, 0xe6, 0x0a, 0x95, 0x32, 0x82, 0x36]);
    const decoded = decode(bytes);
    expect(decoded.text).toBe('公告\n𠀀');
    expect(decoded.encoding).toBe('gb18030');
    expect(decoded.problems).toMatchObject([{ code: 'encoding-not-utf8', params: { encoding: 'gb18030' } }]);
  });

  it('does not take damaged UTF-8 for GB18030: all but the bad place stays readable', () => {
    const bytes = utf8(NOTICE.repeat(5)).slice(0, -2);
    bytes[1] = 0x20;
    const decoded = decode(bytes);
    expect(decoded.encoding).toBe('utf-8');
    expect(decoded.text).toContain('于公开征求意见的公告');
    expect(decoded.problems.map((problem) => problem.code)).toEqual(['encoding-damaged']);
  });

  it('calls binary what has zero bytes or no reading, and gives no text', () => {
    for (const bytes of [
      [0x50, 0x4b, 0x03, 0x04, 0x00, 0x00, 0x08, 0x00],
      [0xff, 0xd8, 0xff, 0xe0, 0x10, 0xff],
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00],
    ]) {
      const decoded = decode(new Uint8Array(bytes));
      expect(decoded).toMatchObject({ text: '', encoding: 'binary' });
      expect(decoded.problems.map((problem) => problem.code)).toEqual(['file-binary']);
    }
  });

  it('finds files without any character empty', () => {
    for (const text of ['', ' \r\n\t\n', '\u3000\n', '\ufeff'])
      expect(codes(utf8(text))).toContain('file-empty');
    expect(codes(utf8('是'))).toEqual([]);
  });

  it('returns every well-formed text without zero characters as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff') && !text.includes('\ufffd'));
        expect(decode(utf8(text)).text).toBe(text);
      }),
    );
  });

  it('never throws, whatever the bytes, and gives the same answer twice', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decode(bytes)).toEqual(decode(bytes));
      }),
    );
  });
});
