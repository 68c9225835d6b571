/** Desktop and remote: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Extension, run } from './main.ts';

let extension: Extension | null = null;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.node.cjs');
  // A small space for young objects is swept often and quickly: with a large one every sixth edit waits for it.
  const options = { execArgv: ['--max-semi-space-size=8'] };
  const process = { module, transport: TransportKind.ipc, options };
  extension = await run(
    context,
    (client) => new LanguageClient('juece', '决策合规', { run: process, debug: process }, client),
  );
}

export const deactivate = (): Promise<void> | undefined => extension?.stop();
