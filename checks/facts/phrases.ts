/**
 * Turns the vocabulary's phrase patterns into regular expressions over "shadow" sentences.
 * It decides only what a pattern means; which sentence is looked at, and what a hit proves, is decided elsewhere.
 *
 * Pattern language (docs/guide explains it for lawyers): plain text; `…` a gap of at most 24 characters;
 * `[a/b/]` a choice (an empty part makes it optional); `{日} {期间} {时长} {会议} {文号}` a time, meeting or number
 * that the base readers recognised; `{数}` a number; `{文}` free text up to the next stop;
 * `{文:网站/公报}` a name that ends so; `{结论}` one of the field's own values; a trailing `=0` gives the value.
 */

/** One private-use character stands for a whole recognised token in a shadow sentence. */
export const tokenCharacter = {
  day: '\uE001',
  period: '\uE002',
  length: '\uE003',
  vague: '\uE004',
  meeting: '\uE005',
  'document-number': '\uE006',
} as const;
export type TokenKind = keyof typeof tokenCharacter;

const stops = '。;!?';
// A gap never leaps over another day or period: the nearest one is meant.
const gap = `[^${stops}\uE001\uE002]{0,24}?`;

const macros: Readonly<Record<string, string>> = {
  日: `([${tokenCharacter.day}${tokenCharacter.vague}])`,
  期间: `([${tokenCharacter.period}])`,
  时长: `([${tokenCharacter.length}])`,
  会议: `([${tokenCharacter.meeting}])`,
  文号: `([${tokenCharacter['document-number']}])`,
  数: '([0-9][0-9,.]*[万千百]?|[〇零一二两三四五六七八九十百千万]+)',
  文: `([^${stops},]{1,60})`,
};

/** A compiled pattern: group 1 is the value where the pattern has a value slot. */
export interface Phrase {
  readonly expression: RegExp;
  /** The value a pattern gives by itself (`未收到意见=0`). */
  readonly fixed: string | null;
  /** Nothing but a slot (`{日}`): takes what no other field has claimed. */
  readonly bare: boolean;
  /** Cannot match a sentence without any token. */
  readonly needsToken: boolean;
  /** One of these grams must stand in a sentence that matches; empty: nothing can be said beforehand. */
  readonly anchors: readonly number[];
}

/** A word's first two characters (or its only one) as one number. */
const gramOf = (word: string): number =>
  word.length === 1 ? word.charCodeAt(0) : (word.charCodeAt(0) << 16) | word.charCodeAt(1);

/**
 * Which characters and pairs of neighbours a text has, as 512 bits: what it surely lacks is told without a search,
 * and without a set for every sentence. A bit may stand for several grams: then the phrase is simply tried.
 */
export class Grams {
  // An array of at most 64 bytes is kept with the object; a larger one costs more than filling it.
  readonly #bits = new Uint32Array(16);

  constructor(text: string) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      this.#add(code);
      if (i + 1 < text.length) this.#add((code << 16) | text.charCodeAt(i + 1));
    }
  }

  #add(gram: number): void {
    const bit = bitOf(gram);
    const word = bit >>> 5;
    this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (bit & 31));
  }

  /** False only where the text has no such gram. */
  has(gram: number): boolean {
    const bit = bitOf(gram);
    return ((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }
}

/** Multiplicative hash to nine bits. */
const bitOf = (gram: number): number => Math.imul(gram, 0x9e3779b1) >>> 23;

/** Cheap and certain: false only where the phrase cannot match. Most sentences end here. */
export function mayMatch(phrase: Phrase, grams: Grams, tokens: boolean): boolean {
  if (phrase.needsToken && !tokens) return false;
  const { anchors } = phrase;
  if (anchors.length === 0) return true;
  for (const gram of anchors) if (grams.has(gram)) return true;
  return false;
}

const special = /[(){}?\\|<>!…[\]]/;

/** The longest plain run of a choice's alternative; empty where it has none. */
function plainRun(text: string): string {
  const runs = text.replace(/\{[^}]*\}/g, '…').split('…');
  if (runs.some((run) => special.test(run))) return '';
  return runs.reduce((best, run) => (run.length > best.length ? run : best), '');
}

/** The words of the piece of a pattern (a literal run or a choice) whose shortest word is longest. */
function anchorsOf(pattern: string): readonly string[] {
  if (/[()|\\]/.test(pattern)) return [];
  const pieces: string[][] = [];
  for (const piece of pattern.match(/\[[^\]]*\]\??|\{[^}]*\}|[^[{…]+|…/g) ?? []) {
    if (piece.startsWith('{') || piece === '…') continue;
    if (piece.startsWith('[')) {
      if (!piece.endsWith('?')) pieces.push(piece.slice(1, -1).split('/').map(plainRun));
    } else if (!special.test(piece)) pieces.push([piece]);
  }
  const weight = (words: readonly string[]): number =>
    Math.min(...words.map((word) => word.length)) * 100 - words.length;
  const best = pieces.reduce<readonly string[]>(
    (a, b) => (a.length === 0 || weight(b) > weight(a) ? b : a),
    [],
  );
  return best.some((word) => word === '') ? [] : best;
}

const escapeLiteral = (text: string): string => text.replace(/[.*+^$|\\{}]/g, '\\$&');

function choice(body: string): string {
  const parts = body.split('/');
  const alternatives = parts.map((part) => expand(part));
  return `(?:${alternatives.join('|')})`;
}

function expand(pattern: string, values: readonly string[] = []): string {
  let out = '';
  let i = 0;
  while (i < pattern.length) {
    const c = pattern.charAt(i);
    if (c === '…') {
      out += gap;
      i++;
    } else if (c === '[') {
      const end = pattern.indexOf(']', i);
      if (end < 0) throw new Error(`短语缺少 ]：${pattern}`);
      out += choice(pattern.slice(i + 1, end));
      i = end + 1;
    } else if (c === '{') {
      const end = pattern.indexOf('}', i);
      if (end < 0) throw new Error(`短语缺少 }：${pattern}`);
      const name = pattern.slice(i + 1, end);
      i = end + 1;
      if (name === '结论' || name === '值') {
        out += `(${values.map(escapeLiteral).join('|') || '(?!)'})`;
      } else if (name.startsWith('文:')) {
        const ends = name.slice(2).split('/').map(escapeLiteral).join('|');
        out += `([^${stops},、()\\uE001-\\uE006]{0,24}?(?:${ends}))`;
      } else {
        const macro = macros[name];
        if (macro === undefined) throw new Error(`短语里没有 {${name}} 这种占位：${pattern}`);
        out += macro;
      }
    } else if (c === '(' || c === ')' || c === '?' || c === '\\' || c === '|' || c === '<' || c === '!') {
      out += c;
      i++;
    } else {
      out += escapeLiteral(c);
      i++;
    }
  }
  return out;
}

/** Compiles one pattern; `values` are the phrases of a `conclusion` or `yes-no` field. Throws on a malformed one. */
export function compilePhrase(pattern: string, values: readonly string[] = []): Phrase {
  const equals = pattern.lastIndexOf('=');
  const fixed = equals > 0 && /^[0-9]+$/.test(pattern.slice(equals + 1)) ? pattern.slice(equals + 1) : null;
  const body = fixed === null ? pattern : pattern.slice(0, equals);
  const source = expand(body, values);
  return {
    expression: new RegExp(source, 'd'),
    fixed,
    bare: /^\{(?:日|期间|文号|会议)\}$/.test(body),
    needsToken: /\{(?:日|期间|时长|会议|文号)\}/.test(body) && !body.includes('/{'),
    anchors: [...new Set(anchorsOf(body).map(gramOf))],
  };
}

/** What is wrong with a pattern, in Chinese; null where it compiles. Values of its field stand in for their slot. */
export function wrongPhrase(pattern: string): string | null {
  try {
    compilePhrase(pattern, ['值']);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
