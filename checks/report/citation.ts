/**
 * How a citation reads on paper: 第十五条第一款第（三）项, or Art. 15 para. 1 item (3).
 * It refuses to know what the article says.
 */
import type { Language } from '../messages/language.ts';
import type { CitationEntry } from './report.ts';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const units = ['', '十', '百', '千'] as const;

/** Chinese numeral of a whole number from 0 to 9999; others come back in Arabic digits. */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 9999) return String(number);
  if (number === 0) return digits[0];
  let out = '';
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(number / 10 ** power) % 10;
    if (digit === 0) {
      gap = out !== '';
      continue;
    }
    if (gap) out += digits[0];
    gap = false;
    // 十五, but 一百一十五: only a leading ten drops its 一.
    out += power === 1 && digit === 1 && out === '' ? units[1] : `${digits[digit]}${units[power]}`;
  }
  return out;
}

/** Article, paragraph and item without the title; empty where the citation names no article. */
export function citationText(
  entry: Pick<CitationEntry, 'article' | 'paragraph' | 'item'>,
  language: Language = 'zh-CN',
): string {
  const { article, paragraph, item } = entry;
  if (language === 'en') {
    const parts = [
      article === null ? '' : `Art. ${article}`,
      paragraph === null ? '' : `para. ${paragraph}`,
      item === null ? '' : `item (${item})`,
    ];
    return parts.filter(Boolean).join(' ');
  }
  const parts = [
    article === null ? '' : `第${chineseNumeral(article)}条`,
    paragraph === null ? '' : `第${chineseNumeral(paragraph)}款`,
    item === null ? '' : `第（${chineseNumeral(item)}）项`,
  ];
  return parts.join('');
}

/** With the title: 《…》第十五条第一款. A title that already has its marks keeps them. */
export function fullCitationText(entry: CitationEntry, language: Language = 'zh-CN'): string {
  const title = entry.title.startsWith('《') ? entry.title : `《${entry.title}》`;
  const article = citationText(entry, language);
  return language === 'en' && article ? `${title} ${article}` : `${title}${article}`;
}
