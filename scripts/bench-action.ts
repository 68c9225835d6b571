/**
 * Prints how long the built action takes on one dossier, against an empty Node plus the check itself, and how large it is.
 * All three run in turn, each in a process of its own; only the ratio means anything across machines.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const action = join(root, 'action/dist/index.js');
const node24 = join(root, 'node_modules/node/bin/node');
const node = existsSync(node24) ? node24 : process.execPath;
const folder = mkdtempSync(join(tmpdir(), 'juece-bench-'));
cpSync(join(root, 'samples/虹口-停车治理-有缺陷'), join(folder, '案卷'), { recursive: true });

/** The same core on the same dossier, from reading the law to the report: what no host could do without. */
const check = join(folder, 'check.mjs');
writeFileSync(
  check,
  `import { readFileSync, statSync } from 'node:fs';
import { createChecker } from ${JSON.stringify(pathToFileURL(join(root, 'dist/core.browser.mjs')).href)};
const start = performance.now();
const law = JSON.parse(readFileSync(${JSON.stringify(join(root, 'dist/law.json'))}, 'utf8'));
const stat = (path) => {
  try {
    const found = statSync(path);
    return { kind: found.isDirectory() ? 'directory' : 'file', size: found.size };
  } catch {
    return null;
  }
};
createChecker(law).check({ stat, read: (path) => readFileSync(path) }, ['案卷/案卷.md'], { asOf: 20781 });
console.log(performance.now() - start);
`,
);

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): { time: number; stdout: string } {
  const start = performance.now();
  const { stdout } = spawnSync(node, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  });
  return { time: performance.now() - start, stdout };
}

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

try {
  const rounds = Array.from({ length: 15 }, () => {
    const empty = run(['-e', '0']).time;
    const checked = Number(run([check]).stdout);
    const whole = run([action], { INPUT_PATHS: '案卷', 'INPUT_AS-OF': '2026-11-23' }).time;
    return { empty, checked, whole, ratio: whole / (empty + checked) };
  });
  const of = (name: 'empty' | 'checked' | 'whole' | 'ratio'): number =>
    median(rounds.map((round) => round[name]));
  const row = (name: string, value: string): void => console.log(`${name.padEnd(28)}${value.padStart(12)}`);
  row('node -e 0', `${of('empty').toFixed(0)} ms`);
  row('the check itself', `${of('checked').toFixed(0)} ms`);
  row('the action', `${of('whole').toFixed(0)} ms`);
  row('ratio (at most 1.50)', of('ratio').toFixed(2));
  row('action/dist/index.js', `${Math.ceil(statSync(action).size / 1024)} kB`);
  if (of('ratio') > 1.5) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
