/**
 * Which files differ from an earlier state, from the local repository alone.
 * Where that cannot be told for certain it says why; it never guesses and never fetches.
 */
import { type Git, type NoGit, openGit } from './git.ts';

/**
 * The state to compare with. `fork`: a branch that went its own way since (compared where the two part);
 * `state`: a commit whose own content counts. `head`: the commit that must be part of what is checked out.
 */
export interface Base {
  readonly kind: 'fork' | 'state';
  /** Tried in this order; the first that the repository knows is taken. */
  readonly refs: readonly string[];
  readonly head?: string;
}

export type Unknown =
  | { readonly why: NoGit }
  /** `no-base`: there is nothing to compare with in this kind of run. */
  | { readonly why: 'no-commit' | 'no-base' }
  | { readonly why: 'missing-base'; readonly ref: string; readonly shallow: boolean }
  /** The two states have no common ancestor, or it was left out of the clone. */
  | { readonly why: 'no-common-commit'; readonly ref: string; readonly shallow: boolean }
  /** What is checked out is not what was proposed. */
  | { readonly why: 'other-head'; readonly ref: string };

export type Changes =
  | {
      /** Top folder of the working tree. */
      readonly top: string;
      /** `/`-separated, relative to `top`; both names of a renamed file, deleted files too. */
      readonly paths: readonly string[];
    }
  | Unknown;

/** Compares the files as they lie in the working tree, files not yet added included. */
export function changedFiles(folder: string, base: Base): Changes {
  const git = openGit(folder);
  if (typeof git === 'string') return { why: git };
  if (commit(git, 'HEAD') === null) return { why: 'no-commit' };
  const merged = mergedBase(git, base);
  if (merged !== null) return differences(git, [merged]);
  if (base.head !== undefined && !holds(git, base.head)) return { why: 'other-head', ref: base.head };
  const known = base.refs.find((ref) => commit(git, ref) !== null);
  const { shallow } = git;
  if (known === undefined) return { why: 'missing-base', ref: base.refs[0] ?? '', shallow };
  if (base.kind === 'state') return differences(git, [known]);
  const common = git.ask(['merge-base', known, 'HEAD'])?.trim();
  if (!common) return { why: 'no-common-commit', ref: known, shallow };
  // With part of the history missing, a better common commit may be missing too: the union of both errs on the safe side.
  return differences(git, shallow ? [common, known] : [common]);
}

/** A forge checks out the proposal already merged: its first parent is exactly what it is merged into. */
function mergedBase(git: Git, { head }: Base): string | null {
  if (head === undefined) return null;
  const [, first, second] = parents(git);
  return second === head && first !== undefined && commit(git, first) !== null ? first : null;
}

/** HEAD and its parents as the commit itself names them: a shallow clone hides them from rev-list. */
function parents(git: Git): readonly string[] {
  const head = commit(git, 'HEAD');
  const text = git.ask(['cat-file', 'commit', 'HEAD']) ?? '';
  const header = text.slice(0, text.indexOf('\n\n'));
  return [head ?? '', ...[...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id]) => id ?? '')];
}

function holds(git: Git, head: string): boolean {
  if (parents(git).includes(head)) return true;
  return git.ask(['merge-base', '--is-ancestor', head, 'HEAD']) !== null;
}

function commit(git: Git, ref: string): string | null {
  // A ref that looks like an option would be one.
  if (ref === '' || ref.startsWith('-')) return null;
  return git.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])?.trim() ?? null;
}

function differences(git: Git, bases: readonly string[]): Changes {
  const paths = new Set<string>();
  for (const base of bases) {
    // Without looking for renames both names appear, and no file's content is needed (partial clones lack it).
    const text = git.ask(['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', base, '--']);
    if (text === null) return { why: 'missing-base', ref: base, shallow: git.shallow };
    for (const path of text.split('\0')) paths.add(path);
  }
  const fresh = git.ask(['ls-files', '--others', '--exclude-standard', '-z']) ?? '';
  for (const path of fresh.split('\0')) paths.add(path);
  paths.delete('');
  return { top: git.top, paths: [...paths] };
}
