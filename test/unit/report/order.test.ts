import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareCodePoints, orderReport } from '../../../checks/report/order.ts';
import { at, missingLink, reportOf, sampleDossier, shortPeriod } from '../../support/sample-report.ts';

test('paths are compared by code point, not by UTF-16 unit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const points = (text: string) => [...text].map((character) => character.codePointAt(0) ?? 0);
      const [x, y] = [points(a), points(b)];
      const index = x.findIndex((point, i) => point !== y[i]);
      const expected = index === -1 ? x.length - y.length : (x[index] ?? 0) - (y[index] ?? -1);
      expect(Math.sign(compareCodePoints(a, b))).toBe(Math.sign(expected));
    }),
  );
  expect(compareCodePoints('\uff5e', '\u{20000}')).toBeLessThan(0);
});

test('dossiers go by path, diagnostics by place, the severer first in one place', () => {
  const note = { ...shortPeriod, severity: 'information' as const, code: 'A' };
  const late = { ...shortPeriod, location: at(90, 0, 1), code: 'B' };
  const early = { ...shortPeriod, location: at(2, 9, 10), code: 'C' };
  const ordered = orderReport(
    reportOf(
      [
        { ...sampleDossier, path: 'b/案卷.md', diagnostics: [late, note, shortPeriod, early] },
        { ...sampleDossier, path: 'B/案卷.md' },
      ],
      [
        { ...missingLink, location: at(0, 0, 1, 'z.md') },
        { ...missingLink, location: at(0, 0, 1, 'a.md') },
      ],
    ),
  );
  expect(ordered.dossiers.map(({ path }) => path)).toEqual(['B/案卷.md', 'b/案卷.md']);
  expect(ordered.dossiers[1]?.diagnostics.map(({ code }) => code)).toEqual(['C', 'N713-15-1d', 'A', 'B']);
  expect(ordered.findings.map(({ location }) => location.path)).toEqual(['a.md', 'z.md']);
});
