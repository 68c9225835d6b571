/**
 * Prints how long an audit takes beside what others take over the same generated files, in one run: cold, warm, growing.
 * Only ratios mean anything elsewhere; of several rounds the median counts. `--small` measures a tenth.
 *
 * What is compared: the audit with its results packed (`--format results`), single-thread remark-parse (front matter and
 * tables) alone, markdownlint-cli2, remark-cli with its recommended preset.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

const { values } = parseArgs({ options: { small: { type: 'boolean', default: false } } });
const base = values.small ? 100 : 1000;
const root = join(import.meta.dirname, '..');
const command = join(root, 'cli/bin/juece.mjs');
const folder = mkdtempSync(join(tmpdir(), 'juece-bench-'));
const day = ['--as-of', '2026-11-23'];

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const row = (name: string, ...cells: readonly string[]): void =>
  console.log(`${name.padEnd(36)}${cells.map((cell) => cell.padStart(14)).join('')}`);
const seconds = (time: number): string => `${time.toFixed(2)} s`;

function generated(count: number): string {
  const out = join(folder, `g${count}`);
  const made = spawnSync(
    process.execPath,
    [
      join(root, 'scripts/synthesize.ts'),
      ...['--count', String(count), '--seed', '1', '--size', '13000', '--out', out],
    ],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  return out;
}

function timed(program: string, args: readonly string[], cwd: string): number {
  const start = performance.now();
  const { error, signal } = spawnSync(process.execPath, [program, ...args], { cwd, stdio: 'ignore' });
  if (error || signal) throw error ?? new Error(String(signal));
  return (performance.now() - start) / 1000;
}

const out = join(folder, 'out');
const audit = (place: string): number =>
  timed(command, ['audit', '.', '--out', out, '--format', 'results', ...day], place);

function tables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable()];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
}
const general = unified().use(remarkParse).use(tables).freeze();

/** Without its front matter, as a parser of front matter would leave it. */
function parsed(files: readonly string[]): number {
  const start = performance.now();
  for (const file of files) general.parse(readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
  return (performance.now() - start) / 1000;
}

/** The most memory of the process and its children, in MB, and the time, in seconds. */
async function watched(place: string): Promise<{ time: number; memory: number }> {
  rmSync(out, { recursive: true, force: true });
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [command, 'audit', '.', '--out', out, '--format', 'results', ...day],
    {
      cwd: place,
      stdio: 'ignore',
    },
  );
  let memory = 0;
  const sample = setInterval(() => {
    memory = Math.max(memory, treeMemory(child.pid ?? 0));
  }, 100);
  await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(sample);
  return { time: (performance.now() - start) / 1000, memory };
}

function treeMemory(top: number): number {
  const processes = readdirSync('/proc').flatMap((name) => {
    try {
      const status = readFileSync(`/proc/${Number(name)}/status`, 'utf8');
      const of = (field: string): number =>
        Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      return [{ id: Number(name), parent: of('PPid'), kilobytes: of('VmRSS') }];
    } catch {
      return [];
    }
  });
  const tree = new Set([top]);
  for (let before = 0; before < tree.size; ) {
    before = tree.size;
    for (const { id, parent } of processes) if (tree.has(parent)) tree.add(id);
  }
  return processes.filter(({ id }) => tree.has(id)).reduce((sum, { kilobytes }) => sum + kilobytes, 0) / 1024;
}

try {
  const place = generated(base);
  const markdown = readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(place, name));
  const dossiers = markdown.filter((name) => name.endsWith('案卷.md'));
  const bytes = markdown.reduce((sum, file) => sum + statSync(file).size, 0);
  console.log(
    `Node ${process.version}；${dossiers.length} 份案卷，${markdown.length} 个 Markdown 文件，共 ${(bytes / 1e6).toFixed(1)} MB`,
  );
  const rounds = Array.from({ length: 3 }, () => {
    const parse = parsed(markdown);
    rmSync(out, { recursive: true, force: true });
    const cold = audit(place);
    const warm = audit(place);
    return { parse, cold, warm };
  });
  const of = (name: 'parse' | 'cold' | 'warm'): number => median(rounds.map((round) => round[name]));
  const ratio = median(rounds.map(({ cold, parse }) => cold / parse));
  const reuse = median(rounds.map(({ cold, warm }) => cold / warm));
  row('', '', '', '目标');
  row('remark-parse（单线程）', seconds(of('parse')));
  row('audit，从头', seconds(of('cold')));
  row('audit／remark-parse', '', ratio.toFixed(2), '≤ 0.65');
  row('audit，没有改动', seconds(of('warm')));
  row('从头／没有改动', '', reuse.toFixed(1), '≥ 15');

  writeFileSync(join(place, '.remarkrc.json'), '{ "plugins": ["remark-preset-lint-recommended"] }\n');
  spawnSync('ln', ['-s', join(root, 'node_modules'), join(place, 'node_modules')]);
  const linters = [
    ['markdownlint-cli2', 'markdownlint-cli2/markdownlint-cli2-bin.mjs', ['**/*.md', '#node_modules'], 3.5],
    ['remark-cli＋recommended', 'remark-cli/cli.js', ['.', '--quiet', '--no-stdout'], 5],
  ] as const;
  for (const [name, program, args, goal] of linters) {
    const time = timed(join(root, 'node_modules', program), args, place);
    row(name, seconds(time));
    row(`${name}／audit`, '', (time / of('cold')).toFixed(1), `≥ ${goal}`);
  }

  const sizes = [base, base * 3, base * 10];
  const grown: { count: number; time: number; memory: number }[] = [];
  for (const count of sizes) {
    const where = count === base ? place : generated(count);
    if (count === base) rmSync(join(where, 'node_modules'), { force: true });
    const { time, memory } = await watched(where);
    grown.push({ count, time, memory });
    row(`${count} 份`, seconds(time), `${memory.toFixed(0)} MB`, count === base * 10 ? '< 700 MB' : '');
  }
  const [one, , ten] = grown;
  if (one && ten) {
    row('十倍的份数／一倍', '', (ten.time / one.time).toFixed(1), '≤ 11');
    // A line through the first and the last: what starting costs, and what each dossier costs.
    const each = (ten.time - one.time) / (ten.count - one.count);
    row(`${base * 100} 份（推算）`, seconds(ten.time + each * (base * 100 - ten.count)));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
