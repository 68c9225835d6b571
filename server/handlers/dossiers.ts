/** `juece/dossiers`: every dossier the server knows, with its counts where it has been checked. */
import type { DossierSummary } from '../protocol.ts';
import type { Session } from '../session.ts';

export async function dossiers(session: Session): Promise<readonly DossierSummary[]> {
  await session.ready;
  return [...session.folders].flatMap((folder) => {
    const paths = new Set([...folder.heads.keys(), ...folder.dossiers.paths()]);
    return [...paths].sort().map((path) => {
      const known = folder.dossiers.get(path);
      const head = folder.heads.get(path);
      return {
        uri: folder.uriOf(path),
        title: known?.title || head?.title || '',
        id: known?.id || head?.id || '',
        authority: known?.authority || head?.authority || '',
        stage: known?.stage ?? '',
        counts: known?.counts ?? null,
      };
    });
  });
}
