/**
 * `workspace/symbol`: decisions by title or number, and the steps and records of those that have been read.
 */
import { SymbolKind, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import type { Folder } from '../workspace/folder.ts';
import { Places } from '../workspace/remember.ts';
import { flat, symbolKinds } from './document-symbol.ts';

const most = 500;

export async function workspaceSymbol(
  session: Session,
  { query }: WorkspaceSymbolParams,
): Promise<WorkspaceSymbol[]> {
  await session.ready;
  const wanted = query.trim().toLowerCase();
  const fits = (...names: readonly string[]) => names.some((name) => name.toLowerCase().includes(wanted));
  const found: WorkspaceSymbol[] = [];
  for (const folder of session.folders) {
    for (const { path, title, id } of folder.heads.values()) {
      if (fits(title, id, path))
        found.push({
          name: title || path,
          kind: SymbolKind.Package,
          location: { uri: folder.uriOf(path), range: first },
          ...(id !== '' && { containerName: id }),
        });
      // Without a word to look for, every field of every dossier would be no help.
      if (wanted !== '') found.push(...inside(session, folder, path, title, fits));
      if (found.length >= most) return found.slice(0, most);
    }
  }
  return found;
}

const first = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function inside(
  session: Session,
  folder: Folder,
  path: string,
  title: string,
  fits: (...names: readonly string[]) => boolean,
): WorkspaceSymbol[] {
  const analysis = folder.reading(path);
  if (analysis === null) return [];
  const places = new Places(folder, analysis, session.client.encoding);
  return flat(folder.rules.service.symbols(analysis, path), null)
    .filter(({ entry }) => (entry.kind === 'step' || entry.kind === 'record') && fits(entry.name))
    .map(({ entry }) => ({
      name: entry.name,
      kind: symbolKinds[entry.kind],
      location: places.target({ path, span: entry.selection }),
      containerName: title || path,
    }));
}
