/**
 * Holds every citation of the law data against the statutes' own words, where a folder of them is at hand:
 * `JUECE_LAW_TEXTS=文件夹 npx vitest run test/law`. The words are not part of the project; without them it skips, aloud.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Citation, Law } from '../../checks/lawbook/law.ts';
import { findStatute, parseStatute, type Statute } from '../../checks/lawbook/statute.ts';
import { chineseNumeral } from '../../checks/report/citation.ts';
import { compiledLaw } from '../support/compiled-law.ts';

const folder = process.env.JUECE_LAW_TEXTS ?? '';
const here = folder !== '' && existsSync(folder);
if (!here)
  console.warn('没有法规文本，没有核对条号和数字：把环境变量 JUECE_LAW_TEXTS 指向法规 Markdown 文件夹再运行');

const library: readonly Statute[] = here
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .flatMap((name) => parseStatute(readFileSync(join(folder, name), 'utf8')) ?? [])
  : [];

/** Why the cited place does not exist; null where it does. */
function wrongPlace(statute: Statute, { article, paragraph, item }: Citation): string | null {
  if (article === null) return null;
  const paragraphs = statute.articles.get(article);
  if (!paragraphs) return `没有第${article}条`;
  if (paragraph !== null && !paragraphs[paragraph - 1]) return `第${article}条没有第${paragraph}款`;
  const within = paragraph === null ? paragraphs : paragraphs.slice(paragraph - 1, paragraph);
  return item === null || within.some((p) => p.items.has(item)) ? null : `第${article}条没有第${item}项`;
}

const fractions: readonly (readonly [number, readonly string[]])[] = [
  [1 / 2, ['半数', '二分之一', '一半']],
  [2 / 3, ['三分之二']],
];

/** How a statute may write a value. */
function written(value: number): readonly string[] {
  const fraction = fractions.find(([share]) => Math.abs(share - value) < 1e-3);
  if (fraction) return fraction[1];
  const tens = value % 10000 === 0 ? [`${value / 10000}万`, `${chineseNumeral(value / 10000)}万`] : [];
  return [String(value), chineseNumeral(value), ...tens, ...(value === 7 ? ['一周'] : [])];
}

/** The number stands by itself, not inside a longer one (30 in 130, 三十 in 三十五). */
function occurs(text: string, number: string): boolean {
  const digit = '0-9零〇一二三四五六七八九十百千';
  return new RegExp(`(?<![${digit}])${number}(?![${digit}])`).test(text);
}

function parseCite(cite: string): { readonly law: string; readonly citation: Citation } {
  const m = /^(\S+) 第(\d+)条(?:第(\d+)款)?(?:第(\d+)项)?$/.exec(cite);
  if (!m) throw new Error(`出处写法不对：${cite}`);
  const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
  return {
    law: m[1] ?? '',
    citation: { article: Number(m[2]), paragraph: number(m[3]), item: number(m[4]) },
  };
}

function mistakes(law: Law): readonly string[] {
  const statutes = new Map(law.instruments.map((i) => [i.id, findStatute(library, i.title)]));
  const found: string[] = [];
  for (const { id, instrument, citation } of law.obligations) {
    const statute = statutes.get(instrument);
    const wrong = statute ? wrongPlace(statute, citation) : null;
    if (wrong !== null) found.push(`${id}：${wrong}`);
  }
  for (const { id, values } of law.parameters)
    for (const { cite, value } of values) {
      const { law: name, citation } = parseCite(cite);
      const statute = statutes.get(name);
      if (!statute) continue;
      const wrong = wrongPlace(statute, citation);
      if (wrong !== null) {
        found.push(`${id}：${wrong}`);
        continue;
      }
      const paragraphs = statute.articles.get(citation.article ?? 0) ?? [];
      const within =
        citation.paragraph === null
          ? paragraphs
          : paragraphs.slice(citation.paragraph - 1, citation.paragraph);
      const text = within.map((p) => [p.text, ...p.items.values()].join('\n')).join('\n');
      if (!written(value).some((number) => occurs(text, number))) found.push(`${id}：${cite}里没有${value}`);
    }
  return found;
}

describe.skipIf(!here)('引用的条、款、项和数字', () => {
  const law = compiledLaw();
  const [first] = law.obligations.filter((o) => o.instrument === 'N713' && o.citation.article !== null);
  if (!first) throw new Error('没有可以改坏的条目');

  it('法规文本里都有', () => {
    expect(law.instruments.filter((i) => findStatute(library, i.title)).length).toBeGreaterThan(0);
    expect(mistakes(law)).toEqual([]);
  });

  it.each([
    [{ article: 999, paragraph: null, item: null }, '没有第999条'],
    [{ article: 15, paragraph: 9, item: null }, '第15条没有第9款'],
    [{ article: 17, paragraph: null, item: 19 }, '第17条没有第19项'],
  ])('编造的出处 %j 会被发现', (citation, why) => {
    const obligations = law.obligations.map((o) => (o === first ? { ...o, citation } : o));
    expect(mistakes({ ...law, obligations })).toEqual([`${first.id}：${why}`]);
  });

  it('编造的数字会被发现', () => {
    const parameters = law.parameters.map((p) =>
      p.id === '公开征求意见期限' ? { ...p, values: p.values.map((v) => ({ ...v, value: 31 })) } : p,
    );
    expect(mistakes({ ...law, parameters })).toEqual(['公开征求意见期限：N713 第15条第1款里没有31']);
  });
});
