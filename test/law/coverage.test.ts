/** Every duty of the catalogue is served, and what no dossier can show is what the catalogue says. */
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../checks/engine/coverage.ts';
import { compiledLaw } from '../support/compiled-law.ts';

/** The duties that a dossier cannot show, with the reason's kind: principle, other's duty, outside, liability, court, years. */
const cannotBeShown = new Set(
  'N713-4 N713-5 N713-6 N713-8-2 N713-9 N713-21-1 FCR-5 FCR-7 SC-29 N713-19-2a N713-34-2a N713-40 FCR-19 N713-38-1 N713-38-2 N713-41 FCR-24 FCR-25 HK-38 GL-40 HN-44 SC-19 TJ5-3 DASS-20'.split(
    ' ',
  ),
);

describe('coverage', () => {
  const law = compiledLaw();
  const coverage = coverageOf(law);

  it('serves all 539 duties', () => {
    expect(law.catalogue).toHaveLength(539);
    expect(coverage.total).toBe(539);
    expect(coverage.obligations.filter((o) => o.status === 'unserved').map((o) => o.id)).toEqual([]);
  });

  it('gives up only on the duties that no dossier can show', () => {
    const given = coverage.obligations.filter((o) => o.status === 'not-checkable').map((o) => o.id);
    expect(given.filter((id) => !cannotBeShown.has(id))).toEqual([]);
  });

  it('states a reason for everything not fully checked', () => {
    expect(coverage.obligations.filter((o) => o.status !== 'checked' && !o.reason).map((o) => o.id)).toEqual(
      [],
    );
  });

  it('notices a missing file', () => {
    const without = { ...law, obligations: law.obligations.filter((o) => o.instrument !== 'FCR') };
    expect(coverageOf(without).byStatus.unserved).toBe(coverage.byStatus.unserved + 27);
  });
});
