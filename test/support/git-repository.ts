/**
 * A real git repository in a folder of its own, with people who commit on days of their own.
 * It knows nothing of dossiers.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Repository {
  readonly path: string;
  git(...args: string[]): string;
  write(name: string, content: string | Uint8Array): string;
  copy(from: string, to: string): void;
  /** Adds everything and commits it; returns the commit's id. */
  commit(message: string, author?: string): string;
  remove(): void;
}

const settings = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_DATE: '2024-12-01T10:00:00+08:00',
  GIT_COMMITTER_DATE: '2024-12-01T10:00:00+08:00',
  GIT_COMMITTER_NAME: 'test',
  GIT_COMMITTER_EMAIL: 'test@example.invalid',
};

function runGit(cwd: string, args: readonly string[], author = '起草人'): string {
  const { GIT_DIR: _dir, GIT_INDEX_FILE: _index, GIT_WORK_TREE: _tree, ...env } = process.env;
  const person = { GIT_AUTHOR_NAME: author, GIT_AUTHOR_EMAIL: `${author}@example.invalid` };
  const done = spawnSync('git', args, { cwd, encoding: 'utf8', env: { ...env, ...settings, ...person } });
  if (done.status !== 0) throw new Error(`git ${args.join(' ')}\n${done.stdout}${done.stderr}`);
  return done.stdout.trim();
}

function opened(path: string, remove: () => void): Repository {
  return {
    path,
    git: (...args) => runGit(path, args),
    write(name, content) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    copy: (from, to) => cpSync(from, join(path, to), { recursive: true }),
    commit(message, author) {
      runGit(path, ['add', '--all']);
      runGit(path, ['commit', '--quiet', '--allow-empty', '--message', message], author);
      return runGit(path, ['rev-parse', 'HEAD']);
    },
    remove,
  };
}

const folder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'juece-git-')));

export function newRepository(): Repository {
  const path = folder();
  runGit(path, ['init', '--quiet', '--initial-branch', 'main']);
  return opened(path, () => rmSync(path, { recursive: true, force: true }));
}

/** A clone as a forge's runner makes it; `depth` leaves out older history. */
export function cloneOf(origin: Repository, options: { depth?: number; ref?: string } = {}): Repository {
  const path = folder();
  runGit(path, ['init', '--quiet', '--initial-branch', 'main']);
  runGit(path, ['remote', 'add', 'origin', `file://${origin.path}`]);
  const depth = options.depth === undefined ? [] : [`--depth=${options.depth}`];
  const refs =
    options.ref === undefined
      ? ['+refs/heads/*:refs/remotes/origin/*']
      : [`+${options.ref}:refs/remotes/wanted`];
  runGit(path, ['fetch', '--quiet', '--no-tags', ...depth, 'origin', ...refs]);
  runGit(path, [
    'checkout',
    '--quiet',
    '--detach',
    options.ref === undefined ? 'origin/main' : 'refs/remotes/wanted',
  ]);
  return opened(path, () => rmSync(path, { recursive: true, force: true }));
}
