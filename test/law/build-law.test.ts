/**
 * The program that compiles law/: what it writes, what it prints, how it ends. Names of code are stubbed.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileFixture } from './law-files.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'build-law-'));
const program = join(folder, 'build-law.cjs');

beforeAll(async () => {
  await build({
    entryPoints: [at('../../scripts/build-law.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    plugins: [
      {
        name: 'stub-names',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /(judges|rules)\/index\.ts$/ }, ({ path }) => ({ path, namespace: 'stub' }));
          onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => ({
            contents: path.includes('judges')
              ? "export const judgeNames = ['present', 'interval'];"
              : "export const ruleNames = ['hearing-held'];",
          }));
        },
      },
    ],
  });
}, 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  return spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
}

test('writes the compiled law and is quiet', () => {
  const { status, stdout, stderr } = run('--law', at('fixtures/minimal'), '--out', 'out/law.json');
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  const { law } = compileFixture();
  expect(JSON.parse(readFileSync(join(folder, 'out/law.json'), 'utf8'))).toEqual(law);
});

test('prints file, line and column of a mistake, ends with 1 and writes nothing', () => {
  cpSync(at('fixtures/minimal'), join(folder, 'law'), { recursive: true });
  const path = join(folder, 'law/parameters/comment.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('unit: 日', 'unit: 天'));
  const { status, stderr } = run('--out', 'broken/law.json');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^law\/parameters\/comment\.yaml:3:7 .*工作日.*\n$/);
  expect(existsSync(join(folder, 'broken'))).toBe(false);
});

test('writes a JSON Schema for each kind of file when asked to', () => {
  cpSync(at('fixtures/minimal'), join(folder, 'schemas'), { recursive: true });
  expect(run('--law', 'schemas', '--schemas').status).toBe(0);
  const schema = readFileSync(join(folder, 'schemas/schema/obligations.schema.json'), 'utf8');
  expect(JSON.parse(schema)).toMatchObject({ type: 'object', additionalProperties: false });
});
