/**
 * Plants mistakes in a conforming draft and says which obligations each of them breaks.
 * Two mistakes never meet in one record, so that neither hides the other.
 */
import type { Draft, Entry } from './model.ts';
import { entryOf } from './model.ts';
import { competition } from './mutators/competition.ts';
import { discussion } from './mutators/discussion.ts';
import { drafting } from './mutators/drafting.ts';
import { execution } from './mutators/execution.ts';
import { experts } from './mutators/experts.ts';
import { hearing } from './mutators/hearing.ts';
import { initiation } from './mutators/initiation.ts';
import { legality } from './mutators/legality.ts';
import type { Mutator } from './mutators/mutator.ts';
import { participation } from './mutators/participation.ts';
import { publication } from './mutators/publication.ts';
import { reporting } from './mutators/reporting.ts';
import { risk } from './mutators/risk.ts';
import { binds } from './places.ts';
import type { Random } from './random.ts';
import type { Schedule } from './schedule.ts';

export const mutators: readonly Mutator[] = [
  ...initiation,
  ...drafting,
  ...participation,
  ...hearing,
  ...experts,
  ...risk,
  ...competition,
  ...legality,
  ...discussion,
  ...reporting,
  ...publication,
  ...execution,
];

export interface Planted {
  readonly mutator: string;
  /** Broken by this mistake beyond doubt. */
  readonly obligations: readonly string[];
  /** May be judged broken too: another reading of the same facts. */
  readonly besides: readonly string[];
}

/** Plants up to `count` mistakes. Records are touched by one mistake only. */
export function plant(
  draft: Draft,
  days: Schedule,
  count: number,
  random: Random,
  choice = mutators,
): Planted[] {
  const out: Planted[] = [];
  const touched = new Set<string>();
  for (const mutator of random.some(choice, choice.length)) {
    if (out.length >= count) break;
    if (mutator.touches.some((key) => touched.has(key)) || !fits(mutator, draft)) continue;
    out.push(plantOne(mutator, draft, days, random));
    for (const key of mutator.touches) touched.add(key);
  }
  return out;
}

export function fits(mutator: Mutator, draft: Draft): boolean {
  return entryOf(draft, mutator.touches[0] ?? '') !== undefined && (mutator.fits?.(draft) ?? true);
}

export function plantOne(mutator: Mutator, draft: Draft, days: Schedule, random: Random): Planted {
  const on = mutator.on?.(days) ?? days.会议;
  const obligations = mutator.breaks(draft).filter((id) => binds(id, draft.place, on));
  mutator.apply({ draft, days, random, set: (key, values) => setFields(entryOf(draft, key), values) });
  return { mutator: mutator.name, obligations, besides: mutator.besides ?? [] };
}

function setFields(entry: Entry | undefined, values: Readonly<Record<string, string | null>>): void {
  if (!entry) return;
  for (const [name, value] of Object.entries(values))
    if (value === null) entry.fields.delete(name);
    else entry.fields.set(name, value);
}
