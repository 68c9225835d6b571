/**
 * Asks the git of this machine about one working tree. Nothing is fetched and nothing is written.
 * It decides only whether git can answer at all; what the answers mean is for whoever asks.
 */
import { spawnSync } from 'node:child_process';

/** Why git cannot answer. */
export type NoGit = 'no-git' | 'no-repository' | 'not-trusted';

export interface Git {
  /** Top folder of the working tree, absolute, links resolved. */
  readonly top: string;
  /** Whether part of the history was left out when the repository was cloned. */
  readonly shallow: boolean;
  /** The answer, or null where git leaves with an error. Never waits for a person or the network. */
  ask(args: readonly string[]): string | null;
}

/** Lazy fetches of partial clones are network too. */
const quiet = { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };

/** Users' settings must not change the form of an answer. */
const settings = ['-c', 'core.quotePath=false', '-c', 'log.showSignature=false', '-c', 'diff.relative=false'];

export function openGit(folder: string): Git | NoGit {
  const run = (args: readonly string[]) =>
    spawnSync('git', [...settings, ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...quiet },
    });
  const found = run(['rev-parse', '--show-toplevel']);
  if (found.error) return 'no-git';
  if (found.status !== 0) return found.stderr.includes('dubious ownership') ? 'not-trusted' : 'no-repository';
  const top = found.stdout.replace(/\r?\n$/, '');
  const ask = (args: readonly string[]): string | null => {
    const done = run(['-C', top, ...args]);
    return done.status === 0 ? done.stdout : null;
  };
  return { top, shallow: ask(['rev-parse', '--is-shallow-repository'])?.trim() !== 'false', ask };
}
