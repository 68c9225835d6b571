/**
 * Starts the language server as a Node process, over standard input and output or the editor's channel.
 */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './node/node-host.ts';
import { startServer } from './server.ts';

startServer(createConnection(ProposedFeatures.all), nodeHost(new URL('.', import.meta.url)));
