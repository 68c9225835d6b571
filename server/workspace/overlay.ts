/**
 * The files of a folder as the author sees them: open documents before what is stored.
 * A stored file opened and not yet changed is given as its bytes, so that its encoding is still known.
 */
import { decode, type Files } from '../../checks/index.ts';
import type { OpenDocument } from '../documents.ts';

/** Where the open document of a path is, if it is open. */
export type Opened = (path: string) => OpenDocument | undefined;

export function overlay(stored: Files, opened: Opened): Files {
  const unchanged = new WeakMap<OpenDocument, Uint8Array | null>();

  /** The stored bytes where they say the same as the editor, or where the editor itself read them wrongly. */
  function bytesOf(path: string, document: OpenDocument): Uint8Array | null {
    if (document.change !== null) return null;
    const known = unchanged.get(document);
    if (known !== undefined) return known;
    const content = stored.read(path);
    let bytes: Uint8Array | null = null;
    if (content !== null && typeof content !== 'string') {
      const text = document.text.getText();
      const { text: decoded, encoding } = decode(content);
      const misread = text.includes('\ufffd') && encoding !== 'binary';
      if (misread || decoded === withoutMark(text)) bytes = content;
    }
    unchanged.set(document, bytes);
    return bytes;
  }

  return {
    stat(path) {
      const document = opened(path);
      return document ? { kind: 'file', size: document.text.getText().length } : stored.stat(path);
    },
    read(path) {
      const document = opened(path);
      if (document === undefined) return stored.read(path);
      return bytesOf(path, document) ?? document.text.getText();
    },
  };
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** The same files, noting every path that is asked for. */
export function noting(files: Files, asked: Set<string>): Files {
  return {
    stat(path) {
      asked.add(path);
      return files.stat(path);
    },
    read(path) {
      asked.add(path);
      return files.read(path);
    },
  };
}
