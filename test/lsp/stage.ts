/**
 * Plays one behaviour: a folder on the disk, a client, the steps one after the other.
 * What each `When` gave is kept as readable lines for the `Then` that follows.
 */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { asked } from './asked.ts';
import type { Step } from './case-file.ts';
import { Client, pulling } from './client.ts';

const caretMark = '▮';

export class Stage {
  readonly root = mkdtempSync(join(tmpdir(), 'juece-case-'));
  readonly uri = pathToFileURL(this.root).href;
  readonly texts = new Map<string, TextDocument>();
  /** The client's own copy of what is open. */
  readonly open = new Map<string, TextDocument>();
  caret = { path: '', offset: 0 };
  result: readonly string[] = [];
  settings: object = {};
  capabilities = pulling;
  #client: Client | null = null;

  get client(): Client {
    if (this.#client === null) throw new Error('no document was opened yet');
    return this.#client;
  }

  uriOf(path: string): string {
    return `${this.uri}/${path.split('/').map(encodeURIComponent).join('/')}`;
  }

  pathOf(uri: string): string {
    return decodeURIComponent(uri.slice(this.uri.length + 1));
  }

  /** The text as it is open, or as it lies on the disk. */
  text(path: string): TextDocument {
    return (
      this.open.get(path) ?? this.texts.get(path) ?? TextDocument.create(this.uriOf(path), 'markdown', 0, '')
    );
  }

  async start(): Promise<Client> {
    if (this.#client) return this.#client;
    const options = { folders: [this.uri], capabilities: this.capabilities, settings: { '': this.settings } };
    this.#client = await new Client(options).initialize(options);
    return this.#client;
  }

  store(path: string, source: string): void {
    const at = source.indexOf(caretMark);
    if (at >= 0) this.caret = { path, offset: at };
    const content = source.replace(caretMark, '');
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), content);
    this.texts.set(path, TextDocument.create(this.uriOf(path), 'markdown', 0, content));
  }

  async edit(path: string, start: number, end: number, text: string): Promise<void> {
    const document = this.text(path);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    await this.client.change(this.uriOf(path), { range, text });
    this.open.set(path, TextDocument.update(document, [{ range, text }], document.version + 1));
  }

  async play({ word, sentence, names, text }: Step): Promise<void> {
    const [first = '', second = ''] = names;
    const verb = sentence.split(' ')[0] ?? '';
    if (word === 'Given' && verb === 'settings') this.settings = JSON.parse(first);
    else if (word === 'Given' && sentence === 'a client that does not pull') {
      const { diagnostic: _, ...textDocument } = pulling.textDocument ?? {};
      this.capabilities = { ...pulling, textDocument };
    } else if (word === 'Given' && text !== null) this.store(first, `${text}\n`);
    else if (word === 'When') await this.#act(verb, first, second, text);
    else throw new Error(`unknown step: ${word} ${sentence}`);
  }

  async #act(verb: string, first: string, second: string, text: string | null): Promise<void> {
    const client = await this.start();
    const watched = (path: string, type: number) =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: this.uriOf(path), type }] });
    switch (verb) {
      case 'opened': {
        const document = this.text(first);
        this.open.set(first, TextDocument.create(document.uri, 'markdown', 1, document.getText()));
        return client.open(this.uriOf(first), document.getText());
      }
      case 'closed':
        this.open.delete(first);
        return client.notify('textDocument/didClose', { textDocument: { uri: this.uriOf(first) } });
      case 'typed': {
        const { path, offset } = this.caret;
        this.caret = { path, offset: offset + first.length };
        return this.edit(path, offset, offset, first);
      }
      case 'replaced': {
        const path = [...this.open.keys()].find((one) => this.text(one).getText().includes(first)) ?? '';
        const at = this.text(path).getText().indexOf(first);
        if (at < 0) throw new Error(`not found: ${first}`);
        return this.edit(path, at, at + first.length, second);
      }
      case 'stored':
        this.store(first, `${text}\n`);
        return watched(first, 1);
      case 'saved':
        writeFileSync(join(this.root, first), this.text(first).getText());
        return client.notify('textDocument/didSave', { textDocument: { uri: this.uriOf(first) } });
      case 'removed':
        rmSync(join(this.root, first));
        return watched(first, 3);
      case 'moved':
        renameSync(join(this.root, first), join(this.root, second));
        return client.notify('workspace/didRenameFiles', {
          files: [{ oldUri: this.uriOf(first), newUri: this.uriOf(second) }],
        });
      case 'set':
        client.settings[''] = JSON.parse(first);
        return client.notify('workspace/didChangeConfiguration', { settings: null });
      case 'rested':
        await sleep(Number(first));
        return;
      default:
        this.result = await asked(this, verb, first, second);
    }
  }

  async end(): Promise<void> {
    await this.#client?.stop();
    rmSync(this.root, { recursive: true, force: true });
  }
}
