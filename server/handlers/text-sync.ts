/**
 * Documents opened, changed, saved and closed: the copy is kept equal, and the dossiers that look at it become stale.
 * Closing takes no finding away: they belong to the dossier, not to the editor.
 */
import type { Session } from '../session.ts';
import { keyOf } from '../uris.ts';

export function listenToDocuments(session: Session): void {
  const { connection, documents } = session;
  connection.onDidOpenTextDocument(({ textDocument }) => {
    const document = documents.open(textDocument);
    session.later(() => touched(session, document.uri, true));
  });
  connection.onDidChangeTextDocument((params) => {
    const document = documents.change(params);
    if (document === undefined) return;
    session.checks.edited();
    session.later(() => touched(session, document.uri, false));
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const document = documents.close(textDocument.uri);
    if (document === undefined) return;
    session.reports.closed(document.key);
    session.outlet.closed(document.key);
    // What was not saved is gone.
    session.later(() => touched(session, document.uri, false));
  });
  connection.onDidSaveTextDocument(({ textDocument }) => {
    const key = keyOf(textDocument.uri);
    const folder = session.folders.of(key);
    folder?.source.invalidate(folder.pathOf(key) ?? '');
    documents.saved(textDocument.uri);
    if (folder?.settings.checkOn === 'save') session.later(() => touched(session, textDocument.uri, false));
  });
}

/** Everything that looks at the document is judged again, at once. */
async function touched(session: Session, uri: string, opened: boolean): Promise<void> {
  const folder = await session.folders.for(uri, session.settings);
  const path = folder.pathOf(keyOf(uri));
  if (path === null || path === '') return;
  const lookers = folder.dossiers.lookersAt(path);
  for (const dossier of new Set([...lookers, path])) {
    folder.stale(dossier);
    if (!session.reports.waitsForSave(keyOf(uri))) session.checks.urgent(folder, dossier);
  }
  // A dossier may link to more files now than it did.
  if (opened || lookers.length > 0) session.orphans.clear();
  // A file of a dossier that nobody has read yet brings that dossier.
  if (opened && lookers.length === 0) await session.find(uri);
}
