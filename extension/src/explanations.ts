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

const markdown = (scheme: string, name: string, query: string): Uri =>
  Uri.from({ scheme, path: `/${name.replace(/[\\/:*?"<>|#%\s]+/gu, ' ').trim()}.md`, query });

const show = (uri: Uri): Thenable<unknown> => commands.executeCommand('markdown.showPreview', uri);

/** The page of a duty or term. */
export async function explain(idOrTerm: string): Promise<void> {
  await show(markdown(explainScheme, `${texts().explanationTitle} ${idOrTerm}`, idOrTerm));
}

export async function openReport(dossier: Uri): Promise<void> {
  const folder = dossier.path.split('/').at(-2) ?? '';
  await show(markdown(reportScheme, `${texts().reportTitle} ${folder}`, dossier.toString()));
}

class Pages implements TextDocumentContentProvider {
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #scheme: string;
  readonly #write: (query: string) => Promise<string>;

  constructor(scheme: string, write: (query: string) => Promise<string>) {
    this.#scheme = scheme;
    this.#write = write;
  }

  provideTextDocumentContent(uri: Uri): Promise<string> {
    return this.#write(uri.query);
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
    async (query) => (await sources.explanation(query)) ?? texts().notExplained(query),
  );
  const reports = new Pages(
    reportScheme,
    async (query) => (await sources.report(Uri.parse(query))) ?? texts().noDossier,
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
