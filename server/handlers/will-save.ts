/** `textDocument/willSaveWaitUntil`: the safe fixes, where the settings ask for them on saving. */
import type { TextEdit, WillSaveTextDocumentParams } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { keyOf } from '../uris.ts';
import { sheet } from './spot.ts';

export async function willSave(session: Session, params: WillSaveTextDocumentParams): Promise<TextEdit[]> {
  if (session.folders.of(keyOf(params.textDocument.uri))?.settings.fixOnSave !== true) return [];
  const at = await sheet(session, params);
  if (at === null) return [];
  return at.folder.rules.service
    .fixAll(at.analysis, at.path)
    .map(({ span, text }) => ({ range: at.converter.range(span), newText: text }));
}
