/**
 * Where a relative link leads inside the workspace. Pure text; whether anything is there is the host's knowledge.
 */

export type Destination =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'web' }
  | { readonly kind: 'absolute' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'same-file' };

/** Resolves `target` as written in the file `from` (workspace path). */
export function destination(from: string, target: string): Destination {
  const clean = target.replace(/\\/g, '/').trim();
  if (clean === '' || clean.startsWith('#')) return { kind: 'same-file' };
  if (/^[a-z]:\//i.test(clean) || clean.startsWith('/') || /^file:/i.test(clean)) return { kind: 'absolute' };
  if (/^[a-z][a-z0-9+.-]*:/i.test(clean)) return { kind: 'web' };
  const parts = from.split('/').slice(0, -1);
  const climbs = leadingClimbs(parts);
  for (const piece of clean.split('/')) {
    if (piece === '' || piece === '.') continue;
    if (piece === '..') {
      if (parts.length <= climbs) return { kind: 'outside' };
      parts.pop();
    } else parts.push(piece);
  }
  return { kind: 'path', path: parts.join('/') };
}

/** A host may name dossiers above its root (`../x/案卷.md`): those leading parts are not ours to climb. */
function leadingClimbs(parts: readonly string[]): number {
  let n = 0;
  while (parts[n] === '..' || parts[n] === '') n++;
  return n;
}
