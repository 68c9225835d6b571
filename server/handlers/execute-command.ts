/**
 * `workspace/executeCommand`: converting a file to UTF-8, and what lenses do in clients without commands of their own.
 */
import {
  ErrorCodes,
  type ExecuteCommandParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { decode } from '../../checks/index.ts';
import { clientCommands, serverCommands, type WireLocation } from '../protocol.ts';
import type { Session } from '../session.ts';
import { serverTexts } from '../texts.ts';
import { keyOf } from '../uris.ts';
import { explain } from './explain.ts';

export async function executeCommand(
  session: Session,
  { command, arguments: given = [] }: ExecuteCommandParams,
): Promise<null> {
  await session.ready;
  if (command === serverCommands.convert && typeof given[0] === 'string') await convert(session, given[0]);
  else if (command === serverCommands.show) await show(session, String(given[0]), given[1]);
  else throw new ResponseError(ErrorCodes.InvalidParams, command);
  return null;
}

/** The client writes the file anew: in its editors text is UTF-8. */
async function convert(session: Session, uri: string): Promise<void> {
  const folder = session.folders.of(keyOf(uri));
  const path = folder?.pathOf(keyOf(uri)) ?? null;
  const texts = serverTexts(folder?.settings.language ?? session.settings.language);
  const content = folder && path !== null ? folder.files.read(path) : null;
  const decoded = content === null ? null : typeof content === 'string' ? content : decode(content).text;
  if (decoded === null || decoded === '')
    throw new ResponseError(ErrorCodes.InvalidParams, texts.convertFailed(path ?? uri));
  const start = { line: 0, character: 0 };
  const edit: WorkspaceEdit = {
    documentChanges: [
      { kind: 'create', uri, options: { overwrite: true } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: decoded }] },
    ],
  };
  const { applied } = await session.connection.workspace.applyEdit({
    label: texts.convert(path ?? uri),
    edit,
  });
  if (!applied) throw new ResponseError(ErrorCodes.InvalidRequest, texts.convertRefused(path ?? uri));
}

async function show(session: Session, name: string, argument: unknown): Promise<void> {
  const { window } = session.connection;
  const { uri, range, id } = (argument ?? {}) as Partial<WireLocation> & { readonly id?: string };
  if (name in clientCommands && id !== undefined) {
    const page = await explain(session, { id, ...(uri !== undefined && { uri }) });
    if (page) window.showInformationMessage(page.markdown);
  } else if (uri !== undefined && session.client.showsDocuments) {
    await window.showDocument({ uri, takeFocus: true, ...(range !== undefined && { selection: range }) });
  }
}
