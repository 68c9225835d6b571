/**
 * Files renamed or deleted in the editor: before it, edits that keep links alive; after it, nothing remembered.
 */
import type {
  DeleteFilesParams,
  RenameFilesParams,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { keyOf } from '../uris.ts';
import { indexFolder } from '../workspace/index-folder.ts';
import { Places } from '../workspace/remember.ts';
import { workspaceEdit } from './code-action.ts';

export async function willRename(
  session: Session,
  { files }: RenameFilesParams,
): Promise<WorkspaceEdit | null> {
  await session.ready;
  const edits: TextDocumentEdit[] = [];
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  for (const { oldUri, newUri } of files) {
    const folder = session.folders.of(keyOf(oldUri));
    const [from, to] = [folder?.pathOf(keyOf(oldUri)), folder?.pathOf(keyOf(newUri))];
    // What leaves the folder cannot be linked to any more: that becomes a finding.
    if (!folder || from === null || from === undefined || to === null || to === undefined) continue;
    for (const path of folder.dossiers.touchedBy(from)) {
      await session.host.pause();
      const analysis = await folder.read(path);
      if (analysis === null) continue;
      const places = new Places(folder, analysis, session.client.encoding);
      const moved = folder.rules.service.moved(analysis, from, to).filter((file) => file.edits.length > 0);
      const edit = workspaceEdit(session, { folder, places }, moved);
      edits.push(...((edit.documentChanges ?? []) as TextDocumentEdit[]));
      for (const [uri, more] of Object.entries(edit.changes ?? {}))
        changes[uri] = [...(changes[uri] ?? []), ...more];
    }
  }
  if (session.client.documentChanges) return edits.length === 0 ? null : { documentChanges: edits };
  return Object.keys(changes).length === 0 ? null : { changes };
}

export function listenToRenames(session: Session): void {
  const { connection } = session;
  connection.onNotification('workspace/didRenameFiles', ({ files }: RenameFilesParams) =>
    session.later(() =>
      dropped(
        session,
        files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]),
      ),
    ),
  );
  connection.onNotification('workspace/didDeleteFiles', ({ files }: DeleteFilesParams) =>
    session.later(() =>
      dropped(
        session,
        files.map(({ uri }) => uri),
      ),
    ),
  );
}

function dropped(session: Session, uris: readonly string[]): void {
  session.orphans.clear();
  for (const uri of uris) {
    const folder = session.folders.of(keyOf(uri));
    const path = folder?.pathOf(keyOf(uri));
    if (!folder || path === null || path === undefined) continue;
    folder.source.invalidate(path);
    folder.plain.clear();
    for (const dossier of folder.dossiers.touchedBy(path)) {
      folder.stale(dossier);
      session.checks.urgent(folder, dossier);
    }
    for (const known of folder.heads.keys())
      if (known === path || known.startsWith(`${path}/`)) session.checks.urgent(folder, known);
    session.later(() => indexFolder(session, folder));
  }
}
