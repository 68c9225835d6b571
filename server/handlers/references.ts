/** `textDocument/references`. */
import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { spot } from './spot.ts';

export async function references(session: Session, params: ReferenceParams): Promise<Location[] | null> {
  const at = await spot(session, params);
  if (at === null) return null;
  const found = at.folder.rules.service.references(at.analysis, at.path, at.offset);
  return found.map((target) => at.places.target(target));
}
