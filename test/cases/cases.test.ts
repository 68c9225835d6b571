/**
 * Runs every Markdown case: each expected verdict stands exactly where it is marked, and no act is left unmarked.
 * `CASES=N713-15` runs only the files whose name begins so.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LineMap } from '../../checks/base/span.ts';
import { createChecker, parseIsoDay } from '../../checks/index.ts';
import { dossierPath, readCases } from '../support/case-file.ts';
import { compiledLaw } from '../support/compiled-law.ts';
import { memoryFiles } from '../support/memory-files.ts';

const only = process.env.CASES ?? '';
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md') && (name.split('/').at(-1) ?? '').startsWith(only))
  .sort();
const checker = createChecker(compiledLaw());

describe.each(files)('%s', (name) => {
  const path = join(import.meta.dirname, name);
  const cases = readCases(relative(process.cwd(), path), readFileSync(path, 'utf8'));

  it.each(cases.map((c) => [`${c.name}（第${c.line}行）`, c] as const))('%s', (_title, c) => {
    const asOf = parseIsoDay(c.asOf);
    if (asOf === null) throw new Error(`检查日不对：${c.asOf}`);
    const report = checker.check(memoryFiles(c.files), [dossierPath], {
      asOf,
      ...(c.readyFor === null ? {} : { readyFor: c.readyFor }),
    });
    const [dossier] = report.dossiers;
    if (!dossier) throw new Error('没有认出案卷');
    const crashes = dossier.findings.filter((f) => f.code === 'internal-error').map((f) => f.message);
    expect(crashes).toEqual([]);
    for (const id of new Set(c.expected.map((e) => e.obligation))) {
      const found = dossier.verdicts
        .filter((v) => v.obligation === id)
        .map((v) => {
          const text = c.files.get(v.location.path) ?? '';
          const lines = new LineMap(text);
          const start = lines.offset(v.location.range.start);
          const end = lines.offset(v.location.range.end);
          return {
            verdict: v.verdict,
            path: v.location.path,
            text: text.slice(start, end),
            start,
            end,
            why: v.message,
          };
        });
      const expected = c.expected.filter((e) => e.obligation === id);
      const shown = (
        list: readonly { verdict: string; at: { path: string; start: number; end: number } | null }[],
      ) =>
        list.map(
          (e) =>
            `${e.verdict}${e.at ? ` ${e.at.path}:${e.at.start}-${e.at.end}「${(c.files.get(e.at.path) ?? '').slice(e.at.start, e.at.end)}」` : ''}`,
        );
      const actual = found.map((f, i) => ({
        verdict: f.verdict,
        // Only what is marked is compared by place.
        at:
          (expected.find((e) => e.at?.start === f.start && e.at.path === f.path) ?? expected[i])?.at === null
            ? null
            : { path: f.path, start: f.start, end: f.end },
      }));
      const sort = (list: string[]) => [...list].sort();
      expect(
        sort(shown(actual)),
        `${id}：${found.map((f) => `${f.verdict}「${f.text}」${f.why}`).join('；')}`,
      ).toEqual(sort(shown(expected)));
    }
  });
});
