/**
 * `juece rules`: tells authors of own rules whether they compile and whether their cases hold.
 * The checker it gets has already compiled them; a mistake there has been told with file and line.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Checker, readCases, runCase, visible } from '../../../checks/index.ts';
import type { Console } from '../console.ts';
import { effectiveSettings } from '../host/effective-settings.ts';
import type { UsageTexts } from '../usage-texts.ts';

export const casesFolder = '用例';

function caseFiles(folder: string): string[] {
  const cases = join(folder, casesFolder);
  if (!existsSync(cases) || !statSync(cases).isDirectory()) return [];
  return readdirSync(cases, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(cases, name));
}

/** Returns the exit status: 0 all hold, 1 some do not, 2 nothing to test. */
export function testRules(
  folder: string | undefined,
  checker: Checker,
  console: Console,
  texts: UsageTexts,
): number {
  const { rules } = effectiveSettings(resolve(console.cwd, folder ?? '.'), { language: texts.language });
  if (rules.length === 0) {
    console.note(texts.error(texts.rulesNone));
    return 2;
  }
  let passed = 0;
  let failed = 0;
  for (const file of rules.flatMap(({ value }) => caseFiles(value))) {
    const name = (relative(console.cwd, file) || file).replaceAll('\\', '/');
    for (const c of readCases(name, readFileSync(file, 'utf8'))) {
      const { differences } = runCase(checker, c);
      if (differences.length === 0) passed++;
      else failed++;
      const mark = differences.length === 0 ? '✓' : '✗';
      console.out(`${mark} ${visible(`${name}:${c.line} ${c.obligation} ${c.name}`)}\n`);
      for (const difference of differences) console.out(`    ${visible(difference)}\n`);
    }
  }
  console.out(`${texts.rulesCases(passed, failed)}\n`);
  return failed > 0 ? 1 : 0;
}
