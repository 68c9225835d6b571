/**
 * Learns which dossiers a folder holds, by their first lines, in slices that let edits through; and has them judged
 * where the settings ask for the whole workspace.
 */
import { dossierHead } from '../../checks/index.ts';
import type { Session } from '../session.ts';
import type { Folder } from './folder.ts';

/** Files looked at between two pauses. */
const slice = 4;

export async function indexFolder(session: Session, folder: Folder): Promise<void> {
  const paths = await folder.source.markdown();
  for (const [count, path] of paths.entries()) {
    if (count % slice === 0) await session.host.pause();
    if (session.closed || !session.folders.has(folder)) return;
    await indexOne(session, folder, path);
  }
}

export function indexFile(session: Session, folder: Folder, path: string): void {
  session.later(() => indexOne(session, folder, path));
}

async function indexOne(session: Session, folder: Folder, path: string): Promise<void> {
  let head = dossierHead(folder.files, path);
  while (await folder.source.settle()) head = dossierHead(folder.files, path);
  if (head === null) {
    if (folder.dossiers.get(path) && !folder.opened(path)) session.checks.urgent(folder, path);
    else folder.heads.delete(path);
    return;
  }
  folder.heads.set(path, head);
  if (folder.settings.checkWorkspace === 'all') session.checks.background(folder, path);
}
