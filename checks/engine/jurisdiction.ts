/**
 * The chain of places a dossier belongs to: declared, given by the caller, or read from its authority's name.
 * A name that several places share is resolved by its chain or asked about, never guessed.
 */
import type { FrontMatterFacts } from '../dossier/dossier.ts';
import type { Place } from '../lawbook/law.ts';

export interface Jurisdiction {
  /** `CN` first, then path by path: `["CN", "上海市", "上海市/虹口区"]`. */
  readonly chain: readonly string[];
  /** Places that the name could mean, where it could mean several. */
  readonly candidates: readonly string[];
  /** What was read, for messages; empty where nothing names a place. */
  readonly named: string;
  /** True where the lowest place of the chain is known to the law data. */
  readonly known: boolean;
}

const province = /^(.{1,8}?(?:省|自治区)|(?:北京|上海|天津|重庆)市?|内蒙古|广西|西藏|宁夏|新疆)/;
const city = /^([^市县区旗]{1,9}?(?:市|自治州|盟|地区)|[^市县区旗]{1,8}州(?!市))/;
const district = /^(.{1,10}?(?:自治县|自治旗|新区|区|县|旗|市))/;

const bare = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/人民政府.*$|政府.*$|管理委员会$|管委会$/, '')
    .replace(/^中共|委员会$/, '');

/** Splits a name by its suffixes, provinces first; a part that is not there is left out. */
function split(name: string): string[] {
  let rest = name;
  const parts: string[] = [];
  for (const level of [province, city, district]) {
    const part = level.exec(rest)?.[1];
    if (part === undefined || part === rest.slice(0, 0)) continue;
    parts.push(part);
    rest = rest.slice(part.length);
  }
  if (rest !== '' && parts.length > 0 && /^.{1,10}(?:镇|乡|街道)/.test(rest)) return parts;
  return parts;
}

const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

export function chainOf(path: string): string[] {
  const parts = path.split('/');
  return ['CN', ...parts.map((_, i) => parts.slice(0, i + 1).join('/'))];
}

/** Whether the parts, in order, could name this place (`虹口区`, `上海虹口区`, `上海市/虹口区`). */
function fits(place: Place, parts: readonly string[]): boolean {
  const last = parts.at(-1) ?? '';
  if (lastName(place.path) !== last && !place.names.includes(last)) return false;
  const names = place.path.split('/');
  let at = 0;
  for (const part of parts) {
    const found = names.findIndex(
      (n, i) => i >= at && (n === part || n === `${part}市` || n === `${part}省` || n.startsWith(part)),
    );
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

export function findPlaces(text: string, places: readonly Place[]): readonly Place[] {
  const name = text.trim();
  const byCode = places.filter((p) => p.code === name);
  if (byCode.length > 0) return byCode;
  const parts =
    name.includes('/') || name.includes('／') ? name.split(/[/／]/).map((p) => p.trim()) : split(bare(name));
  const wanted = parts.filter((p) => p !== '' && p !== 'CN');
  return wanted.length === 0 ? [] : places.filter((place) => fits(place, wanted));
}

/** The place as far as it is written, for places without data. */
function written(text: string): string[] {
  const name = text.trim();
  const parts = /[/／]/.test(name) ? name.split(/[/／]/) : split(bare(name));
  return parts.map((p) => p.trim()).filter((p) => p !== '' && p !== 'CN' && !/^\d+$/.test(p));
}

export function resolveJurisdiction(
  front: FrontMatterFacts,
  given: string | undefined,
  places: readonly Place[],
): Jurisdiction {
  // 本区人民政府 names no place; the caller or the responsible unit (虹口区建设和管理委员会) may.
  const nameless = /^本[省市州县区旗]/.test(front.authority?.text ?? '');
  const authority = nameless ? undefined : front.authority?.text;
  const sources = [
    front.jurisdiction?.text,
    authority,
    given,
    ...(nameless ? front.leads.map((lead) => lead.text) : []),
  ].filter((t) => t !== undefined);
  let ambiguous: { named: string; candidates: readonly string[] } | null = null;
  let unknown: { named: string; parts: string[] } | null = null;
  for (const text of sources) {
    const found = findPlaces(text, places);
    const [only] = found;
    if (only && found.length === 1)
      return { chain: chainOf(only.path), candidates: [], named: text, known: !only.namesake };
    if (found.length > 1) ambiguous ??= { named: text, candidates: found.map((p) => p.path) };
    else {
      const parts = written(text);
      if (parts.length > 0) unknown ??= { named: text, parts };
    }
  }
  if (ambiguous)
    return { chain: ['CN'], candidates: ambiguous.candidates, named: ambiguous.named, known: false };
  if (!unknown) return { chain: ['CN'], candidates: [], named: '', known: false };
  // The written chain may begin with places that are known: their rules bind all the same.
  const prefix = unknown.parts.map((_, i) => unknown.parts.slice(0, i + 1).join('/'));
  return { chain: ['CN', ...prefix], candidates: [], named: unknown.named, known: false };
}
