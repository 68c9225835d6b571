/**
 * Packs the extension: its two bundles, the language server and the law, into one juece-<version>.vsix.
 * It runs after scripts/build.mjs. Nothing in the package is compiled for one machine.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const extension = join(root, 'extension');
const dist = join(extension, 'dist');
/** What the server is made of; names as scripts/build.mjs writes them. */
const served = ['server.node.cjs', 'server.browser.js', 'law.json', 'examples.json'];

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  charset: 'utf8',
  logLevel: 'error',
  format: 'cjs',
  external: ['vscode'],
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
await Promise.all([
  build({
    ...shared,
    entryPoints: ['extension/src/extension.node.ts'],
    outfile: join(dist, 'extension.node.js'),
    platform: 'node',
    target: 'node20',
  }),
  build({
    ...shared,
    entryPoints: ['extension/src/extension.web.ts'],
    outfile: join(dist, 'extension.web.js'),
    platform: 'browser',
    target: 'es2022',
    mainFields: ['browser', 'module', 'main'],
  }),
]);
for (const name of served) copyFileSync(join(root, 'dist', name), join(dist, name));
copyFileSync(join(root, 'docs/schema/juece-yaml.schema.json'), join(dist, 'juece-yaml.schema.json'));
copyFileSync(join(root, 'LICENSE'), join(extension, 'LICENSE'));

const { version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
const file = `juece-${version}.vsix`;
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/@vscode/vsce/vsce'),
    ...['package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository'],
    ...['--out', join(root, file)],
  ],
  { cwd: extension, encoding: 'utf8' },
);
if (status !== 0) {
  console.error(stdout, stderr);
  process.exitCode = 1;
} else console.log(`${file} ${Math.ceil(statSync(join(root, file)).size / 1024)} kB`);
