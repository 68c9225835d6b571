/**
 * Starts one server on one connection: from `initialize` to `exit`, and which request goes to which handler.
 * It refuses to know transports and the machine below.
 */
import {
  type Connection,
  DidChangeConfigurationNotification,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
} from 'vscode-languageserver';
import { type Law, version } from '../checks/index.ts';
import { capabilities } from './capabilities.ts';
import { readClient } from './client.ts';
import { listenToConfiguration, settingsFor } from './handlers/configuration.ts';
import { type Current, refusal } from './handlers/guard.ts';
import { answerAll } from './handlers/index.ts';
import { listenToRenames } from './handlers/rename-files.ts';
import { listenToDocuments } from './handlers/text-sync.ts';
import { listenToFiles, watch } from './handlers/watched-files.ts';
import { listenToFolders } from './handlers/workspace-folders.ts';
import type { Host } from './host.ts';
import { clientRequests } from './protocol.ts';
import { Session } from './session.ts';
import { readSettings } from './settings.ts';
import { serverTexts } from './texts.ts';
import { indexFolder } from './workspace/index-folder.ts';

export function startServer(connection: Connection, host: Host): void {
  let state: Session | 'new' | 'closed' = 'new';
  const current: Current = () => state;

  connection.onInitialize((params): InitializeResult => {
    const session = new Session(connection, host, readClient(params));
    session.settings = readSettings(session.client.options.settings);
    state = session;
    listenToDocuments(session);
    listenToConfiguration(session);
    listenToFiles(session);
    listenToRenames(session);
    if (session.client.folders) listenToFolders(session);
    session.ready = new Promise((resolve) => {
      connection.onInitialized(() => resolve(begin(session, rootsOf(params))));
    });
    return { capabilities: capabilities(session.client), serverInfo: { name: 'juece', version } };
  });
  connection.onShutdown(() => {
    if (typeof state !== 'string') state.close();
    state = 'closed';
  });
  // Whatever no handler answers.
  connection.onRequest((method) =>
    typeof state === 'string' ? refusal(state) : new ResponseError(ErrorCodes.MethodNotFound, method),
  );
  answerAll(connection, current);
  connection.listen();
}

/** Law, settings and folders; without law the server lives on and says why it checks nothing. */
async function begin(session: Session, roots: readonly string[]): Promise<void> {
  const { client, connection, host } = session;
  try {
    session.folders.law =
      client.options.law ??
      (await host.law()) ??
      (await connection.sendRequest<Law | null>(clientRequests.law, {}).catch(() => null));
    session.examples = client.options.examples ?? host.examples();
    if (session.law === null)
      connection.window.showErrorMessage(serverTexts(session.settings.language).noLaw);
    if (client.configurationChanges)
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'juece' });
    if (client.configuration) session.settings = await settingsFor(session, null);
    for (const root of roots) await session.folders.add(root, await settingsFor(session, root));
    await watch(session);
  } catch (error) {
    session.log(error);
  }
  for (const folder of session.folders) session.later(() => indexFolder(session, folder));
}

function rootsOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
