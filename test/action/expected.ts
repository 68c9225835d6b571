/**
 * Holds what the action wrote against files of the repository, whole. `JUECE_UPDATE=1` writes them anew: look at them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

export function expectFile(name: string, actual: string): void {
  const file = join(import.meta.dirname, 'expected', name);
  if (process.env.JUECE_UPDATE) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  expect(actual).toBe(readFileSync(file, 'utf8'));
}
