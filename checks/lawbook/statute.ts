/**
 * Reads a statute in Markdown (第十五条 … under chapter headings) into articles, paragraphs (款) and items (项).
 * It knows how Chinese statutes are laid out and refuses to know which obligations cite them.
 */
import { CHINESE_DIGITS, CHINESE_UNITS, readNumber } from '../base/chinese-numeral.ts';
import type { Bilingual, Citation } from './law.ts';

export interface StatuteParagraph {
  readonly text: string;
  /** By number: （一） is 1. */
  readonly items: ReadonlyMap<number, string>;
}

export interface Statute {
  /** Every first-level heading: files often give a short and a full title. */
  readonly titles: readonly string[];
  readonly articles: ReadonlyMap<number, readonly StatuteParagraph[]>;
}

const numeral = `[0-9${CHINESE_DIGITS}${CHINESE_UNITS}]+`;
const articleStart = new RegExp(
  `^(?:#{1,6}\\s*)?(?:\\*\\*)?第(${numeral})条(之${numeral})?(?:\\*\\*)?[\\s　:：]*(.*)$`,
);
const itemStart = new RegExp(`^[（(](${numeral})[）)]\\s*(.*)$`);
const chapterStart = new RegExp(`^第${numeral}[编章节分]`);
/** Rules, comments, quotations and tables are no text of the law. */
const outside = /^(?:-{3,}|<!--|>|\||\*{3,}$)/;

interface Draft {
  text: string;
  items: Map<number, string>;
}

/** Null where the text has no article at all. The first of two articles with one number counts. */
export function parseStatute(text: string): Statute | null {
  const titles: string[] = [];
  const articles = new Map<number, Draft[]>();
  let current: Draft[] | null = null;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.trim().replace(/^\uFEFF/, '');
    if (line === '') continue;
    const start = articleStart.exec(line);
    if (start) {
      const number = readNumber(start[1] ?? '');
      current = [];
      // 第十条之一 is an article of its own and is not the tenth.
      if (number !== null && start[2] === undefined && !articles.has(number)) articles.set(number, current);
      if (start[3]) current.push({ text: start[3], items: new Map() });
      continue;
    }
    if (line.startsWith('#')) {
      if (/^#\s/.test(line)) titles.push(line.slice(1).trim());
      current = null;
    } else if (chapterStart.test(line) || outside.test(line)) current = null;
    else if (current) addLine(current, line);
  }
  return articles.size === 0 ? null : { titles, articles };
}

function addLine(paragraphs: Draft[], line: string): void {
  const item = itemStart.exec(line);
  const last = paragraphs.at(-1);
  const number = item ? readNumber(item[1] ?? '') : null;
  if (number === null || !last) paragraphs.push({ text: line, items: new Map() });
  else last.items.set(number, item?.[2] ?? '');
}

/** A title as it is compared: without marks, spaces, the state's name and a bracketed year. */
const titleKey = (title: string): string =>
  title
    .replace(/[《》\s]/g, '')
    .replace(/[（(][^）)]*[）)]$/, '')
    .replace(/^中华人民共和国/, '');

/** The statute that bears the title; null where the library has none. */
export function findStatute(library: readonly Statute[], title: Bilingual): Statute | null {
  const key = titleKey(title.zh);
  return library.find((statute) => statute.titles.some((t) => titleKey(t) === key)) ?? null;
}

const chineseDigits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const itemMark = (number: number): string =>
  `（${number <= 10 ? (chineseDigits[number] ?? number) : number < 20 ? `十${chineseDigits[number - 10]}` : number}）`;

function lines(paragraph: StatuteParagraph, item: number | null): string[] {
  const chosen = item === null || !paragraph.items.has(item) ? [...paragraph.items.keys()] : [item];
  return [paragraph.text, ...chosen.map((n) => `${itemMark(n)}${paragraph.items.get(n) ?? ''}`)];
}

/** The cited words, a line a paragraph or item: the paragraph where one is cited, else the article; null without it. */
export function quote(statute: Statute, citation: Citation): readonly string[] | null {
  const paragraphs = citation.article === null ? undefined : statute.articles.get(citation.article);
  if (!paragraphs) return null;
  const cited = citation.paragraph === null ? undefined : paragraphs[citation.paragraph - 1];
  const shown = cited ? [cited] : paragraphs;
  return shown.flatMap((p) => lines(p, citation.item));
}
