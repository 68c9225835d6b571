import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VerdictEntry } from '../../../checks/index.ts';
import { packDossier, unpackDossier } from '../../../cli/src/audit/packed-dossier.ts';
import { sampleDossier } from '../../support/sample-report.ts';

const position = fc.record({ line: fc.nat(), character: fc.nat() });
const location = fc.record({ path: fc.string(), range: fc.record({ start: position, end: position }) });
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const verdict: fc.Arbitrary<VerdictEntry> = fc
  .record({
    obligation: fc.string(),
    step: fc.string(),
    level: fc.constantFrom('essential', 'standard', 'complete'),
    verdict: fc.constantFrom('met', 'violated', 'undetermined', 'not-due'),
    severity: orNull(fc.constantFrom('error', 'warning', 'information')),
    message: fc.string({ unit: 'binary' }),
    remedy: orNull(fc.string()),
    judgedAt: fc.string(),
    citation: fc.record({
      law: fc.string(),
      title: fc.string(),
      article: orNull(fc.nat()),
      paragraph: orNull(fc.nat()),
      item: orNull(fc.nat()),
    }),
    location,
    evidence: fc.array(
      fc.tuple(location, fc.string(), fc.string()).map(([at, text, fact]) => ({ ...at, text, fact })),
    ),
    related: fc.array(fc.record({ message: fc.string(), location })),
    cause: orNull(fc.string()),
    fingerprint: orNull(fc.string()),
  })
  .chain((one) =>
    fc
      .option(fc.record({ given: fc.nat(), wanted: fc.nat(), unit: fc.string() }), { nil: null })
      .map((days) => (days === null ? one : { ...one, days })),
  );

test('what is packed comes out again, field by field and in the same order', () => {
  fc.assert(
    fc.property(fc.array(verdict), (verdicts) => {
      const dossier = { ...sampleDossier, year: 2024, verdicts };
      expect(JSON.stringify(unpackDossier(packDossier(dossier)))).toBe(
        JSON.stringify({ ...dossier, verdicts: JSON.parse(JSON.stringify(verdicts)) }),
      );
    }),
  );
});
