/**
 * Builds what is shipped: the compiled law, the command, the language server and the core for browsers, all into dist/.
 * It runs on plain Node from 20 on, before anything else is built, and says little unless something fails.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const action = join(root, 'action', 'dist');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  target: 'node20',
  charset: 'utf8',
  logLevel: 'error',
};

/** A worker has no `document`: packages that come in two kinds are taken in the one that needs none. */
const conditions = ['worker', 'browser', 'module'];

// Bundled CommonJS packages (commander) ask for Node's modules by `require`.
const banner = { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" };

/** Importing node:process as a module computes every property of it, 20 ms at each start; the global is enough. */
const globalProcess = {
  name: 'global-process',
  /** @param {import('esbuild').PluginBuild} setup */
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?process$/ }, () => ({ path: 'process', namespace: 'global' }));
    onLoad({ filter: /.*/, namespace: 'global' }, () => ({
      contents: 'module.exports = globalThis.process',
    }));
  },
};

/** Measuring unusual characters loads 30 ms of Unicode tables: only when there are some. */
const widthWhenAsked = {
  name: 'width-when-asked',
  /** @param {import('esbuild').PluginBuild} setup */
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^string-width$/ }, ({ namespace, resolveDir }) =>
      namespace === 'asked'
        ? undefined
        : { path: 'string-width', namespace: 'asked', pluginData: resolveDir },
    );
    onLoad({ filter: /.*/, namespace: 'asked' }, ({ pluginData }) => ({
      contents: "let width; export default (text) => (width ??= require('string-width').default)(text);",
      resolveDir: pluginData,
    }));
  },
};

/** The compiler of law/ is TypeScript of its own; it writes dist/law.json and tells its errors itself. */
async function buildLaw() {
  const program = join(dist, 'build', 'build-law.mjs');
  await build({
    ...shared,
    entryPoints: ['scripts/build-law.ts'],
    outfile: program,
    platform: 'node',
    banner,
  });
  const { status } = spawnSync(process.execPath, [program, '--cases', 'test/cases'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('law/ does not compile');
}

/** Workbook, Word and charts are megabytes: a program of its own, loaded when an audit writes its reports. */
const reportsApart = {
  name: 'reports-apart',
  /** @param {import('esbuild').PluginBuild} setup */
  setup({ onResolve }) {
    onResolve({ filter: /reports\/index\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: '../audit-reports.mjs', external: true } : undefined,
    );
  },
};

function buildCommand() {
  return build({
    ...shared,
    entryPoints: ['cli/src/main.ts'],
    outfile: join(dist, 'juece.mjs'),
    platform: 'node',
    minify: true,
    plugins: [globalProcess, widthWhenAsked],
    banner,
  });
}

/** The zip packer of the workbook asks for buffers in a way of old, of which Node warns whoever runs the audit. */
const buffersOfToday = {
  name: 'buffers-of-today',
  /** @param {import('esbuild').PluginBuild} setup */
  setup({ onLoad }) {
    onLoad({ filter: /archiver-utils[\\/]index\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replace('new Buffer(0)', 'Buffer.alloc(0)')
        .replaceAll('new Buffer(size)', 'Buffer.alloc(size)')
        .replaceAll('new Buffer(source)', 'Buffer.from(source)'),
    }));
  },
};

function buildAuditReports() {
  return build({
    ...shared,
    entryPoints: ['cli/src/audit/reports/index.ts'],
    outfile: join(dist, 'audit-reports.mjs'),
    platform: 'node',
    minify: true,
    plugins: [widthWhenAsked, buffersOfToday],
    banner,
  });
}

/** The audit and its threads, beside the command and loaded by it; Tinypool's own program of a thread lies where it looks for it. */
async function buildAudit() {
  const options = /** @type {const} */ ({
    ...{ ...shared, platform: 'node', minify: true, banner },
    plugins: [globalProcess, widthWhenAsked, reportsApart],
  });
  await build({
    ...options,
    entryPoints: { main: 'cli/src/audit-program.ts', worker: 'cli/src/audit/worker.ts' },
    outdir: join(dist, 'audit'),
    outExtension: { '.js': '.mjs' },
  });
  await build({
    ...{ ...shared, platform: 'node', minify: true },
    entryPoints: ['node_modules/tinypool/dist/entry/worker.js'],
    outfile: join(dist, 'audit', 'entry', 'worker.js'),
  });
}

/** Proves that the core needs neither files nor a process: a Node import would not resolve here. */
function buildBrowserCore() {
  return build({
    ...shared,
    entryPoints: ['checks/index.ts'],
    outfile: join(dist, 'core.browser.mjs'),
    platform: 'browser',
    conditions,
    target: 'es2022',
    minify: true,
  });
}

/** CommonJS, because editors start it in a Node of their own; the law lies beside it. */
function buildNodeServer() {
  return build({
    ...shared,
    entryPoints: ['server/main.node.ts'],
    outfile: join(dist, 'server.node.cjs'),
    platform: 'node',
    format: 'cjs',
    minify: true,
    define: { 'import.meta.url': 'here' },
    banner: { js: "const here=require('node:url').pathToFileURL(__filename).href;" },
  });
}

/** One classic script for a worker. */
function buildBrowserServer() {
  return build({
    ...shared,
    entryPoints: ['server/main.browser.ts'],
    outfile: join(dist, 'server.browser.js'),
    platform: 'browser',
    conditions,
    format: 'iife',
    target: 'es2022',
    minify: true,
  });
}

/**
 * The toolkit's reach into the network and into other programs, which the action has no use for: megabytes and
 * a tenth of a second at each start. Whoever calls it all the same finds nothing there.
 */
const noNetwork = {
  name: 'no-network',
  /** @param {import('esbuild').PluginBuild} setup */
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@actions\/(http-client|exec)/ }, () => ({ path: 'nothing', namespace: 'nothing' }));
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }));
  },
};

/** Half of the program is needed only where there are own rules: a program of its own, loaded when it is asked for. */
const ownRulesApart = {
  name: 'own-rules-apart',
  /** @param {import('esbuild').PluginBuild} setup */
  setup({ onResolve }) {
    onResolve({ filter: /checks\/own-rules\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './own-rules.js', external: true } : undefined,
    );
  },
};

/** Committed, because runners take the action from the repository as it is; the law lies beside it. */
async function buildAction() {
  // One byte a character: read and compiled at each start.
  const target = /** @type {const} */ ({
    ...{ ...shared, charset: 'ascii', platform: 'node', target: 'node24', minify: true, banner },
  });
  await build({
    ...target,
    entryPoints: ['action/src/index.ts'],
    outfile: join(action, 'index.js'),
    plugins: [globalProcess, noNetwork, ownRulesApart, widthWhenAsked],
  });
  await build({
    ...target,
    entryPoints: ['checks/own-rules.ts'],
    outfile: join(action, 'own-rules.js'),
    plugins: [globalProcess],
  });
  // For a copy of the folder alone: without it Node reads every file twice to find out.
  writeFileSync(join(action, 'package.json'), '{ "type": "module" }\n');
}

mkdirSync(dist, { recursive: true });
const results = await Promise.allSettled([
  buildLaw(),
  buildCommand(),
  buildAudit(),
  buildAuditReports(),
  buildBrowserCore(),
  buildNodeServer(),
  buildBrowserServer(),
  buildAction(),
]);
for (const result of results) {
  if (result.status === 'fulfilled') continue;
  // esbuild has already printed its own errors.
  if (!('errors' in result.reason)) console.error(String(result.reason.message));
  process.exitCode = 1;
}
if (process.exitCode !== 1) {
  copyFileSync(join(dist, 'law.json'), join(action, 'law.json'));
  const size = (/** @type {string} */ name) =>
    `${name} ${Math.ceil(statSync(join(dist, name)).size / 1024)} kB`;
  console.log(
    ['juece.mjs', 'audit-reports.mjs', 'core.browser.mjs', 'server.node.cjs', 'server.browser.js', 'law.json']
      .map(size)
      .join(', '),
  );
}
