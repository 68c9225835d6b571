/**
 * What the reviewing body itself said: the review's own facts and lines, and the papers attached to it,
 * but for those of others that lie beside them — the drafter's first review and submission, counsel's opinion.
 * It refuses to judge what was said.
 */
import { fold } from '../../base/fold.ts';
import type { DossierRecord } from '../../dossier/dossier.ts';
import type { Fact } from '../../facts/fact.ts';

const others = /初审|法律意见|顾问|律师|送审|报审|材料审核|材料清单|补正/;
const reviewers = /审查意见|审核意见/;

/** By name of a field, a line's key or a paper: whose words it holds. */
const byOthers = (name: string): boolean =>
  others.test(name) && !reviewers.test(name.replace(/初审意见/g, '初审'));

export interface OpinionWords {
  readonly facts: readonly Fact[];
  /** Folded. */
  readonly lines: readonly string[];
  /** Whether a fact stands in the reviewing body's own words. */
  own(fact: Fact): boolean;
}

export function opinionWords(record: DossierRecord): OpinionWords {
  const foreign = new Set(
    record.links.filter((l) => byOthers(`${l.link.label} ${l.path ?? ''}`)).map((l) => l.path),
  );
  const own = (fact: Fact): boolean => !byOthers(fact.field) && !foreign.has(fact.place.path);
  const lines = [...record.passages, ...record.attachedPassages]
    .filter((p) => !foreign.has(p.place.path))
    .map((p) => fold(p.text))
    .filter((text) => !byOthers(/^[^:]{0,12}(?=:)/.exec(text)?.[0] ?? ''));
  return { facts: [...record.facts, ...record.attached].filter(own), lines, own };
}
