/**
 * `workspace/diagnostic`: what is new since the client last asked, about files open or not. Where nothing is new the
 * answer waits until something is; a client that takes partial results gets them as dossiers are judged.
 */
import {
  type CancellationToken,
  DocumentDiagnosticReportKind as Kind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { keyOf } from '../uris.ts';

export async function workspaceDiagnostics(
  session: Session,
  { previousResultIds, partialResultToken }: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  await session.ready;
  const has = new Map(previousResultIds.map(({ uri, value }) => [keyOf(uri), { uri, value }]));
  let told = false;
  for (;;) {
    const changed = newsOf(session, has);
    for (const item of changed) has.set(keyOf(item.uri), { uri: item.uri, value: item.resultId ?? '' });
    const done = !session.checks.busy || token.isCancellationRequested;
    if (partialResultToken !== undefined && changed.length > 0 && !done) {
      const progress = session.connection.sendProgress(
        WorkspaceDiagnosticRequest.partialResult,
        partialResultToken,
        {
          items: changed,
        },
      );
      await progress;
      told = true;
    } else if (done && (changed.length > 0 || told)) {
      return { items: [...changed, ...unchanged(session, has, changed)] };
    } else if (changed.length > 0) {
      return { items: changed };
    }
    if (token.isCancellationRequested || session.closed) return { items: [] };
    await session.outlet.nextChange((release) => token.onCancellationRequested(release));
  }
}

/** Full reports of all files whose result differs from what the client has, cleared ones included. */
function newsOf(
  session: Session,
  has: ReadonlyMap<string, { readonly uri: string; readonly value: string }>,
): WorkspaceDocumentDiagnosticReport[] {
  const uris = new Map(session.reports.uris().map((uri) => [keyOf(uri), uri]));
  for (const [key, { uri }] of has) if (!uris.has(key)) uris.set(key, uri);
  const news: WorkspaceDocumentDiagnosticReport[] = [];
  for (const [key, uri] of uris) {
    const { items, resultId, version, ...report } = session.reports.of(
      uri,
      session.client.refreshes.diagnostics,
    );
    const before = has.get(key);
    if (before === undefined ? items.length === 0 : before.value === resultId) continue;
    news.push({ kind: Kind.Full, uri: before?.uri ?? report.uri, version, resultId, items: [...items] });
  }
  return news;
}

function unchanged(
  session: Session,
  has: ReadonlyMap<string, { readonly uri: string; readonly value: string }>,
  changed: readonly WorkspaceDocumentDiagnosticReport[],
): WorkspaceDocumentDiagnosticReport[] {
  const told = new Set(changed.map(({ uri }) => keyOf(uri)));
  return [...has]
    .filter(([key]) => !told.has(key))
    .map(([, { uri, value }]) => ({
      kind: Kind.Unchanged,
      uri,
      version: session.documents.get(uri)?.text.version ?? null,
      resultId: value,
    }));
}
