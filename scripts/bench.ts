/**
 * Prints how long parsing and judging take, and their ratio, for dossiers of 5, 13 and 180 kB, in one run.
 * Times are medians; only ratios mean anything across machines.
 */
import { buildDossier } from '../checks/dossier/build.ts';
import { reportDossier } from '../checks/engine/dossier-report.ts';
import { Terms } from '../checks/facts/terms.ts';
import { Lawbook } from '../checks/lawbook/lawbook.ts';
import { parseDocument } from '../checks/parse/markdown.ts';
import { longDossier } from '../test/perf/long-dossier.ts';
import { compiledLaw } from '../test/support/compiled-law.ts';

const law = compiledLaw();
const lawbook = new Lawbook(law);
const tools = { lawbook, terms: new Terms(law.vocabulary) };
const files = { stat: () => null, read: () => null };
const asOf = 20_781;

/** Runs the works in turn, so that a machine that slows down slows all alike; medians in milliseconds. */
function medians(works: readonly (() => unknown)[], runs: number): number[] {
  const times = works.map((): number[] => []);
  for (let i = 0; i < runs; i++)
    works.forEach((work, k) => {
      const start = performance.now();
      work();
      times[k]?.push(performance.now() - start);
    });
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0);
}

const row = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(10) : cell.padStart(12))).join('');

console.log(`义务 ${law.obligations.length} 条，Node ${process.version}`);
console.log(row(['size', 'parse ms', 'facts ms', 'check ms', 'check/parse', 'parse MB/s']));
for (const kilobytes of [5, 13, 180]) {
  const text = longDossier(kilobytes * 1000);
  const bytes = new TextEncoder().encode(text).length;
  const runs = kilobytes > 100 ? 15 : 120;
  const parse = () => parseDocument('案卷.md', text);
  const document = parse();
  const read = () => buildDossier(document, files, tools.terms, law.vocabulary);
  const check = () => reportDossier(document, files, tools, { asOf });
  // Until the engine has optimised what it runs.
  for (let i = 0; i < runs; i++) {
    parse();
    check();
  }
  const [p = 0, f = 0, c = 0] = medians([parse, read, check], runs);
  console.log(
    row([
      `${kilobytes} kB`,
      p.toFixed(2),
      f.toFixed(2),
      c.toFixed(2),
      (c / p).toFixed(2),
      (bytes / 1e6 / (p / 1000)).toFixed(2),
    ]),
  );
}
