/**
 * Runs the safe fixes (`source.fixAll.juece`: form only, never facts) when a dossier is saved or when asked.
 * Which fixes those are the server decides.
 */
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Disposable,
  Range,
  type TextDocument,
  type TextEdit,
  window,
  workspace,
} from 'vscode';
import { section } from './settings.ts';

const kind = CodeActionKind.SourceFixAll.append('juece');

async function edits(document: TextDocument): Promise<readonly TextEdit[]> {
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  const actions = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    kind.value,
  );
  return actions
    .filter((action) => action.kind && kind.contains(action.kind))
    .flatMap((action) => action.edit?.get(document.uri) ?? []);
}

export async function runFixAll(): Promise<void> {
  if (window.activeTextEditor !== undefined)
    await commands.executeCommand('editor.action.sourceAction', { kind: kind.value, apply: 'first' });
}

export function registerFixOnSave(isDossier: (uri: string) => boolean): Disposable {
  return workspace.onWillSaveTextDocument((event) => {
    const { document } = event;
    if (!isDossier(document.uri.toString())) return;
    if (!workspace.getConfiguration(section, document.uri).get<boolean>('fixOnSave', false)) return;
    event.waitUntil(edits(document));
  });
}
