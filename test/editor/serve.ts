/**
 * Starts a workbench with the packed extension in it and nothing else: fresh settings, no gallery, no telemetry.
 * It knows how to start and stop; what happens in the window is for `window.ts`.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root, type Server, web } from './install.ts';
import { languagePack } from './language-pack.ts';
import { unpack } from './unpack.ts';

export interface Served {
  /** Address of the window, opening `file` (relative to `folder`). */
  readonly address: (file: string) => string;
  /** A copy of the sample that tests may spoil. */
  readonly folder: string;
  /** The user's settings it started with. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

const quiet = {
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'files.autoSave': 'off',
  'workbench.editor.useModal': 'off',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'editor.accessibilitySupport': 'off',
  'editor.minimap.enabled': false,
  'editor.hover.delay': 100,
  'editor.wordWrap': 'on',
  'juece.asOf': '2026-11-23',
  'files.simpleDialog.enable': true,
};

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function ready(url: string, child: ChildProcess, log: () => string): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the workbench's server ended: ${log()}`);
    try {
      const answer = await fetch(url);
      if (answer.ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the workbench's server does not answer: ${log()}`);
}

/** Its extension host and file watcher outlive a server that is ended alone: the whole group goes. */
function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    if (child.pid === undefined || child.exitCode !== null) resolve();
    else process.kill(-child.pid, 'SIGTERM');
  });
}

function start(program: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  let text = '';
  const child = spawn(program, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      text += data.toString();
    });
  return { child, log: () => text };
}

/** The samples in a folder of their own, so that fixes and saves spoil nothing. */
function workspace(at: string, samples: readonly string[]): string {
  const folder = join(at, 'samples');
  for (const name of samples) cpSync(join(root, 'samples', name), join(folder, name), { recursive: true });
  return folder;
}

export const vsix = (): string => {
  const { version } = JSON.parse(readFileSync(join(root, 'extension/package.json'), 'utf8'));
  return join(root, `juece-${version}.vsix`);
};

/** Registers the pack as the workbench's own service would on installing it by hand. */
function registerPack(data: string, pack: string): void {
  const manifest = JSON.parse(readFileSync(join(pack, 'package.json'), 'utf8'));
  const [localization] = manifest.contributes.localizations;
  const id = `${manifest.publisher}.${manifest.name}`.toLowerCase();
  const translations = localization.translations.map((t: { id: string; path: string }) => [
    t.id,
    join(pack, t.path),
  ]);
  const entry = {
    hash: createHash('md5').update(id).update(manifest.version).digest('hex'),
    extensions: [{ extensionIdentifier: { id }, version: manifest.version }],
    translations: Object.fromEntries(translations),
    label: localization.localizedLanguageName,
  };
  writeFileSync(join(data, 'languagepacks.json'), JSON.stringify({ [localization.languageId]: entry }));
}

export interface Wishes {
  readonly samples: readonly string[];
  readonly chinese: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
}

export async function serve(server: Server, wishes: Wishes): Promise<Served> {
  const at = mkdtempSync(join(tmpdir(), 'workbench-'));
  const data = join(at, 'data');
  mkdirSync(join(data, 'User'), { recursive: true });
  const settings = { ...quiet, ...wishes.settings };
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify(settings));
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}', TMPDIR: at };
  const dirs = ['--server-data-dir', at, '--user-data-dir', data, '--extensions-dir', join(at, 'extensions')];
  const program = [join(server.folder, 'out/server-main.js'), '--accept-server-license-terms', ...dirs];
  execFileSync(server.node, [...program, '--install-extension', vsix()], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (wishes.chinese) registerPack(data, await languagePack(server));
  const folder = workspace(at, wishes.samples);
  const port = await freePort();
  const locale = wishes.chinese ? ['--locale', 'zh-cn'] : [];
  const options = ['--without-connection-token', '--disable-telemetry', '--disable-workspace-trust'];
  const { child, log } = start(
    server.node,
    [...program, '--host', '127.0.0.1', '--port', String(port), ...options, ...locale],
    env,
  );
  await ready(`http://127.0.0.1:${port}/version`, child, log);
  return {
    folder,
    settings,
    log,
    address: (file) => {
      const payload = JSON.stringify([['openFile', `vscode-remote://127.0.0.1:${port}${folder}/${file}`]]);
      return `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(payload)}`;
    },
    stop: async () => {
      await end(child);
      rmSync(at, { recursive: true, force: true });
    },
  };
}

/** The window alone, its extension in a worker; writes stay in its memory. */
export async function serveWeb(samples: readonly string[]): Promise<Served> {
  const { folder: program, commit } = web();
  const at = mkdtempSync(join(tmpdir(), 'workbench-'));
  const folder = workspace(at, samples);
  for (const [name, bytes] of unpack(vsix())) {
    mkdirSync(dirname(join(at, 'packed', name)), { recursive: true });
    writeFileSync(join(at, 'packed', name), bytes);
  }
  const port = await freePort();
  const { child, log } = start(
    process.execPath,
    [
      join(program, 'node_modules/@vscode/test-web/out/server/index.js'),
      ...['--browser', 'none', '--quality', 'stable', '--commit', commit],
      ...['--testRunnerDataDir', join(program, 'data'), '--host', 'localhost', '--port', String(port)],
      ...['--extensionDevelopmentPath', join(at, 'packed/extension'), folder],
    ],
    process.env,
  );
  await ready(`http://localhost:${port}/`, child, log);
  return {
    folder,
    settings: {},
    log,
    address: (file) => {
      const payload = JSON.stringify([['openFile', `vscode-test-web://mount/${file}`]]);
      return `http://localhost:${port}/?payload=${encodeURIComponent(payload)}`;
    },
    stop: async () => {
      await end(child);
      rmSync(at, { recursive: true, force: true });
    },
  };
}
