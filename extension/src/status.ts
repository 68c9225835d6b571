/**
 * The entry beside the language mode: stage, counts and the day of the rules for the dossier in the active editor.
 */
import { type Disposable, LanguageStatusSeverity, languages, window } from 'vscode';
import type { Dossiers } from './dossiers.ts';
import { texts } from './settings.ts';

export function showStatus(dossiers: Dossiers): Disposable {
  const item = languages.createLanguageStatusItem('juece.dossier', { language: 'markdown' });
  const update = () => {
    const t = texts();
    const uri = window.activeTextEditor?.document.uri.toString();
    const dossier = uri === undefined ? null : dossiers.at(uri);
    item.name = t.name;
    if (dossier === null) {
      // A selector no document fits: the entry is hidden.
      item.selector = [];
      return;
    }
    const { error, warning } = dossier.diagnostics;
    item.selector = { language: 'markdown' };
    item.text = `${t.name} ${dossier.stage} · ${t.diagnostics(error, warning)}`;
    item.detail = t.rulesOf(dossier.decisionDate);
    item.severity =
      error > 0
        ? LanguageStatusSeverity.Error
        : warning > 0
          ? LanguageStatusSeverity.Warning
          : LanguageStatusSeverity.Information;
    item.command = { command: 'juece.openTimeline', title: t.openTimeline };
    item.accessibilityInformation = { label: `${item.text}，${item.detail}` };
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
