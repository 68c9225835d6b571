/**
 * Runs every Markdown case of this folder.
 * `CASES=N713-15` runs only the files whose name begins so.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCases } from '../../checks/cases/case-file.ts';
import { runCase } from '../../checks/cases/run-case.ts';
import { createChecker } from '../../checks/index.ts';
import { compiledLaw } from '../support/compiled-law.ts';

const only = process.env.CASES ?? '';
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md') && (name.split('/').at(-1) ?? '').startsWith(only))
  .sort();
const checker = createChecker(compiledLaw());

describe.each(files)('%s', (name) => {
  const path = join(import.meta.dirname, name);
  const cases = readCases(relative(process.cwd(), path), readFileSync(path, 'utf8'));

  it.each(cases.map((c) => [`${c.name}（第${c.line}行）`, c] as const))('%s', (_title, c) => {
    expect(runCase(checker, c).differences).toEqual([]);
  });
});
