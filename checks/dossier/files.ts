/**
 * The files that a host lets the core see.
 * It refuses to know which host it is: a disk, an editor's buffers, a Git tree or a test's map.
 */
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
