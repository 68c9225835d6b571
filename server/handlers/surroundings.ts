/**
 * What the core's features may know besides the dossier: the law library, examples, files to link, other dossiers.
 */
import type { Surroundings } from '../../checks/index.ts';
import type { Session } from '../session.ts';
import type { Folder } from '../workspace/folder.ts';

/** `at`: the file that is asked about; `paths`: the folder's files, where the feature offers any. */
export function surroundings(
  session: Session,
  folder: Folder,
  at: string,
  paths: readonly string[] = [],
): Surroundings {
  return {
    library: folder.nearOf(at).library,
    example: (obligation) =>
      Object.hasOwn(session.examples, obligation) ? (session.examples[obligation] ?? null) : null,
    paths: () => paths,
    dossiers: () => [...folder.heads.values()].map(({ path, id, title }) => ({ path, id, title })),
  };
}
