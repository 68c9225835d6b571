/** `textDocument/definition`. */
import type { DefinitionParams, Location } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { spot } from './spot.ts';

export async function definition(session: Session, params: DefinitionParams): Promise<Location[] | null> {
  const at = await spot(session, params);
  if (at === null) return null;
  const found = at.folder.rules.service.definition(at.analysis, at.path, at.offset);
  return found.map((target) => at.places.target(target));
}
