/**
 * Lets an obligation fall away before any fact is looked at: not visible in a dossier, not in force, matter excluded.
 * It refuses to know conditions and acts.
 */
import type { Day } from '../base/civil-day.ts';
import type { Place } from '../base/span.ts';
import type { Declared } from '../dossier/dossier.ts';
import type { Instrument, Obligation } from '../lawbook/law.ts';
import type { DossierFacts } from './context.ts';
import { outOfForce, unknownVersion } from './force.ts';
import { plain, type Verdict } from './shaped-verdict.ts';

export class Gate {
  readonly #facts: DossierFacts;
  readonly #excluded = new Map<Instrument, Declared | null>();

  constructor(facts: DossierFacts) {
    this.#facts = facts;
  }

  /** The verdict on an obligation that falls away on that day; null where it has to be judged. */
  fallsAway(obligation: Obligation, day: Day, place: Place): Verdict | null {
    const { lawbook, dossier } = this.#facts;
    if (obligation.judge === null) {
      const what = obligation.uncheckable ?? { zh: '案卷看不出。', en: 'Not visible in a dossier.' };
      return plain(obligation, 'not-checkable', what, day, dossier.front.anchor);
    }
    const instrument = lawbook.instrument(obligation.instrument);
    const force = lawbook.inForce(obligation, day);
    if (force !== 'in-force') {
      const title = instrument?.title ?? { zh: obligation.instrument, en: obligation.instrument };
      const earlier = force === 'not-yet' ? (instrument?.earlier ?? null) : null;
      if (earlier === null)
        return plain(obligation, 'not-applicable', outOfForce(force, title, day), day, place);
      // An earlier version existed whose text is not known: that is no reason to say that nothing bound.
      return {
        ...plain(obligation, 'undetermined', unknownVersion(earlier, day), day, dossier.front.anchor),
        severity: 'information',
        cause: `rule-unknown:${obligation.instrument}`,
      };
    }
    const out = instrument && this.#excludedBy(instrument);
    if (!out) return null;
    const cite = instrument.excludes?.cite ?? '';
    const what = {
      zh: `事项属于“${out.text}”，依 ${cite} 不适用本法规。`,
      en: `“${out.text}” is outside this instrument (${cite}).`,
    };
    return plain(obligation, 'not-applicable', what, day, out.place);
  }

  /** What the dossier declares that puts the matter outside an instrument: one answer for all its obligations. */
  #excludedBy(instrument: Instrument): Declared | null {
    const known = this.#excluded.get(instrument);
    if (known !== undefined) return known;
    const out = this.#declaredOutside(instrument);
    this.#excluded.set(instrument, out);
    return out;
  }

  #declaredOutside({ excludes }: Instrument): Declared | null {
    if (!excludes) return null;
    const { category, title } = this.#facts.dossier.front;
    if (category) return excludes.category.includes(category.text) ? category : null;
    return title && excludes.title.some((word) => title.text.includes(word)) ? title : null;
  }
}
