/**
 * `workspace/diagnostic`: what is new since the client last asked, about files open or not. Where nothing is new the
 * answer waits until something is; a client that takes partial results gets them as dossiers are judged.
 */
import {
  type CancellationToken,
  DocumentDiagnosticReportKind as Kind,
  type WorkspaceDocumentDiagnosticReport as Report,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { keyOf } from '../uris.ts';

/** Result ids the client has, by key, with its own spelling of the URI. */
type Held = Map<string, { readonly uri: string; readonly value: string }>;

export async function workspaceDiagnostics(
  session: Session,
  { previousResultIds, partialResultToken }: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  await session.ready;
  const held: Held = new Map(previousResultIds.map(({ uri, value }) => [keyOf(uri), { uri, value }]));
  const { changes, leave } = session.outlet.follow();
  token.onCancellationRequested(() => changes.end());
  const told = new Set<string>();
  try {
    let uris: readonly string[] = [...session.reports.uris(), ...previousResultIds.map(({ uri }) => uri)];
    for (;;) {
      const items = newsOf(session, held, uris);
      for (const { uri } of items) told.add(keyOf(uri));
      if (token.isCancellationRequested || session.closed) return { items };
      const streaming = partialResultToken !== undefined && session.checks.busy;
      if (!streaming && told.size > 0) return { items: [...items, ...unchanged(session, held, told)] };
      if (partialResultToken !== undefined && items.length > 0)
        await session.connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, {
          items,
        });
      uris = await changes.next();
    }
  } finally {
    leave();
  }
}

/** Full reports of those files whose result differs from what the client has, cleared ones included. */
function newsOf(session: Session, held: Held, uris: readonly string[]): Report[] {
  const news: Report[] = [];
  for (const uri of new Set(uris)) {
    const report = session.reports.of(uri, session.client.refreshes.diagnostics);
    const { key, items, resultId, version } = report;
    const before = held.get(key);
    if (before === undefined ? items.length === 0 : before.value === resultId) continue;
    const as = before?.uri ?? report.uri;
    held.set(key, { uri: as, value: resultId });
    news.push({ kind: Kind.Full, uri: as, version, resultId, items: [...items] });
  }
  return news;
}

function unchanged(session: Session, held: Held, told: ReadonlySet<string>): Report[] {
  return [...held]
    .filter(([key]) => !told.has(key))
    .map(([, { uri, value }]) => ({
      kind: Kind.Unchanged,
      uri,
      version: session.documents.get(uri)?.text.version ?? null,
      resultId: value,
    }));
}
