/** `textDocument/codeLens`. */
import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { commandOf } from './action-command.ts';
import { sheet } from './spot.ts';

export async function codeLens(session: Session, params: CodeLensParams): Promise<CodeLens[] | null> {
  const at = await sheet(session, params);
  if (at === null) return null;
  return at.folder.rules.service.lenses(at.analysis, at.path).map(({ span, title, action }) => ({
    range: at.converter.range(span),
    command: action === null ? { title, command: '' } : commandOf(session, at, title, action),
  }));
}
