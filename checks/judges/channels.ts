/**
 * Takes apart the names of the channels on which something was published.
 * Which of them the public sees, or a law names, is for the rules to say.
 */
import { fold } from '../base/fold.ts';
import type { Fact } from '../facts/fact.ts';

/** Each channel named in the facts, folded; never an empty one. */
export const channelNames = (facts: readonly Fact[]): readonly string[] =>
  facts.flatMap((f) => fold(f.text).split(/[、,;\n]|以?及|和|与/)).filter((name) => name.trim() !== '');
