/**
 * Says whether a duty is due: by the stage the dossier has reached or is being made ready for, or by acts already done.
 * It refuses to know whether the duty was fulfilled.
 */
import type { DossierRecord } from '../dossier/dossier.ts';
import { hasEvidence } from '../dossier/timeline.ts';
import type { Obligation } from '../lawbook/law.ts';
import type { DossierFacts } from './context.ts';

export class Due {
  readonly #facts: DossierFacts;
  readonly #rank: ReadonlyMap<string, number>;
  /** The last stage whose duties are due. */
  readonly #reached: number;

  /** `readyFor`: the stage that the dossier is being made ready for, null where none is asked. */
  constructor(facts: DossierFacts, readyFor: string | null) {
    this.#facts = facts;
    this.#rank = new Map(facts.lawbook.vocabulary.stages.map((stage, index) => [stage.name, index]));
    const stage = this.#rank.get(facts.dossier.stage) ?? 0;
    const terminated = (this.#rank.get('已终止') ?? 99) <= stage;
    const wanted = readyFor === null ? -1 : (this.#rank.get(readyFor) ?? -1);
    this.#reached = Math.max(wanted, terminated ? -1 : stage);
  }

  isDue({ due }: Obligation, record: DossierRecord | null): boolean {
    if ((this.#rank.get(due.stage) ?? 0) <= this.#reached) return true;
    if (due.on.some((kind) => this.#facts.records(kind).some(hasEvidence))) return true;
    return record !== null && this.#facts.dayOf(record) !== null && this.#actIsDone(record);
  }

  /** The act itself, not only its preparation: the first field that the vocabulary names as its day is there. */
  #actIsDone(record: DossierRecord): boolean {
    const first = this.#facts.lawbook.record(record.kind)?.day[0];
    return record.facts.some((f) => f.field === first && f.status === 'stated');
  }
}
