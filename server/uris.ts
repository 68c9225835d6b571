/**
 * URIs as clients write them, and the keys and workspace paths behind them.
 * It compares decoded text only: the client's spelling is kept and echoed, never rebuilt.
 */

/** One spelling for one place: decoded, the drive letter in lower case, no slash at the end. */
export function keyOf(uri: string): string {
  const decoded = decode(uri).replaceAll('\\', '/');
  const drive = /^([a-z][a-z0-9+.-]*:\/\/[^/]*\/)([A-Za-z])(:)/i.exec(decoded);
  const lowered = drive
    ? `${drive[1]}${drive[2]?.toLowerCase()}${decoded.slice(drive[0].length - 1)}`
    : decoded;
  return lowered.length > 1 ? lowered.replace(/\/+$/, '') : lowered;
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    // A stray percent sign: piece by piece, what cannot be decoded stays as it is.
    return uri.replace(/(?:%[0-9a-f]{2})+/gi, (piece) => {
      try {
        return decodeURIComponent(piece);
      } catch {
        return piece;
      }
    });
  }
}

/** The path of `key` inside the folder; null when it lies outside. Empty for the folder itself. */
export function pathInside(folderKey: string, key: string): string | null {
  if (key === folderKey) return '';
  // `untitled:Untitled-1` hangs on its scheme without a slash.
  const base = /[/:]$/.test(folderKey) ? folderKey : `${folderKey}/`;
  return key.startsWith(base) ? key.slice(base.length) : null;
}

/** The key of a path inside a folder. */
export function keyInside(folderKey: string, path: string): string {
  if (path === '') return folderKey;
  return /[/:]$/.test(folderKey) ? `${folderKey}${path}` : `${folderKey}/${path}`;
}

/** The URI of a path inside a folder, the folder's part as the client wrote it. */
export function join(folderUri: string, path: string): string {
  const base = folderUri.replace(/\/+$/, '');
  if (path === '') return base;
  return `${base}${base.endsWith(':') ? '' : '/'}${path.split('/').map(encodeSegment).join('/')}`;
}

/** As editors write unopened files: everything but unreserved characters in percents. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The URI of the folder that holds a file; for `untitled:x` and the like the scheme's root. */
export function parentOf(uri: string): string {
  const path = uri.replace(/[?#].*$/, '');
  const cut = path.lastIndexOf('/');
  const scheme = /^[a-z][a-z0-9+.-]*:(\/\/[^/]*)?/i.exec(path)?.[0] ?? '';
  return cut < scheme.length ? scheme : path.slice(0, cut);
}

export function parentPath(path: string): string {
  const cut = path.lastIndexOf('/');
  return cut < 0 ? '' : path.slice(0, cut);
}

/** Key of a path written in a file; null where it names no place. */
export function besideKey(fileUri: string, path: string): string | null {
  try {
    return keyOf(new URL(encodeURI(path.replaceAll('\\', '/')), fileUri).href);
  } catch {
    return null;
  }
}

/** As `join`, also for a path that begins with `../`: a baseline may lie above the folder that is open. */
export function joinUpwards(folderUri: string, path: string): string {
  const above = /^(?:\.\.\/)*/.exec(path)?.[0].length ?? 0;
  let folder = folderUri;
  for (let i = 0; i < above; i += 3) folder = parentOf(folder);
  return join(folder, path.slice(above));
}
