/**
 * The chain of places a dossier belongs to, from its own declaration or its authority's name.
 * It reads names only; which rules a place has is law data.
 */
import type { FrontMatterFacts } from '../dossier/dossier.ts';

const province = /^(.{1,8}?(?:省|自治区)|(?:北京|上海|天津|重庆)市)/;
const city = /^(.{1,10}?(?:市|自治州|州|盟|地区))/;
const district = /^(.{1,10}?(?:自治县|自治旗|新区|区|县|旗|市))/;

function chain(name: string): string[] {
  let rest = name.replace(/\s/g, '').replace(/人民政府.*$|政府$/, '');
  const parts: string[] = [];
  for (const level of [province, city, district]) {
    const part = level.exec(rest)?.[1];
    if (part === undefined) continue;
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return parts;
}

/** `["CN", "上海市", "上海市/虹口区"]`; only what is written, nothing guessed. */
export function jurisdictionOf(front: FrontMatterFacts, given: string | undefined): string[] {
  const declared = front.jurisdiction?.text ?? null;
  const parts = declared
    ? declared
        .split(/[/／]/)
        .map((p) => p.trim())
        .filter((p) => p !== '')
    : chain(front.authority?.text ?? '');
  const names = parts.length > 0 ? parts : given ? given.split('/').filter((p) => p !== '') : [];
  return ['CN', ...names.map((_, i) => names.slice(0, i + 1).join('/'))];
}
