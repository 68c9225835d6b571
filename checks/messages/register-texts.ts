/**
 * What the register says across dossiers, in both languages.
 * It refuses to know when.
 */
import type { Language } from './language.ts';

const chinese = {
  split: (title: string, count: number, sum: string, limit: string, cite: string) =>
    `“${title}”分成 ${count} 份案卷，每份都不足 ${limit}，合计 ${sum}。同一项目应当合并计算（${cite}）。请核对是不是同一项目。`,
  part: (amount: string) => `其中 ${amount}`,
  yuan: (yuan: number) => (yuan % 10_000 === 0 ? `${yuan / 10_000}万元` : `${yuan}元`),
  followUp: (open: number, all: number, year: string, place: string, duty: string, cite: string) =>
    `${place}${year}年列入年度目录的 ${all} 件事项中，有 ${open} 件的案卷看不出做到了“${duty}”（${cite}）。`,
  followed: '看不出做到的案卷',
  frequency: (
    ...[place, kind, per, wanted, few, all, first, last, cite]: readonly [
      string,
      string,
      string,
      number,
      number,
      number,
      string,
      string,
      string,
    ]
  ) =>
    `${place}的案卷写明的${kind}从 ${first} 到 ${last}，${all} 个${per}里有 ${few} 个${per}不足 ${wanted} 次（${cite}）。案卷不是会议台账，请对照台账。`,
  copied: (part: number, other: string, place: string) =>
    `正文与“${other}”（${place}）约有 ${part}% 相同，只是地名、数字不同。请核对是不是照搬别处的案卷。`,
  original: '相同的正文在这里',
  cite: (title: string, citation: string) => `《${title}》${citation}`,
};

type Texts = typeof chinese;

const english: Texts = {
  split: (title, count, sum, limit, cite) =>
    `“${title}” is in ${count} dossiers, each below ${limit}, together ${sum}. One project is added up (${cite}). Check whether it is one.`,
  part: (amount) => `${amount} of it`,
  yuan: (yuan) => `${yuan.toLocaleString('en')} yuan`,
  followUp: (open, all, year, place, duty, cite) =>
    `of ${all} matters in the yearly catalogue of ${place} for ${year}, ${open} do not show: ${duty} (${cite}).`,
  followed: 'a dossier that does not show it',
  frequency: (place, kind, per, wanted, few, all, first, last, cite) =>
    `dossiers of ${place} date meetings (${kind}) from ${first} to ${last}; in ${few} of ${all} ${per === '年' ? 'years' : 'months'} there are fewer than ${wanted} (${cite}). Dossiers are no calendar of meetings: check it.`,
  copied: (part, other, place) =>
    `about ${part}% of the text is that of “${other}” (${place}) with other places and figures. Check whether it was copied.`,
  original: 'the same text is here',
  cite: (title, citation) => `${title} ${citation}`,
};

export function registerTexts(language: Language): Texts {
  return language === 'en' ? english : chinese;
}
