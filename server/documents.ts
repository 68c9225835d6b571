/**
 * The documents open in the editor, kept equal to the client's copy change by change.
 * It refuses to know what is written in them.
 */
import type { DidChangeTextDocumentParams, Position, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Encoding, indexOf } from './convert.ts';
import { keyOf } from './uris.ts';

export interface Change {
  /** Lines of the new text that the last change touched. */
  readonly from: number;
  readonly to: number;
  /** Clock of the host. */
  readonly at: number;
}

export interface OpenDocument {
  /** As the client wrote it. */
  readonly uri: string;
  readonly key: string;
  readonly text: TextDocument;
  /** Null until the first change. */
  readonly change: Change | null;
  /** Whether it was changed since it was opened or saved. */
  readonly unsaved: boolean;
}

export class Documents {
  readonly #open = new Map<string, OpenDocument>();
  readonly #encoding: () => Encoding;
  readonly #now: () => number;

  constructor(encoding: () => Encoding, now: () => number) {
    this.#encoding = encoding;
    this.#now = now;
  }

  get(uri: string): OpenDocument | undefined {
    return this.byKey(keyOf(uri));
  }

  byKey(key: string): OpenDocument | undefined {
    return this.#open.get(key);
  }

  all(): IterableIterator<OpenDocument> {
    return this.#open.values();
  }

  open({ uri, languageId, version, text }: TextDocumentItem): OpenDocument {
    const key = keyOf(uri);
    const copy = TextDocument.create(uri, languageId, version, text);
    const document = { uri, key, text: copy, change: null, unsaved: false };
    this.#open.set(key, document);
    return document;
  }

  /** Undefined for a document that is not open: a client's mistake that must not end the server. */
  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): OpenDocument | undefined {
    const before = this.get(textDocument.uri);
    if (before === undefined) return undefined;
    let { text, change } = before;
    for (const edit of contentChanges) {
      if (!('range' in edit)) {
        // The whole text anew says nothing about where somebody types.
        text = TextDocument.update(text, [edit], textDocument.version);
        change = null;
        continue;
      }
      const range = { start: this.#inward(text, edit.range.start), end: this.#inward(text, edit.range.end) };
      text = TextDocument.update(text, [{ range, text: edit.text }], textDocument.version);
      const from = Math.min(range.start.line, range.end.line);
      change = { from, to: from + edit.text.split(/\r\n|\r|\n/).length - 1, at: this.#now() };
    }
    const after = { ...before, text, change, unsaved: true };
    this.#open.set(before.key, after);
    return after;
  }

  saved(uri: string): void {
    const document = this.get(uri);
    if (document) this.#open.set(document.key, { ...document, unsaved: false });
  }

  close(uri: string): OpenDocument | undefined {
    const document = this.get(uri);
    this.#open.delete(keyOf(uri));
    return document;
  }

  #inward(text: TextDocument, { line, character }: Position): Position {
    const encoding = this.#encoding();
    if (encoding === 'utf-16' || line < 0 || line >= text.lineCount) return { line, character };
    const start = { line, character: 0 };
    const content = text.getText({ start, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/, '');
    return { line, character: indexOf(content, character, encoding) };
  }
}
