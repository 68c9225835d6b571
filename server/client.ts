/**
 * What the client said about itself in `initialize`, reduced to the questions the server asks.
 */
import type { InitializeParams } from 'vscode-languageserver';
import { agreeOn, type Encoding } from './convert.ts';
import type { InitializationOptions } from './protocol.ts';

export interface Client {
  readonly encoding: Encoding;
  /** The client asks for diagnostics; otherwise they are published to it. */
  readonly pulls: boolean;
  readonly related: boolean;
  readonly refreshes: {
    readonly diagnostics: boolean;
    readonly lenses: boolean;
    readonly hints: boolean;
  };
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly watches: boolean;
  readonly relativePatterns: boolean;
  readonly folders: boolean;
  readonly symbols: boolean;
  readonly literalActions: boolean;
  readonly snippets: boolean;
  readonly showsDocuments: boolean;
  readonly documentChanges: boolean;
  readonly options: InitializationOptions;
}

export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace, general, window } = capabilities;
  const given = initializationOptions;
  return {
    encoding: agreeOn(general?.positionEncodings),
    pulls: textDocument?.diagnostic !== undefined,
    related: textDocument?.diagnostic?.relatedDocumentSupport === true,
    refreshes: {
      diagnostics: workspace?.diagnostics?.refreshSupport === true,
      lenses: workspace?.codeLens?.refreshSupport === true,
      hints: workspace?.inlayHint?.refreshSupport === true,
    },
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    folders: workspace?.workspaceFolders === true,
    symbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    literalActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    showsDocuments: window?.showDocument?.support === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    options: typeof given === 'object' && given !== null ? (given as InitializationOptions) : {},
  };
}
