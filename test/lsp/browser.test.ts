/**
 * What the worker in a browser must do itself.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../server/browser/sha256.ts';

test('its SHA-256 is that of everybody else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const told = createHash('sha256')
        .update(new TextDecoder().decode(new TextEncoder().encode(text)))
        .digest('hex');
      expect(sha256(text)).toBe(told);
    }),
  );
});
