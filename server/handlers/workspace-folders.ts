/**
 * Folders that come to the workspace and leave it.
 */
import type { Session } from '../session.ts';
import { keyOf } from '../uris.ts';
import { indexFolder } from '../workspace/index-folder.ts';
import { settingsFor } from './configuration.ts';

export function listenToFolders(session: Session): void {
  session.connection.onNotification(
    'workspace/didChangeWorkspaceFolders',
    ({ event }: { event: { added: { uri: string }[]; removed: { uri: string }[] } }) =>
      session.later(async () => {
        for (const { uri } of event.removed) removeFolder(session, keyOf(uri));
        for (const { uri } of event.added) {
          const folder = await session.folders.add(uri, await settingsFor(session, uri));
          session.later(() => indexFolder(session, folder));
        }
        for (const { uri } of session.documents.all())
          session.later(async () => void (await session.find(uri)));
      }),
  );
}

/** What was said of its files is taken back. */
function removeFolder(session: Session, key: string): void {
  const folder = session.folders.remove(key);
  if (folder === undefined) return;
  session.checks.drop(folder);
  for (const path of folder.dossiers.paths()) {
    folder.forget(path);
    session.outlet.changed(folder, path);
  }
}
