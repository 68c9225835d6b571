/**
 * Facts with the day that each of them states.
 * It orders nothing and refuses to guess a day where none is written.
 */
import type { Day } from '../base/civil-day.ts';
import { dayOfFact } from '../dossier/timeline.ts';
import type { Fact } from '../facts/fact.ts';

export interface DatedFact {
  readonly fact: Fact;
  readonly day: Day;
}

/** Those facts that state a day, in their order. */
export const dated = (facts: readonly Fact[]): readonly DatedFact[] =>
  facts.flatMap((fact) => {
    const day = dayOfFact(fact);
    return day === null ? [] : [{ fact, day }];
  });
