/**
 * Writes down what the judging of a dossier saw of the disk, and tells later whether it would see the same again.
 * Contents count, by their SHA-256; times never do. It refuses to know why a file was looked at.
 */
import { createHash } from 'node:crypto';
import type { Files } from '../../../checks/index.ts';

/**
 * `kind` null: nothing was there. `sha256`: of the content, also of what was only asked whether it is there (a scanned
 * annex); null: there is none, or it cannot be read.
 */
export interface LookedFile {
  readonly path: string;
  readonly kind: 'file' | 'directory' | null;
  readonly size: number;
  readonly sha256: string | null;
}

export interface RecordingFiles extends Files {
  /** In the order of the first look. */
  looked(): readonly LookedFile[];
}

export function recordingFiles(files: Files): RecordingFiles {
  const seen = new Map<string, LookedFile | null>();
  return {
    stat(path) {
      if (!seen.has(path)) seen.set(path, null);
      return files.stat(path);
    },
    read(path) {
      const content = files.read(path);
      if (!seen.get(path)) seen.set(path, lookAt(files, path, content));
      return content;
    },
    looked: () => [...seen].map(([path, known]) => known ?? lookAt(files, path)),
  };
}

function lookAt(files: Files, path: string, content?: Uint8Array | string | null): LookedFile {
  const found = files.stat(path);
  const read = content === undefined && found?.kind === 'file' ? files.read(path) : content;
  const hash = read === null || read === undefined ? null : sha256(read);
  return { path, kind: found?.kind ?? null, size: found?.size ?? 0, sha256: hash };
}

/** `known`: contents that were hashed just now, by path. */
export function isUnchanged(
  files: Files,
  looked: readonly LookedFile[],
  known: ReadonlyMap<string, string>,
): boolean {
  return looked.every((before) => {
    const hash = known.get(before.path);
    return hash === undefined ? isSame(lookAt(files, before.path), before) : hash === before.sha256;
  });
}

export function isSame(a: LookedFile, b: LookedFile): boolean {
  return a.kind === b.kind && a.size === b.size && a.sha256 === b.sha256;
}

/** Hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
