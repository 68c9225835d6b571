/**
 * One panel that shows the timeline of one dossier and follows its changes.
 * The page comes from `timeline-page.ts`; here are only the panel's life and its messages.
 */
import { type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { explain } from './explanations.ts';
import { reveal } from './reveal.ts';
import { language, texts } from './settings.ts';
import { escaped, type Page, shell, timelinePage } from './timeline-page.ts';
import type { Timeline } from './wire.ts';

const nonce = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');

export class TimelinePanel {
  readonly #ask: (uri: Uri) => Promise<Timeline | null>;
  #panel: WebviewPanel | null = null;
  #dossier: Uri | null = null;
  #page: Page | null = null;
  #spoken = language();

  constructor(ask: (uri: Uri) => Promise<Timeline | null>) {
    this.#ask = ask;
  }

  async open(dossier: Uri): Promise<void> {
    this.#dossier = dossier;
    if (this.#panel === null) this.#panel = this.#create();
    else this.#panel.reveal(undefined, false);
    await this.refresh();
  }

  /** Asks again and puts the answer in place; the page keeps its focus and what was unfolded. */
  async refresh(): Promise<void> {
    const [panel, dossier] = [this.#panel, this.#dossier];
    if (panel === null || dossier === null) return;
    const t = texts();
    if (this.#spoken !== language()) {
      this.#spoken = language();
      panel.webview.html = shell(this.#spoken, nonce(), t);
      panel.title = t.timeline;
    }
    const timeline = await this.#ask(dossier);
    if (this.#panel !== panel || this.#dossier !== dossier) return;
    this.#page =
      timeline === null ? { html: `<p>${escaped(t.noDossier)}</p>`, places: [] } : timelinePage(timeline, t);
    await panel.webview.postMessage({ html: this.#page.html });
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #create(): WebviewPanel {
    const panel = window.createWebviewPanel('juece.timeline', texts().timeline, ViewColumn.Beside, {
      enableScripts: true,
      localResourceRoots: [],
      enableFindWidget: true,
    });
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    panel.onDidDispose(() => {
      this.#panel = null;
    });
    this.#spoken = language();
    panel.webview.html = shell(this.#spoken, nonce(), texts());
    return panel;
  }

  async #receive(message: unknown): Promise<void> {
    if (typeof message !== 'object' || message === null) return;
    // A hidden page is thrown away; shown again, it asks for its content.
    if ('ready' in message && this.#page !== null)
      await this.#panel?.webview.postMessage({ html: this.#page.html });
    if ('place' in message) {
      const place = this.#page?.places[Number(message.place)];
      if (place !== undefined) await reveal(place, ViewColumn.One);
    }
    if ('explain' in message && typeof message.explain === 'string') await explain(message.explain);
  }
}
