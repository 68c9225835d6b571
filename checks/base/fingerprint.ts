/**
 * A short name for a set of words that stays the same on every machine and after every edit elsewhere.
 * It tells things apart; it protects nothing.
 */
import { fold } from './fold.ts';

/** 16 hexadecimal digits. Width, spacing and Unicode form of the parts do not matter; their order does. */
export function fingerprint(parts: readonly string[]): string {
  let [a, b] = [0x811c9dc5, 0xcbf29ce4];
  for (const part of parts) {
    const text = fold(part);
    for (let i = 0; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : 0;
      // `fold` has made every kind of space one of these.
      if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)) continue;
      // Two FNV-1a sums with different starts and steps.
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x85ebca6b);
    }
  }
  return hex(a ^ (b >>> 15)) + hex(b ^ (a >>> 13));
}

const hex = (sum: number): string => (sum >>> 0).toString(16).padStart(8, '0');
