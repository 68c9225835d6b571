/**
 * Files that changed outside the editor: attachments, dossiers, the settings file, own rules, the law library.
 */
import { DidChangeWatchedFilesNotification, FileChangeType, type FileEvent } from 'vscode-languageserver';
import { settingsName } from '../../cli/src/host/settings-name.ts';
import type { Session } from '../session.ts';
import { keyOf, parentOf, pathInside } from '../uris.ts';
import type { Folder } from '../workspace/folder.ts';
import { indexFile, indexFolder } from '../workspace/index-folder.ts';

/** Everything is watched: what an attachment is called, nobody knows before. */
export async function watch(session: Session): Promise<void> {
  if (!session.client.watches) return;
  const { type } = DidChangeWatchedFilesNotification;
  await session.connection.client.register(type, { watchers: [{ globPattern: '**/*' }] });
  await watchRules(session);
}

/** Rules, law library and settings file that lie outside the workspace, where the client can watch there. */
async function watchRules(session: Session): Promise<void> {
  if (!session.client.watches || !session.client.relativePatterns) return;
  const outside = [...session.folders].flatMap(({ nears }) =>
    nears.ruleFolders.filter((key) => session.folders.of(key) === null),
  );
  const watchers = outside.map((key) => ({
    // For the settings file itself: the folder it lies in.
    globPattern: key.endsWith(`/${settingsName}`)
      ? { baseUri: encodeURI(parentOf(key)), pattern: settingsName }
      : { baseUri: encodeURI(key), pattern: '**/*' },
  }));
  const { type } = DidChangeWatchedFilesNotification;
  if (watchers.length > 0) await session.connection.client.register(type, { watchers });
}

export function listenToFiles(session: Session): void {
  session.connection.onDidChangeWatchedFiles(({ changes }) =>
    session.later(async () => {
      const rules = new Set<Folder>();
      for (const change of changes) {
        const key = keyOf(change.uri);
        for (const folder of session.folders) {
          if (isRuleFile(folder, key)) rules.add(folder);
          if (key.endsWith('/.gitignore')) session.later(() => indexFolder(session, folder));
          const path = folder.pathOf(key);
          if (path !== null) fileChanged(session, folder, path, change);
        }
      }
      for (const folder of rules) await reload(session, folder);
    }),
  );
}

function fileChanged(session: Session, folder: Folder, path: string, { type }: FileEvent): void {
  folder.source.invalidate(path);
  session.orphans.clear();
  if (folder.opened(path) && type !== FileChangeType.Deleted) return;
  folder.plain.delete(path);
  for (const dossier of folder.dossiers.touchedBy(path)) {
    folder.stale(dossier);
    session.checks.urgent(folder, dossier);
  }
  if (/\.(?:md|markdown)$/i.test(path)) indexFile(session, folder, path);
}

/** Whether the rules of the folder were read from that file, or could be. */
function isRuleFile({ nears }: Folder, key: string): boolean {
  return (
    key.endsWith(`/${settingsName}`) || nears.ruleFolders.some((folder) => pathInside(folder, key) !== null)
  );
}

/** Settings file, own rules and law library anew; where they are wrong the old ones stay. */
async function reload(session: Session, folder: Folder): Promise<void> {
  if (session.law === null) return;
  const before = [...folder.nears.mistakes.keys()];
  await folder.load(session.law);
  for (const uri of [...before, ...folder.nears.mistakes.keys()]) session.outlet.file(uri);
  session.checkAgain(folder);
}
