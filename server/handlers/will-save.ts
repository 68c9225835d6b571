/** `textDocument/willSaveWaitUntil`: the safe fixes, where the settings ask for them on saving. */
import type { TextEdit, WillSaveTextDocumentParams } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { sheet } from './spot.ts';

export async function willSave(session: Session, params: WillSaveTextDocumentParams): Promise<TextEdit[]> {
  const at = await sheet(session, params);
  if (at?.folder.settings.fixOnSave !== true) return [];
  return at.folder.rules.service
    .fixAll(at.analysis, at.path)
    .map(({ span, text }) => ({ range: at.converter.range(span), newText: text }));
}
