/**
 * What the server offers this client: only what is answered, and diagnostics in one way only.
 */
import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { serverCommands } from './protocol.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.juece`;

export function capabilities(client: Client): ServerCapabilities {
  // Any file may be part of a dossier.
  const everything = { filters: [{ pattern: { glob: '**' } }] };
  return {
    positionEncoding: client.encoding,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: true,
      willSaveWaitUntil: true,
    },
    ...(client.pulls && {
      diagnosticProvider: { identifier: 'juece', interFileDependencies: true, workspaceDiagnostics: true },
    }),
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['：', ':', '(', '/', '-'] },
    definitionProvider: true,
    referencesProvider: true,
    documentLinkProvider: {},
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
    codeLensProvider: {},
    inlayHintProvider: true,
    foldingRangeProvider: true,
    executeCommandProvider: { commands: Object.values(serverCommands) },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { willRename: everything, didRename: everything, didDelete: everything },
    },
  };
}
