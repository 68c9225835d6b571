/** `juece/checkWorkspace`: has every dossier judged, with progress where the client shows it, and counts. */
import type { CancellationToken } from 'vscode-languageserver';
import type { CheckWorkspaceResult } from '../protocol.ts';
import type { Session } from '../session.ts';
import { serverTexts } from '../texts.ts';
import { indexFolder } from '../workspace/index-folder.ts';

export async function checkWorkspace(
  session: Session,
  _params: unknown,
  token: CancellationToken,
): Promise<CheckWorkspaceResult> {
  await session.ready;
  const counts = { error: 0, warning: 0, information: 0 };
  let dossiers = 0;
  const progress = await session.connection.window.createWorkDoneProgress().catch(() => null);
  progress?.begin(serverTexts(session.settings.language).checking, 0, undefined, true);
  for (const folder of session.folders) {
    await indexFolder(session, folder);
    const paths = [...folder.heads.keys()];
    for (const [index, path] of paths.entries()) {
      await session.host.pause();
      if (token.isCancellationRequested || progress?.token.isCancellationRequested) break;
      if (!folder.isFresh(path)) await folder.read(path);
      progress?.report(Math.round((100 * index) / paths.length), folder.heads.get(path)?.title ?? path);
      const known = folder.dossiers.get(path);
      if (known === undefined) continue;
      dossiers++;
      for (const severity of ['error', 'warning', 'information'] as const)
        counts[severity] += known.counts[severity];
    }
  }
  progress?.done();
  return { dossiers, counts };
}
