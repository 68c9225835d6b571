/** An in-memory workspace for tests: path → text or bytes. */
import type { Files } from '../../checks/index.ts';

export function memoryFiles(contents: ReadonlyMap<string, string | Uint8Array>): Files {
  const folders = new Set<string>();
  for (const path of contents.keys()) {
    const parts = path.split('/');
    for (let i = 1; i < parts.length; i++) folders.add(parts.slice(0, i).join('/'));
  }
  return {
    stat(path) {
      const content = contents.get(path);
      if (content !== undefined) return { kind: 'file', size: content.length };
      return folders.has(path) ? { kind: 'directory', size: 0 } : null;
    },
    read: (path) => contents.get(path) ?? null,
  };
}
