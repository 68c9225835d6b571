/**
 * Takes from the case files one line that breaks each obligation, for `explain` and the pages.
 * It reads the marks only; whether the cases hold is for the tests.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const anyMark =
  /«(?:[A-Z][A-Za-z0-9-]* )?(?:满足|违反|无法判断|不适用|未到期|豁免|卷内查不出)(?:[：:]([^»]*))?»/g;

/** Obligation id → the line as it stands in the dossier, or the case's title where nothing is marked. */
export function violatingExamples(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
  for (const name of names) {
    let id = '';
    let title = '';
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      id = /^# (\S+)/.exec(line)?.[1] ?? id;
      title = /^## (.+)/.exec(line)?.[1] ?? title;
      const marked = /«(?:([A-Z][A-Za-z0-9-]*) )?违反/.exec(line);
      const expected = /^预期[：:].*违反/.test(line);
      const target = marked ? (marked[1] ?? id) : expected ? id : '';
      if (target === '' || found[target] !== undefined) continue;
      const text = line.replace(anyMark, (_all, words: string | undefined) => words ?? '').trim();
      found[target] = marked && /[一-鿿]{2}/.test(text.replace(/^#+ /, '')) ? text : title;
    }
  }
  return found;
}
