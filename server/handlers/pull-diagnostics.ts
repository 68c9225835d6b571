/**
 * `textDocument/diagnostic`: the findings of one document, open or closed, after its whole dossier has been judged.
 */
import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type FullDocumentDiagnosticReport,
  DocumentDiagnosticReportKind as Kind,
} from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { keyOf } from '../uris.ts';
import type { FileReport } from '../workspace/reports.ts';

export async function pullDiagnostics(
  session: Session,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const found = session.reports.waitsForSave(keyOf(textDocument.uri))
    ? null
    : await session.find(textDocument.uri);
  // Without a way to ask for another pull nothing may be held back.
  const quiet = session.client.refreshes.diagnostics;
  const report = session.reports.of(textDocument.uri, quiet);
  // A client that no longer listens has not been given anything: where it does not ask again, it is reminded.
  if (token.isCancellationRequested) session.outlet.file(textDocument.uri);
  else session.outlet.gave(report.key, report.resultId, report.wait);
  const files = found?.folder.dossiers.get(found.analysis.path)?.diagnostics.keys() ?? [];
  const others = [...files]
    .map((path) => session.reports.of(found?.folder.uriOf(path) ?? '', quiet))
    .filter((other) => other.key !== report.key && other.version === null);
  return {
    ...(previousResultId === report.resultId
      ? { kind: Kind.Unchanged, resultId: report.resultId }
      : full(report)),
    ...(session.client.related &&
      others.length > 0 && {
        relatedDocuments: Object.fromEntries(others.map((other) => [other.uri, full(other)])),
      }),
  };
}

function full(report: FileReport): FullDocumentDiagnosticReport {
  return { kind: Kind.Full, resultId: report.resultId, items: [...report.items] };
}
