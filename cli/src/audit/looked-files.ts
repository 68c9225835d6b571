/**
 * Writes down what the judging of a dossier saw of the disk, and tells later whether it would see the same again.
 * Contents count, by their SHA-256; times never do. It refuses to know why a file was looked at.
 */
import { createHash } from 'node:crypto';
import type { Files } from '../../../checks/index.ts';

/**
 * `kind` null: nothing was there. `sha256`: of the content that was read; null: it could not be read; absent: only its
 * being there and its size were asked.
 */
export interface LookedFile {
  readonly path: string;
  readonly kind: 'file' | 'directory' | null;
  readonly size: number;
  readonly sha256?: string | null;
}

export interface RecordingFiles extends Files {
  /** In the order of the first look. */
  looked(): readonly LookedFile[];
}

export function recordingFiles(files: Files): RecordingFiles {
  const seen = new Map<string, LookedFile>();
  return {
    stat(path) {
      const found = files.stat(path);
      if (!seen.has(path)) seen.set(path, { path, kind: found?.kind ?? null, size: found?.size ?? 0 });
      return found;
    },
    read(path) {
      const content = files.read(path);
      const known = seen.get(path);
      if (known?.sha256 === undefined) {
        const found = known ?? files.stat(path);
        seen.set(path, {
          path,
          kind: found?.kind ?? null,
          size: found?.size ?? 0,
          sha256: content === null ? null : sha256(content),
        });
      }
      return content;
    },
    looked: () => [...seen.values()],
  };
}

/** `known`: contents that were hashed just now, by path. */
export function isUnchanged(
  files: Files,
  looked: readonly LookedFile[],
  known: ReadonlyMap<string, string>,
): boolean {
  return looked.every(({ path, kind, size, sha256: before }) => {
    const hash = known.get(path);
    if (hash !== undefined) return hash === before;
    const now = files.stat(path);
    if ((now?.kind ?? null) !== kind || (now?.size ?? 0) !== size) return false;
    if (before === undefined) return true;
    const content = files.read(path);
    return (content === null ? null : sha256(content)) === before;
  });
}

/** Hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
