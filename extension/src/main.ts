/**
 * Puts the extension together: server, views, pages and commands, the same on the desktop and in a browser.
 * It knows the names of commands and no law.
 */
import { commands, type ExtensionContext, ProgressLocation, Uri, window, workspace } from 'vscode';
import { clientCommands, type OptionalUriParams, type WireLocation } from '../../server/protocol.ts';
import { Dossiers } from './dossiers.ts';
import { askWhatToExplain, explain, openReport, registerPages } from './explanations.ts';
import { newDossier } from './new-dossier.ts';
import { reveal } from './reveal.ts';
import { type MakeClient, Server } from './server.ts';
import { section, texts } from './settings.ts';
import { showStatus } from './status.ts';
import { TimelinePanel } from './timeline-panel.ts';
import { type Filter, filters, type Node, ProcedureTree } from './tree.ts';

export interface Extension {
  readonly stop: () => Promise<void>;
}

const filterCommands: Readonly<Record<Filter, string>> = {
  all: 'juece.showAll',
  open: 'juece.showOpen',
  breaches: 'juece.showBreaches',
};

/** The id of a duty or the word at the caret. */
function atCaret(): string {
  const editor = window.activeTextEditor;
  if (editor === undefined) return '';
  const { document, selection } = editor;
  if (!selection.isEmpty) return document.getText(selection).trim();
  const range = document.getWordRangeAtPosition(selection.active, /[\p{L}\p{N}][\p{L}\p{N}-]*/u);
  return range === undefined ? '' : document.getText(range);
}

export async function run(context: ExtensionContext, make: MakeClient): Promise<Extension> {
  const server = new Server(context, make, texts().name);
  const dossiers = new Dossiers(server);
  const tree = new ProcedureTree(() => dossiers.all);
  const view = window.createTreeView('juece.procedure', { treeDataProvider: tree, showCollapseAll: true });
  const timeline = new TimelinePanel((uri) => server.timeline(uri));
  /** The dossier one works at: in the active editor, or the only one. Other files decide nothing. */
  const active = (): Uri | null => {
    const uri = window.activeTextEditor?.document.uri;
    if (uri !== undefined && dossiers.at(uri.toString()) !== null) return uri;
    const only = dossiers.all.length === 1 ? dossiers.all[0] : undefined;
    return only === undefined ? null : Uri.parse(only.uri);
  };
  const pages = registerPages({
    explanation: async (id) => (await server.explain(id, active()?.toString()))?.markdown ?? null,
    report: async (dossier) => {
      const report = await server.report(dossier);
      return report?.text ?? null;
    },
  });

  const withDossier =
    (act: (dossier: Uri) => Promise<void>) =>
    async ({ uri }: OptionalUriParams = {}): Promise<void> => {
      const dossier = uri === undefined ? active() : Uri.parse(uri);
      if (dossier === null) await window.showInformationMessage(texts().noDossier);
      else await act(dossier);
    };

  const follow = () => {
    const t = texts();
    view.description = t.filters[tree.filter];
    const sum = (severity: 'error' | 'warning') =>
      dossiers.all.reduce((n, { diagnostics }) => n + diagnostics[severity], 0);
    const errors = sum('error');
    view.badge = errors > 0 ? { value: errors, tooltip: t.diagnostics(errors, sum('warning')) } : undefined;
    tree.refresh();
    const uri = window.activeTextEditor?.document.uri.toString();
    void commands.executeCommand(
      'setContext',
      'juece.dossier',
      uri !== undefined && dossiers.at(uri) !== null,
    );
  };
  /** What was asked of a server that is just stopping is asked again of the next one. */
  const refresh = async (uris?: readonly string[]): Promise<void> => {
    try {
      await dossiers.refresh(uris);
      await timeline.refresh();
      pages.refresh();
    } catch (error) {
      server.output.appendLine(String(error));
    }
  };

  async function start(): Promise<void> {
    try {
      await server.start();
      await refresh();
    } catch (error) {
      const t = texts();
      server.output.appendLine(error instanceof Error ? (error.stack ?? error.message) : String(error));
      void window
        .showErrorMessage(t.failed(error instanceof Error ? error.message : String(error)), t.showLog)
        .then((pressed) => pressed === t.showLog && server.output.show());
    }
  }

  async function checkWorkspace(): Promise<void> {
    const t = texts();
    const { dossiers: checked, counts } = await window.withProgress(
      { location: ProgressLocation.Notification, title: t.checking },
      () => server.checkWorkspace(),
    );
    await refresh();
    if (checked === 0) {
      await window.showWarningMessage(t.noDossiers);
      return;
    }
    const done = t.checked(checked, counts.error, counts.warning);
    if ((await window.showInformationMessage(done, t.showProblems)) === t.showProblems)
      await commands.executeCommand('workbench.actions.view.problems');
  }

  const command = (name: string, act: (...args: never[]) => unknown) =>
    context.subscriptions.push(commands.registerCommand(name, act));
  command('juece.newDossier', () =>
    newDossier({
      choices: () => server.templateChoices(),
      template: async (wishes) => {
        const folder = workspace.workspaceFolders?.[0]?.uri.toString();
        return (await server.template(folder === undefined ? { wishes } : { wishes, uri: folder })).text;
      },
    }),
  );
  command('juece.checkWorkspace', checkWorkspace);
  command(clientCommands.explain, async (argument?: { readonly id?: string }) => {
    const id = argument?.id ?? (await askWhatToExplain(atCaret()));
    if (id !== undefined && id.trim() !== '') await explain(id.trim());
  });
  command('juece.openReport', withDossier(openReport));
  command(
    'juece.openTimeline',
    withDossier((dossier) => timeline.open(dossier)),
  );
  command(
    clientCommands.timeline,
    withDossier((dossier) => timeline.open(dossier)),
  );
  command(clientCommands.reveal, (place: WireLocation) => reveal(place));
  command(
    clientCommands.step,
    async ({ uri, step: name }: { readonly uri: string; readonly step: string }) => {
      const dossier = dossiers.at(uri);
      const step = dossier?.steps.find((s) => s.name === name);
      if (dossier && step) await view.reveal({ kind: 'step', dossier, step }, { expand: true, focus: true });
    },
  );
  command('juece.fixAll', () =>
    commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.juece', apply: 'first' }),
  );
  command('juece.restartServer', async () => {
    dossiers.clear();
    await server.stop();
    await start();
    window.setStatusBarMessage(texts().restarted, 5000);
  });
  command('juece.showOutput', () => server.output.show());
  for (const filter of filters)
    command(filterCommands[filter], () => {
      tree.filter = filter;
      follow();
    });
  command('juece.tree.reveal', async (node: Node) => {
    const place = node.kind === 'duty' ? node.duty.target : node.kind === 'step' ? node.step.target : null;
    if (place !== null) await reveal(place);
  });
  command('juece.tree.explain', (node: Node) => node.kind === 'duty' && explain(node.duty.id));
  command('juece.tree.timeline', (node: Node) => timeline.open(Uri.parse(node.dossier.uri)));
  command('juece.tree.report', (node: Node) => openReport(Uri.parse(node.dossier.uri)));

  context.subscriptions.push(
    view,
    timeline,
    pages,
    showStatus(dossiers),
    dossiers.onDidChange(follow),
    window.onDidChangeActiveTextEditor(follow),
    server.onDidChange((uris) => void refresh(uris)),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(section)) void refresh();
    }),
  );
  follow();
  await start();
  return { stop: () => server.stop() };
}
