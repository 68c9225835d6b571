/**
 * Which method is answered by whom.
 */
import type { Connection } from 'vscode-languageserver';
import { requests } from '../protocol.ts';
import { checkWorkspace } from './check-workspace.ts';
import { codeAction } from './code-action.ts';
import { codeLens } from './code-lens.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { documentLink } from './document-link.ts';
import { documentSymbol } from './document-symbol.ts';
import { dossiers } from './dossiers.ts';
import { executeCommand } from './execute-command.ts';
import { explain } from './explain.ts';
import { foldingRange } from './folding-range.ts';
import { answer, type Current, type Handler } from './guard.ts';
import { hover } from './hover.ts';
import { inlayHint } from './inlay-hint.ts';
import { pullDiagnostics } from './pull-diagnostics.ts';
import { references } from './references.ts';
import { willRename } from './rename-files.ts';
import { report } from './report.ts';
import { template, templateChoices } from './template.ts';
import { timeline } from './timeline.ts';
import { tree } from './tree.ts';
import { willSave } from './will-save.ts';
import { workspaceDiagnostics } from './workspace-diagnostics.ts';
import { workspaceSymbol } from './workspace-symbol.ts';

export function answerAll(connection: Connection, current: Current): void {
  const on = <P, R>(method: string, handler: Handler<P, R>) => answer(connection, current, method, handler);
  on('textDocument/diagnostic', pullDiagnostics);
  on('workspace/diagnostic', workspaceDiagnostics);
  on('textDocument/hover', hover);
  on('textDocument/completion', completion);
  on('textDocument/definition', definition);
  on('textDocument/references', references);
  on('textDocument/documentLink', documentLink);
  on('textDocument/documentSymbol', documentSymbol);
  on('textDocument/codeAction', codeAction);
  on('textDocument/codeLens', codeLens);
  on('textDocument/inlayHint', inlayHint);
  on('textDocument/foldingRange', foldingRange);
  on('textDocument/willSaveWaitUntil', willSave);
  on('workspace/symbol', workspaceSymbol);
  on('workspace/willRenameFiles', willRename);
  on('workspace/executeCommand', executeCommand);
  on(requests.dossiers, dossiers);
  on(requests.tree, tree);
  on(requests.timeline, timeline);
  on(requests.explain, explain);
  on(requests.report, report);
  on(requests.templateChoices, templateChoices);
  on(requests.template, template);
  on(requests.checkWorkspace, checkWorkspace);
}
