/**
 * Follows the links of a dossier to its attachments: are they there, readable, empty, and what do the text ones say?
 * It decides the state of each link; it refuses to open anything outside the workspace or on the net.
 */
import type { Link, ParsedDocument, Problem } from '../parse/document.ts';
import type { Documents } from './documents.ts';
import type { EvidenceLink, LinkState } from './dossier.ts';
import { type Files, readText } from './files.ts';
import { destination } from './workspace-path.ts';

const readable = /\.(?:md|markdown|txt)$/i;
/** Larger attachments are present but not read. */
const readLimit = 2_000_000;

interface Opened {
  readonly state: LinkState;
  readonly document: ParsedDocument | null;
}

const problemCode: Partial<Record<LinkState, { code: string; severity: Problem['severity'] }>> = {
  missing: { code: 'link-not-found', severity: 'error' },
  empty: { code: 'link-empty', severity: 'error' },
  absolute: { code: 'link-absolute', severity: 'warning' },
  outside: { code: 'link-outside', severity: 'error' },
  circular: { code: 'link-circular', severity: 'warning' },
  directory: { code: 'link-directory', severity: 'warning' },
  unreadable: { code: 'link-unreadable', severity: 'error' },
};

/** Opens attachments of one dossier; each file is read and parsed at most once. */
export class Evidence {
  readonly #files: Files;
  readonly #dossier: string;
  readonly #documents: Documents;
  readonly #opened = new Map<string, Opened>();
  readonly problems: Problem[] = [];
  readonly #reported = new Set<Link>();

  constructor(files: Files, dossier: string, documents: Documents) {
    this.#files = files;
    this.#dossier = dossier;
    this.#documents = documents;
  }

  /** Attachments that were read, by path. */
  get documents(): ReadonlyMap<string, ParsedDocument> {
    const documents = new Map<string, ParsedDocument>();
    for (const [path, opened] of this.#opened) if (opened.document) documents.set(path, opened.document);
    return documents;
  }

  follow(link: Link): EvidenceLink | null {
    const to = destination(this.#dossier, link.target);
    if (to.kind === 'same-file') return null;
    const place = { path: this.#dossier, span: link.span };
    if (to.kind === 'web') return { link, place, path: null, state: 'web', document: null };
    const opened: Opened = to.kind === 'path' ? this.#open(to.path) : { state: to.kind, document: null };
    const problem = problemCode[opened.state];
    if (problem && !this.#reported.has(link)) {
      this.#reported.add(link);
      this.problems.push({ ...problem, span: link.span, params: { target: link.target } });
    }
    return { link, place, path: to.kind === 'path' ? to.path : null, ...opened };
  }

  #open(path: string): Opened {
    const known = this.#opened.get(path);
    if (known) return known;
    const opened = this.#read(path);
    this.#opened.set(path, opened);
    return opened;
  }

  #read(path: string): Opened {
    if (path === this.#dossier) return { state: 'circular', document: null };
    const stat = this.#files.stat(path);
    if (!stat) return { state: 'missing', document: null };
    if (stat.kind === 'directory') return { state: 'directory', document: null };
    if (stat.size === 0) return { state: 'empty', document: null };
    if (!readable.test(path) || stat.size > readLimit) return { state: 'unread', document: null };
    const source = readText(this.#files, path);
    if (source === null) return { state: 'unreadable', document: null };
    if (source.text.trim() === '')
      return { state: source.encoding === 'binary' ? 'unreadable' : 'empty', document: null };
    return { state: 'readable', document: this.#documents.read(path, source) };
  }
}
