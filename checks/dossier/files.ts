/**
 * The files that a host lets the core see.
 * It refuses to know which host it is: a disk, an editor's buffers, a Git tree or a test's map.
 */
import { decode } from '../parse/decode.ts';
import type { Encoding, Problem } from '../parse/document.ts';

export interface FileStat {
  readonly kind: 'file' | 'directory';
  /** Bytes; 0 for a directory. */
  readonly size: number;
}

/**
 * Synchronous, with workspace-relative `/`-separated paths.
 * `stat` is null for what does not exist or lies outside the workspace.
 * `read` is null for what exists but cannot be read (no permission, too large).
 */
export interface Files {
  stat(path: string): FileStat | null;
  read(path: string): Uint8Array | string | null;
}

export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly problems: readonly Problem[];
}

/** The decoded content; null for what cannot be read. */
export function readText(files: Files, path: string): DecodedText | null {
  const content = files.read(path);
  if (content === null) return null;
  if (typeof content !== 'string') return decode(content);
  return { text: content.startsWith('\uFEFF') ? content.slice(1) : content, encoding: 'utf-8', problems: [] };
}
