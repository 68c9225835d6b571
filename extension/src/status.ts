/**
 * The entry in the status bar: stage and counts of the dossier in the active editor, and by whose day's rules.
 * A language status item would stay folded away; people should see this without looking for it.
 */
import { type Disposable, StatusBarAlignment, window } from 'vscode';
import type { Dossiers } from './dossiers.ts';
import { texts } from './settings.ts';

export function showStatus(dossiers: Dossiers): Disposable {
  const item = window.createStatusBarItem('juece.dossier', StatusBarAlignment.Right, 100);
  const update = () => {
    const t = texts();
    const uri = window.activeTextEditor?.document.uri.toString();
    const dossier = uri === undefined ? null : dossiers.at(uri);
    if (dossier === null) {
      item.hide();
      return;
    }
    const { error, warning } = dossier.diagnostics;
    const counts = t.diagnostics(error, warning);
    item.name = t.name;
    item.text = `$(law) ${dossier.stage} · ${counts}`;
    item.tooltip = [
      t.stage(dossier.stage, dossier.stageInferred),
      counts,
      t.rulesOf(dossier.decisionDate),
      t.openTimeline,
    ].join('\n');
    item.accessibilityInformation = {
      label: `${t.name}，${t.stage(dossier.stage, dossier.stageInferred)}，${counts}，${t.openTimeline}`,
      role: 'button',
    };
    item.command = 'juece.openTimeline';
    item.show();
  };
  const following = [dossiers.onDidChange(update), window.onDidChangeActiveTextEditor(update)];
  update();
  return {
    dispose: () => {
      item.dispose();
      for (const one of following) one.dispose();
    },
  };
}
