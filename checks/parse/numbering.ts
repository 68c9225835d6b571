/**
 * Recognises the numbering that Chinese official documents put before headings and items, and what is a title after it.
 * It refuses to know what a title means.
 */

export interface Numbering {
  /** Characters of the numbering with the space after it. */
  readonly length: number;
  /** Heading depth of a paragraph so numbered: 6 第一部分, 7 一、, 8 （一）, 9 1., 10 （1）. */
  readonly depth: number;
}

const HAN = '[一二三四五六七八九十百零〇○]{1,5}';
const SPACE = '[\\s\\u3000]*';
/** What makes a number an amount or a date instead of one before a title. */
const UNIT = '万亿元年月日号时点米吨倍%％‰个项件次人名家天';

const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `第${SPACE}(?:${HAN}|[0-9０-９]{1,3})${SPACE}(?:部分|[编篇章])${SPACE}[、:：.．]?${SPACE}`,
      'y',
    ),
    6,
  ],
  [new RegExp(`第${SPACE}(?:${HAN}|[0-9０-９]{1,3})${SPACE}节${SPACE}[、:：.．]?${SPACE}`, 'y'), 7],
  [new RegExp(`${HAN}${SPACE}[、.．]${SPACE}`, 'y'), 7],
  [new RegExp(`[（(]${SPACE}${HAN}${SPACE}[）)][、.．]?${SPACE}`, 'y'), 8],
  [new RegExp(`[㈠-㈩]${SPACE}`, 'y'), 8],
  [
    new RegExp(
      `[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2})+(?![0-9０-９年月日号时点米吨倍])(?!${SPACE}[万亿元%％‰])[、.．]?${SPACE}`,
      'y',
    ),
    9,
  ],
  [new RegExp(`[0-9０-９]{1,3}[、.．](?![0-9０-９])${SPACE}`, 'y'), 9],
  [new RegExp(`[⒈-⒛]${SPACE}`, 'y'), 9],
  [new RegExp(`[（(]${SPACE}[0-9０-９]{1,3}${SPACE}[）)][、.．]?${SPACE}`, 'y'), 10],
  [new RegExp(`[0-9０-９]{1,2}[)）]${SPACE}`, 'y'), 10],
  [new RegExp(`[①-⒇❶-❿]${SPACE}`, 'y'), 10],
];

/** Only before a `#` heading's title: `3 风险评估`. In running text a bare number is a quantity. */
const BARE_NUMBER = new RegExp(`[0-9０-９]{1,2}[\\s\\u3000]+(?![${UNIT}])`, 'y');
const MAY_BEGIN = /[第一二三四五六七八九十百零〇○（(㈠-㈩0-9０-９①-⒛❶-❿]/;

/** The numbering at the start of `text` (raw or folded), or null. */
export function numberingOf(text: string): Numbering | null {
  if (!MAY_BEGIN.test(text.charAt(0))) return null;
  for (const [pattern, depth] of PATTERNS) {
    pattern.lastIndex = 0;
    const match = pattern.exec(text);
    if (match !== null) return { length: match[0].length, depth };
  }
  return null;
}

/** How many characters of a `#` heading are numbering; 0 when nothing would be left after it. */
export function titleStart(text: string): number {
  let length = numberingOf(text)?.length ?? 0;
  if (length === 0) {
    BARE_NUMBER.lastIndex = 0;
    length = BARE_NUMBER.exec(text)?.[0].length ?? 0;
  }
  return length < text.length ? length : 0;
}

/** End of the title without a closing colon or full stop. */
export function titleEnd(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s\u3000:：。]/.test(text.charAt(end - 1))) end--;
  return end;
}

const LONGEST_TITLE = 30;
const SENTENCE = /[。；;，,！!？?:：]|…|\.{3}|_{2}/;
/** A title closed by a full stop is a title only when it does not tell that something was, or was not, done. */
const STATEMENT = /[已未经于了不无没是将应曾被予]|[0-9０-９]/;

/** The numbering of a paragraph line that serves as a heading, or null. `line` is trimmed, raw or folded. */
export function numberedTitle(line: string): Numbering | null {
  if (line.length > LONGEST_TITLE) return null;
  const numbering = numberingOf(line);
  if (numbering === null) return null;
  const title = line.slice(numbering.length, titleEnd(line));
  if (title === '' || SENTENCE.test(title)) return null;
  return line.endsWith('。') && STATEMENT.test(title) ? null : numbering;
}

/** A wholly bold line that is short and no sentence serves as a heading too. */
export function isBareTitle(line: string): boolean {
  return line !== '' && line.length <= LONGEST_TITLE && !SENTENCE.test(line);
}

/** What a line ends with when the next line begins something new. */
export const CLOSES_LINE = /[。；;！!？?:：][”’"')）\]】]?[\s\u3000]*$/;

const FIELD = /^[^\s。；;，,！!？?:：|][^。；;，,！!？?:：|]{0,12}[^。；;，,！!？?:：|][:：](.?.?)/;

/** `键：值`, with a key of 2–14 characters that is no sentence, address or time of day. */
export function isFieldLine(line: string): boolean {
  const match = FIELD.exec(line);
  if (match === null) return false;
  const after = match[1] ?? '';
  if (after === '//') return false;
  const before = line.charAt(match[0].length - after.length - 2);
  return !(isDigit(before) && isDigit(after.charAt(0)));
}

function isDigit(character: string): boolean {
  return /[0-9０-９]/.test(character);
}

const BULLET = /^(?:[-–—*+](?=[^\s\-–—*+0-9０-９])|[•●·・◆◇■▪▶➢])[\s\u3000]*/;

/** Length of an item mark that Markdown does not take for one (`•`, or `-` without a space after it). */
export function bulletLength(line: string): number {
  const length = BULLET.exec(line)?.[0].length ?? 0;
  return length < line.length ? length : 0;
}

const CLOSED_HEADING = /^(#{1,6})(?=[^#\s\u0021-\u007e]|\u3000)\u3000*/;

/** `##公众参与` and `##　公众参与`: meant as headings, though Markdown wants a space. Null when it is neither. */
export function closedHeading(line: string): Numbering | null {
  const match = CLOSED_HEADING.exec(line);
  if (match === null || match[0].length === line.length) return null;
  return { length: match[0].length, depth: (match[1] ?? '').length };
}
