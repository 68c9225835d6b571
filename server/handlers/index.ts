/**
 * Which method is answered by whom.
 */
import type { Connection } from 'vscode-languageserver';
import { answer, type Current, type Handler } from './guard.ts';
import { pullDiagnostics } from './pull-diagnostics.ts';
import { workspaceDiagnostics } from './workspace-diagnostics.ts';

export function answerAll(connection: Connection, current: Current): void {
  const on = <P, R>(method: string, handler: Handler<P, R>) => answer(connection, current, method, handler);
  on('textDocument/diagnostic', pullDiagnostics);
  on('workspace/diagnostic', workspaceDiagnostics);
}
