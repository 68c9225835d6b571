/**
 * A stratified sample that everybody draws again from the same seed, and what it says about the whole.
 * It refuses to know what is sampled and what counts as a defect.
 */
import { createHash } from 'node:crypto';
import jstat from 'jstat';
import { compareCodePoints } from '../../../checks/index.ts';

export interface SampleWishes<Item> {
  /** How many; more than there are gives all. */
  readonly size: number;
  readonly seed: string;
  /** What tells items apart, the same wherever they lie on a list. */
  readonly key: (item: Item) => string;
  /** Names of the groups that an item belongs to, one for each kind of group; none for a plain sample. */
  readonly by: (item: Item) => readonly string[];
}

export interface Stratum {
  readonly names: readonly string[];
  readonly population: number;
  readonly drawn: number;
}

export interface Sample<Item> {
  /** In the order in which they were given. */
  readonly items: readonly Item[];
  /** In order of their names. */
  readonly strata: readonly Stratum[];
}

/**
 * Proportional to the size of each stratum, by largest remainder; within a stratum those whose hash with the seed is
 * smallest, so that neither the order of the list nor the machine matters. Throws RangeError for a size that is no
 * whole number from 0.
 */
export function sample<Item>(items: readonly Item[], wishes: SampleWishes<Item>): Sample<Item> {
  const { size, seed, key, by } = wishes;
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`no sample size: ${size}`);
  const strata = new Map<string, { names: readonly string[]; members: Item[] }>();
  for (const item of items) {
    const names = by(item);
    const name = JSON.stringify(names);
    const stratum = strata.get(name) ?? { names, members: [] };
    stratum.members.push(item);
    strata.set(name, stratum);
  }
  const ordered = [...strata].sort(([a], [b]) => compareCodePoints(a, b)).map(([, stratum]) => stratum);
  const drawn = allocate(
    ordered.map(({ members }) => members.length),
    size,
  );
  const kept = new Set<Item>();
  for (const [at, { members }] of ordered.entries())
    for (const item of smallest(members, seed, key).slice(0, drawn[at])) kept.add(item);
  return {
    items: items.filter((item) => kept.has(item)),
    strata: ordered.map(({ names, members }, at) => ({
      names,
      population: members.length,
      drawn: drawn[at] ?? 0,
    })),
  };
}

/** How many from each group. Ties go to the larger group, then to the earlier. */
export function allocate(sizes: readonly number[], size: number): readonly number[] {
  const whole = sizes.reduce((a, b) => a + b, 0);
  if (size >= whole) return sizes;
  // Whole numbers throughout: a remainder is compared exactly.
  const shares = sizes.map((own, at) => ({
    at,
    own,
    share: Math.floor((own * size) / whole),
    rest: (own * size) % whole,
  }));
  let left = size - shares.reduce((sum, { share }) => sum + share, 0);
  const result = shares.map(({ share }) => share);
  for (const { at } of [...shares].sort((a, b) => b.rest - a.rest || b.own - a.own || a.at - b.at)) {
    if (left === 0) break;
    result[at] = (result[at] ?? 0) + 1;
    left--;
  }
  return result;
}

function smallest<Item>(
  members: readonly Item[],
  seed: string,
  key: (item: Item) => string,
): readonly Item[] {
  return members
    .map((item) => {
      const name = key(item);
      return { item, name, hash: createHash('sha256').update(`${seed}\n${name}`).digest('hex') };
    })
    .sort((a, b) => compareCodePoints(a.hash, b.hash) || compareCodePoints(a.name, b.name))
    .map(({ item }) => item);
}

export interface Estimate {
  /** From 0 to 1. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  /** Whether everything was looked at: then there is nothing to estimate. */
  readonly complete: boolean;
}

/**
 * Share of defective items among all, with the exact binomial interval (Clopper–Pearson). It takes the population as
 * endless and is therefore rather too wide than too narrow where much of it was drawn. Null where nothing was drawn.
 */
export function estimate(
  {
    drawn,
    defective,
    population,
  }: { readonly drawn: number; readonly defective: number; readonly population: number },
  confidence = 0.95,
): Estimate | null {
  if (drawn === 0) return null;
  const rate = defective / drawn;
  if (drawn >= population) return { rate, low: rate, high: rate, complete: true };
  const tail = (1 - confidence) / 2;
  const { beta } = jstat.jStat;
  return {
    rate,
    low: defective === 0 ? 0 : beta.inv(tail, defective, drawn - defective + 1),
    high: defective === drawn ? 1 : beta.inv(1 - tail, defective + 1, drawn - defective),
    complete: false,
  };
}
