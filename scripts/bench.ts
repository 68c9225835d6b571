/**
 * Prints how long reading and judging dossiers of 5, 13 and 180 kB take beside one run of remark-parse over the same
 * text, in one run. Times are medians, ratios the medians of each round's ratio; only those mean anything elsewhere.
 */
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { buildDossier } from '../checks/dossier/build.ts';
import { reportDossier } from '../checks/engine/dossier-report.ts';
import { Terms } from '../checks/facts/terms.ts';
import { Lawbook } from '../checks/lawbook/lawbook.ts';
import { parseDocument } from '../checks/parse/markdown.ts';
import { longDossier } from '../test/perf/long-dossier.ts';
import { compiledLaw } from '../test/support/compiled-law.ts';

const law = compiledLaw();
const lawbook = new Lawbook(law);
const terms = new Terms(law.vocabulary);
const files = { stat: () => null, read: () => null };
const asOf = 20_781;

/** The State Council's two regulations alone, and everything that binds in 虹口. */
const national = ['N713', 'FCR'];
const laws = {
  'N713+FCR': new Lawbook({
    ...law,
    instruments: law.instruments.filter((i) => national.includes(i.id)),
    obligations: law.obligations.filter((o) => national.includes(o.instrument)),
  }),
  all: lawbook,
};

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/**
 * Runs the works in turn, round after round, so that a machine that slows down slows all alike.
 * For each work the median time in milliseconds, and the median of its part of the first work's time in the same round.
 */
function measure(works: readonly (() => unknown)[], runs: number): { time: number; ratio: number }[] {
  const rounds = Array.from({ length: runs }, () =>
    works.map((work) => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
  return works.map((_, k) => ({
    time: median(rounds.map((round) => round[k] ?? 0)),
    ratio: median(rounds.map((round) => (round[k] ?? 0) / (round[0] ?? 0))),
  }));
}

function tables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable()];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
}
const general = unified().use(remarkParse).use(tables).freeze();

const row = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(8) : cell.padStart(13))).join('');

const binding = ['CN', '上海市', '上海市/虹口区'].reduce(
  (n, place) => n + lawbook.issuedFor(place).length,
  0,
);
console.log(`Node ${process.version}；虹口适用 ${binding} 项，其中 N713+FCR 146 项；时间为中位数（毫秒）`);
console.log(
  row(['size', 'remark-parse', 'parse', 'ratio', 'facts', 'N713+FCR', 'ratio', 'all', 'ratio', 'parse MB/s']),
);
for (const kilobytes of [5, 13, 180]) {
  const text = longDossier(kilobytes * 1000);
  const bytes = new TextEncoder().encode(text).length;
  const runs = kilobytes > 100 ? 15 : 120;
  const parse = () => parseDocument('案卷.md', text);
  const document = parse();
  const read = () => buildDossier(document, files, terms, law.vocabulary);
  const check = (book: Lawbook) => () => reportDossier(document, files, { lawbook: book, terms }, { asOf });
  const works = [() => general.parse(text), parse, read, check(laws['N713+FCR']), check(laws.all)];
  // Until the engine has optimised what it runs.
  measure(works, runs);
  const [g, p, f, few, all] = measure(works, runs);
  if (!g || !p || !f || !few || !all) throw new Error('nothing was measured');
  const speed = bytes / 1e6 / (p.time / 1000);
  const cells = [g.time, p.time, p.ratio, f.time, few.time, few.ratio, all.time, all.ratio, speed];
  console.log(row([`${kilobytes} kB`, ...cells.map((value) => value.toFixed(2))]));
}
