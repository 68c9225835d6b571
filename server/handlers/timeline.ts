/** `juece/timeline`: the acts of the dossier behind a document, with the intervals the law counts. */
import type { UriParams, WireTimeline } from '../protocol.ts';
import type { Session } from '../session.ts';
import { sheet } from './spot.ts';

export async function timeline(session: Session, { uri }: UriParams): Promise<WireTimeline | null> {
  const at = await sheet(session, { textDocument: { uri } });
  if (at === null) return null;
  const found = at.folder.rules.service.timeline(at.analysis);
  return {
    ...found,
    uri: at.folder.uriOf(found.path),
    entries: found.entries.map((one) => ({ ...one, target: one.target && at.places.target(one.target) })),
    intervals: found.intervals.map((one) => ({ ...one, target: one.target && at.places.target(one.target) })),
  };
}
