/** Desktop and remote: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Extension, run } from './main.ts';

let extension: Extension | null = null;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.node.cjs');
  const process = { module, transport: TransportKind.ipc };
  extension = await run(
    context,
    (options) => new LanguageClient('juece', '决策合规', { run: process, debug: process }, options),
  );
}

export const deactivate = (): Promise<void> | undefined => extension?.stop();
