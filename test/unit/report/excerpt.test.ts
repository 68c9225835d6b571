import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { excerpt } from '../../../checks/report/excerpt.ts';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));
/** What is measured without looking at the characters around. */
const plain = [
  ...range(0x20, 0x7e),
  ...'·—‘’“”…',
  ...range(0x3000, 0x3020),
  ...range(0x4e00, 0x9fff),
  ...range(0xff01, 0xff5e),
];

test('every character that is measured the short way has the width that a terminal gives it', () => {
  for (const character of plain) {
    const { before } = excerpt(`${character}|`, 1, 2, 100);
    expect(before, `U+${character.charCodeAt(0).toString(16)}`).toBe(stringWidth(character));
  }
});

test('a line of such characters has the width of all of them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...plain), { maxLength: 40 }), (characters) => {
      const line = characters.join('');
      expect(excerpt(`${line}|`, line.length, line.length + 1, 200).before).toBe(stringWidth(line));
    }),
  );
});
