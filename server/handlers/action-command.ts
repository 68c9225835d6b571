/**
 * What a click on a lens does: a command of the client where it has them, else one that the server executes itself.
 */
import type { Command } from 'vscode-languageserver';
import type { ide } from '../../checks/index.ts';
import { clientCommands, serverCommands } from '../protocol.ts';
import type { Session } from '../session.ts';
import type { Sheet } from './spot.ts';

export function commandOf(session: Session, at: Sheet, title: string, action: ide.Action): Command {
  const argument = argumentOf(at, action);
  return session.client.options.commands === true
    ? { title, command: clientCommands[action.name], arguments: [argument] }
    : { title, command: serverCommands.show, arguments: [action.name, argument] };
}

function argumentOf(at: Sheet, action: ide.Action): object {
  switch (action.name) {
    case 'timeline':
      return { uri: at.folder.uriOf(action.path) };
    case 'step':
      return { uri: at.folder.uriOf(action.path), step: action.step };
    case 'explain':
      return { id: action.id, uri: at.folder.uriOf(at.analysis.path) };
    case 'reveal':
      return at.places.target(action.target);
  }
}
