/**
 * The address of a line on the forge, so that a reader of the summary gets to it with one click.
 * It builds addresses from the runner's own variables and asks nobody whether they exist.
 */
import { relative, resolve, sep } from 'node:path';
import type { Location } from '../../checks/index.ts';

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly commit: string | undefined;
}

/** Null for what does not lie in the checked-out repository, or where the forge did not say what it is. */
export function placeLinks({ env, cwd, commit }: Surroundings): (location: Location) => string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_WORKSPACE: workspace } = env;
  // Gitea calls itself GitHub in most variables, but its pages have other addresses.
  const gitea = env.GITEA_ACTIONS === 'true';
  return ({ path, range: { start, end } }) => {
    if (!server || !repository || !commit) return null;
    const inside = relative(workspace || cwd, resolve(cwd, path)).replaceAll(sep, '/');
    if (inside.startsWith('../')) return null;
    const file = inside.split('/').map(encoded).join('/');
    const first = start.line + 1;
    // A range that ends before a line's first character does not hold that line.
    const last = end.line + (end.character > 0 ? 1 : 0);
    const lines = last > first ? `L${first}-L${last}` : `L${first}`;
    const pages = gitea ? ['src/commit', 'display=source'] : ['blob', 'plain=1'];
    return `${server}/${repository}/${pages[0]}/${commit}/${file}?${pages[1]}#${lines}`;
  };
}

/** Lone surrogates cannot be encoded and are in no file name that git can hold. */
const encoded = (name: string): string => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD'));
