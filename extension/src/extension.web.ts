/** In a browser: the server is a worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Extension, run } from './main.ts';

let extension: Extension | null = null;

export async function activate(context: ExtensionContext): Promise<void> {
  const program = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  extension = await run(
    context,
    (options) => new LanguageClient('juece', '决策合规', new Worker(program), options),
  );
}

export const deactivate = (): Promise<void> | undefined => extension?.stop();
