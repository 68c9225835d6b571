import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../checks/base/fold.ts';
import { compilePhrase, Grams, mayMatch } from '../../../checks/facts/phrases.ts';
import { compiledLaw } from '../../support/compiled-law.ts';

const tokens = '\uE001\uE002\uE003\uE004\uE005\uE006';
const vocabulary = compiledLaw().vocabulary;
const phrases = vocabulary.records.flatMap((record) => [
  ...record.phrases.map((p) => ({ pattern: fold(p), values: [] as string[] })),
  ...record.fields.flatMap((field) =>
    field.phrases.map((p) => ({ pattern: fold(p), values: Object.values(field.values).flat().map(fold) })),
  ),
]);
const words = [
  ...new Set(phrases.flatMap(({ pattern }) => pattern.split(/[[\]{}/…]/).filter((w) => w !== ''))),
];

describe('phrase patterns', () => {
  it.each([
    ['[召开/举行]…听证', '区政府召开停车收费听证会', true],
    ['[召开/举行]…听证', '区政府召开座谈会', false],
    ['{日}…[公布/发布]', '\uE001在网站公布', true],
    ['未收到意见=0', '期间未收到意见', true],
    ['{文:司法局}…出具', '由虹口区司法局出具意见', true],
  ])('%s on %s', (pattern, sentence, hits) => {
    expect(compilePhrase(pattern).expression.test(sentence)).toBe(hits);
  });

  it('gives the fixed value of a pattern that ends in one', () => {
    expect(compilePhrase('未收到意见=0').fixed).toBe('0');
    expect(compilePhrase('收到意见').fixed).toBeNull();
  });

  it('names the unknown slot of a broken pattern', () => {
    expect(() => compilePhrase('{时候}公布')).toThrow(/时候/);
    expect(() => compilePhrase('[公布/发布')).toThrow(/缺少/);
  });

  it('never leaps over another date', () => {
    const hit = compilePhrase('{日}…公布').expression.exec('\uE001印发,\uE001公布');
    expect(hit?.index).toBe(4);
  });

  it('is never ruled out beforehand where it would match', () => {
    const compiled = phrases.map(({ pattern, values }) => compilePhrase(pattern, values));
    const text = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...tokens, ',', '3', '区', '于', '了')), {
        maxLength: 12,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (shadow) => {
        const hasTokens = /[\uE001-\uE006]/.test(shadow);
        for (const phrase of compiled)
          if (!mayMatch(phrase, new Grams(shadow), hasTokens))
            expect(phrase.expression.test(shadow)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});
