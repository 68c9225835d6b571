/**
 * Read-only pages made by the server: the explanation of a duty or term and the report of a dossier.
 * They are Markdown under schemes of their own, shown in VS Code's own preview; nothing is written to disk.
 */
import {
  commands,
  type Disposable,
  EventEmitter,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import { texts } from './settings.ts';

export const explainScheme = 'juece-explain';
export const reportScheme = 'juece-report';

/** A preview of its own: the usual one would follow the caret into the next file. */
const show = (uri: Uri): Thenable<unknown> =>
  commands.executeCommand('vscode.openWith', uri, 'vscode.markdown.preview.editor');

/** The page of a duty or term; the server's links lead to the same address. */
export async function explain(idOrTerm: string): Promise<void> {
  await show(Uri.from({ scheme: explainScheme, path: `/${idOrTerm}` }));
}

export async function openReport(dossier: Uri): Promise<void> {
  const folder = dossier.path.split('/').at(-2) ?? '';
  const path = `/${texts().reportTitle} ${folder}`;
  await show(Uri.from({ scheme: reportScheme, path, query: dossier.toString() }));
}

class Pages implements TextDocumentContentProvider {
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #scheme: string;
  readonly #write: (uri: Uri) => Promise<string>;

  constructor(scheme: string, write: (uri: Uri) => Promise<string>) {
    this.#scheme = scheme;
    this.#write = write;
  }

  provideTextDocumentContent(uri: Uri): Promise<string> {
    return this.#write(uri);
  }

  /** What is shown may be out of date. */
  refresh(): void {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === this.#scheme) this.#changed.fire(uri);
  }
}

export interface PageSources {
  readonly explanation: (idOrTerm: string) => Promise<string | null>;
  readonly report: (dossier: Uri) => Promise<string | null>;
}

export function registerPages(sources: PageSources): {
  readonly refresh: () => void;
  readonly dispose: () => void;
} {
  const explanations = new Pages(
    explainScheme,
    async ({ path }) => (await sources.explanation(path.slice(1))) ?? texts().notExplained(path.slice(1)),
  );
  const reports = new Pages(
    reportScheme,
    async ({ query }) => (await sources.report(Uri.parse(query))) ?? texts().noDossier,
  );
  const registered: Disposable[] = [
    workspace.registerTextDocumentContentProvider(explainScheme, explanations),
    workspace.registerTextDocumentContentProvider(reportScheme, reports),
  ];
  return {
    refresh: () => {
      explanations.refresh();
      reports.refresh();
    },
    dispose: () => {
      for (const one of registered) one.dispose();
    },
  };
}

/** What to explain: asked for where the caller does not know. */
export const askWhatToExplain = (suggested: string): Thenable<string | undefined> =>
  window.showInputBox({ prompt: texts().askExplain, value: suggested });
