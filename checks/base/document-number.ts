/**
 * Decides where a folded text cites a document number (发文字号) and brings its many spellings to one form.
 * Refuses to know which document it is, and whether the number is the document's own.
 */
import { readNumber } from './chinese-numeral.ts';

export interface DocumentNumber {
  /** As it stands in the folded text. */
  readonly text: string;
  /** `虹府发〔2024〕7号`, `市政府令第12号`; the text itself where brackets were lost. */
  readonly canonical: string;
  /** Null where it has none or cannot be told. */
  readonly year: number | null;
  /** Null where it is left blank or cannot be told. */
  readonly number: number | null;
  readonly from: number;
  readonly to: number;
}

const S = '[ \\t]{0,3}';
const COUNT = '(?:[0-9]{1,5}|[一二三四五六七八九十百零〇]{1,6})';
const NUMBERED = new RegExp(
  // 〔2024〕7号, [2011]第1号, (2018)53号, 〔2024〕  号 left blank
  `(?<open>[[(])${S}(?<year>(?:19|20)[0-9]{2})${S}年?${S}[\\])]${S}(?:第${S})?(?:(?<number>${COUNT})${S}号|(?<blank>[ \\t*×xX_〇]{1,6})号)` +
    // 市政府令第12号, 省令303号
    `|(?<order>令)${S}(?:第${S})?(?<orderNumber>${COUNT})${S}号` +
    // 虹府发第17号, 通发改文199号
    `|(?<series>[发字函文规])${S}(?:第${S})?(?<seriesNumber>${COUNT})${S}号(?![楼室院线])` +
    // 〔20239, 发〔201746: a bracket was lost together with what told year and number apart
    `|\\[${S}(?<lost>(?:19|20)[0-9]{3,7})(?![0-9])${S}(?:\\]?${S}号)?`,
  'g',
);
const CODE = /[一-龥A-Za-z][一-龥A-Za-z \t]{0,17}$/;
/** Words of the sentence around it that are never part of an issuing code. */
const PROSE =
  /^.*(?:根据|依据|依照|按照|遵照|参照|文号|编号|字号|发文|文件|通知|关于|印发了?|经审[查核]|请示|下发了?|转发了?|落实|执行|废止|修改|发布了?|公布了?|号[和与及、]?|[的是见为以了])/;
const LEADING = /^(?:[和与及或由按经对在将](?=[一-龥]{3})|[ \t])+/;

/** Every document number in a folded text, in order, never overlapping. */
export function findDocumentNumbers(folded: string): DocumentNumber[] {
  const found: DocumentNumber[] = [];
  NUMBERED.lastIndex = 0;
  for (let match = NUMBERED.exec(folded); match !== null; match = NUMBERED.exec(folded)) {
    const number = readOne(folded, match, found.at(-1)?.to ?? 0);
    if (number !== null) found.push(number);
  }
  return found;
}

function readOne(text: string, match: RegExpExecArray, floor: number): DocumentNumber | null {
  const groups = match.groups ?? {};
  const to = match.index + match[0].trimEnd().length;
  const ending = groups.order ?? groups.series ?? '';
  const code = codeBefore(text, match.index, floor);
  const name = (code + ending).replace(/[ \t]/g, '');
  const from = match.index - code.length;
  const common = { text: text.slice(from, to), from, to };

  if (groups.year !== undefined) {
    // Round brackets alone also enclose years of regulations and of editions.
    if (name === '' && groups.open === '(') return null;
    const year = Number(groups.year);
    const number = readNumber(groups.number ?? '');
    return { ...common, canonical: `${name}〔${year}〕${number ?? ''}号`, year, number };
  }
  if (groups.lost !== undefined)
    return { ...common, canonical: common.text.replace(/[ \t]/g, ''), year: null, number: null };
  if (groups.order !== undefined) {
    const number = readNumber(groups.orderNumber ?? '');
    // 命令, 法令 and a bare 令 name no issuer.
    if (name.length < 2 || number === null || /^[法命指政禁]令$/.test(name)) return null;
    return { ...common, canonical: `${name}第${number}号`, year: null, number };
  }
  const number = readNumber(groups.seriesNumber ?? '');
  if (name.length < 3 || name.length > 8 || number === null || !startsClause(text, from)) return null;
  return { ...common, canonical: `${name}${number}号`, year: null, number };
}

/** The issuing code right before a bracket: 沪崇府办发, 长府会议纪要; empty when there is none. */
function codeBefore(text: string, at: number, floor: number): string {
  const run = CODE.exec(text.slice(Math.max(floor, at - 18), at))?.[0] ?? '';
  // A space parts the code from its bracket at most; earlier spaces part it from the sentence.
  const word = /[^ \t]*[ \t]{0,3}$/.exec(run)?.[0] ?? '';
  const code = word.replace(PROSE, '').replace(LEADING, '');
  return code.trim() === '' ? '' : code;
}

function startsClause(text: string, at: number): boolean {
  return at === 0 || /[^一-龥A-Za-z0-9]|[据照号见为的]/.test(text.charAt(at - 1));
}
