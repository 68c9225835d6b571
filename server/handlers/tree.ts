/** `juece/tree`: the steps and duties of the dossier behind a document. */
import type { UriParams, WireTree } from '../protocol.ts';
import type { Session } from '../session.ts';
import { sheet } from './spot.ts';

export async function tree(session: Session, { uri }: UriParams): Promise<WireTree | null> {
  const at = await sheet(session, { textDocument: { uri } });
  if (at === null) return null;
  const found = at.folder.rules.service.tree(at.analysis);
  return {
    ...found,
    uri: at.folder.uriOf(found.path),
    steps: found.steps.map((step) => ({
      ...step,
      target: step.target && at.places.target(step.target),
      duties: step.duties.map((duty) => ({ ...duty, target: at.places.target(duty.target) })),
    })),
  };
}
