/**
 * Turns the files of dossiers into documents: anew each time, or keeping what did not change since the last time.
 * It knows Markdown from plain text by the name, and refuses to know what a file is for.
 */
import type { ParsedDocument } from '../parse/document.ts';
import { DocumentReader } from '../parse/document-reader.ts';
import { parseDocument } from '../parse/markdown.ts';
import { parsePlainText } from '../parse/text-document.ts';
import type { DecodedText } from './files.ts';

const markdown = /\.(?:md|markdown)$/i;

export interface Documents {
  read(path: string, source: DecodedText): ParsedDocument;
}

export const freshDocuments: Documents = {
  read: (path, { text, encoding, problems }) =>
    (markdown.test(path) ? parseDocument : parsePlainText)(path, text, encoding, problems),
};

/** Documents of one dossier under work; drop it to forget them all. */
export class KeptDocuments implements Documents {
  readonly #readers = new Map<string, DocumentReader>();
  readonly #plain = new Map<string, ParsedDocument>();

  /** `isMarkdown`: for a dossier under a name that does not say so (not saved yet). */
  read(path: string, source: DecodedText, isMarkdown = markdown.test(path)): ParsedDocument {
    const { text, encoding, problems } = source;
    if (isMarkdown) {
      const reader = this.#readers.get(path) ?? new DocumentReader();
      this.#readers.set(path, reader);
      return reader.read(path, text, encoding, problems);
    }
    const known = this.#plain.get(path);
    if (known && known.text === text && known.encoding === encoding) return known;
    const document = freshDocuments.read(path, source);
    this.#plain.set(path, document);
    return document;
  }

  /** Forgets the files that are not among `paths`. */
  keep(paths: ReadonlySet<string>): void {
    for (const kept of [this.#readers, this.#plain])
      for (const path of kept.keys()) if (!paths.has(path)) kept.delete(path);
  }
}
