/**
 * `textDocument/codeAction`: quick fixes for the findings at a place, and all safe fixes of a file at once.
 * A fix that leaves something to fill in says so in its title.
 */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { ide } from '../../checks/index.ts';
import { fixAllKind } from '../capabilities.ts';
import type { DiagnosticData } from '../diagnostics.ts';
import { serverCommands } from '../protocol.ts';
import type { Session } from '../session.ts';
import { serverTexts } from '../texts.ts';
import { type Sheet, sheet } from './spot.ts';

export async function codeAction(session: Session, params: CodeActionParams): Promise<CodeAction[] | null> {
  const at = await sheet(session, params);
  if (at === null || !session.client.literalActions) return null;
  const { only } = params.context;
  const wants = (kind: string) =>
    only?.some((asked) => kind === asked || kind.startsWith(`${asked}.`)) ?? true;
  const { service } = at.folder.rules;
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const [start, end] = [at.converter.offset(params.range.start), at.converter.offset(params.range.end)];
    for (const fix of service.fixes(at.analysis, at.path, Math.min(start, end), Math.max(start, end)))
      actions.push(quickFix(session, at, fix, params.context.diagnostics));
  }
  if (wants(fixAllKind)) {
    const edits = service.fixAll(at.analysis, at.path);
    const title = serverTexts(at.folder.settings.language).fixAll;
    if (edits.length > 0)
      actions.push({ title, kind: fixAllKind, edit: workspaceEdit(session, at, [{ path: at.path, edits }]) });
  }
  return actions;
}

function quickFix(session: Session, at: Sheet, fix: ide.Fix, offered: readonly Diagnostic[]): CodeAction {
  const { fillIn } = serverTexts(at.folder.settings.language);
  const dossier = at.folder.uriOf(at.analysis.path);
  const answered = offered.filter((diagnostic) => {
    const data = diagnostic.data as Partial<DiagnosticData> | undefined;
    return data?.dossier === dossier && data.index !== undefined && fix.diagnostics.includes(data.index);
  });
  const title = fix.safe || fix.title.includes(fillIn.trim()) ? fix.title : fix.title + fillIn;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    isPreferred: fix.preferred,
    diagnostics: answered,
    ...(fix.edits.length > 0 && { edit: workspaceEdit(session, at, fix.edits) }),
    ...(fix.convert !== null && {
      command: { title, command: serverCommands.convert, arguments: [at.folder.uriOf(fix.convert)] },
    }),
  };
}

export function workspaceEdit(
  session: Session,
  at: Pick<Sheet, 'folder' | 'places'>,
  files: ide.Fix['edits'],
): WorkspaceEdit {
  const changes = files.map(({ path, edits }) => ({
    uri: at.folder.uriOf(path),
    version: at.folder.opened(path)?.text.version ?? null,
    edits: edits.map(({ span, text }) => ({ range: at.places.target({ path, span }).range, newText: text })),
  }));
  if (!session.client.documentChanges)
    return { changes: Object.fromEntries(changes.map(({ uri, edits }) => [uri, edits])) };
  return {
    documentChanges: changes.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits })),
  };
}
