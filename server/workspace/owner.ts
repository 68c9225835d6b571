/**
 * Which dossier a file belongs to: itself, or the nearest dossier that links to it.
 * It knows folders and what dossiers looked at; it reads no links.
 */
import { parentPath } from '../uris.ts';
import type { Folder } from './folder.ts';

/** Files examined at most before an unknown attachment counts as belonging to no dossier. */
const examined = 200;

/** Files for which no dossier was found, until something changes. */
export type Orphans = Set<string>;

/** The dossier's path; null where none is known or found. `pause` lets edits through. */
export async function ownerOf(
  folder: Folder,
  path: string,
  orphans: Orphans,
  pause: () => Promise<void>,
): Promise<string | null> {
  const [known] = folder.dossiers.lookersAt(path);
  if (folder.dossiers.get(path)) return path;
  if (known !== undefined) return known;
  if ((await folder.read(path)) !== null || folder.dossiers.get(path)) return path;
  if (orphans.has(path)) return null;
  for (const candidate of await candidates(folder, path)) {
    if (!folder.isFresh(candidate) && !folder.plain.has(candidate)) {
      await pause();
      await folder.read(candidate);
    }
    if (folder.dossiers.get(candidate)?.looked.has(path)) return candidate;
  }
  orphans.add(path);
  return null;
}

/** Markdown files by nearness: the same folder, then one up with what is below it, and so on. */
async function candidates(folder: Folder, path: string): Promise<readonly string[]> {
  const all = await folder.source.markdown();
  const ranks = new Map<string, number>();
  let at = parentPath(path);
  for (let rank = 0; ; rank += 1) {
    const base = at === '' ? '' : `${at}/`;
    for (const one of all)
      if (one !== path && !ranks.has(one) && one.startsWith(base))
        ranks.set(one, rank * 100 + one.slice(base.length).split('/').length);
    if (at === '') break;
    at = parentPath(at);
  }
  return [...ranks.keys()].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0)).slice(0, examined);
}
