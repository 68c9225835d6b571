/**
 * A workspace folder that only the client can read (a virtual file system, a browser): asked for by `juece/stat`,
 * `juece/read` and `juece/list`, and kept until it changes. Without a client that answers, the folder is empty.
 */
import type { Connection } from 'vscode-languageserver';
import { decode, type FileStat, type Files } from '../../checks/index.ts';
import { settingsName } from '../../cli/src/host/settings-name.ts';
import type { Client } from '../client.ts';
import type { FolderSource, SourceFile } from '../host.ts';
import {
  clientRequests,
  type ListParams,
  type UriParams,
  type WireContent,
  type WireStat,
} from '../protocol.ts';
import { join, keyOf, parentOf, parentPath, pathInside } from '../uris.ts';

export interface ClientFiles {
  stat(params: UriParams): Promise<WireStat>;
  read(params: UriParams): Promise<WireContent>;
  /** URIs; null when it is no folder. */
  list(params: ListParams): Promise<readonly string[] | null>;
}

/** Null for a client that does not answer such requests. */
export function clientFiles(client: Client, connection: Connection): ClientFiles | null {
  if (client.options.files !== true) return null;
  const { stat, read, list } = clientRequests;
  return {
    stat: (params) => connection.sendRequest(stat, params),
    read: (params) => connection.sendRequest(read, params),
    list: (params) => connection.sendRequest(list, params),
  };
}

export function clientSource(folderUri: string, client: ClientFiles | null): FolderSource {
  const stats = new Map<string, FileStat | null>();
  const contents = new Map<string, Uint8Array | string | null>();
  const wanted = { stat: new Set<string>(), read: new Set<string>() };
  const folderKey = keyOf(folderUri);

  function lookUp<T>(known: Map<string, T | null>, wants: Set<string>, path: string): T | null {
    if (known.has(path)) return known.get(path) ?? null;
    wants.add(path);
    return null;
  }

  const files: Files = {
    stat: (path) => lookUp(stats, wanted.stat, path),
    read: (path) => lookUp(contents, wanted.read, path),
  };

  async function settle(): Promise<boolean> {
    const [stat, read] = [[...wanted.stat], [...wanted.read]];
    wanted.stat.clear();
    wanted.read.clear();
    await Promise.all([
      ...stat.map(async (path) =>
        stats.set(path, client ? await statOf(client, join(folderUri, path)) : null),
      ),
      ...read.map(async (path) =>
        contents.set(path, client ? await contentOf(client, join(folderUri, path)) : null),
      ),
    ]);
    return client !== null && stat.length + read.length > 0;
  }

  async function list(uri: string, markdown: boolean): Promise<readonly string[] | null> {
    const uris = (await client?.list({ uri, markdown }).catch(() => null)) ?? null;
    return uris?.toSorted() ?? null;
  }

  async function paths(markdown: boolean): Promise<readonly string[]> {
    const uris = (await list(folderUri, markdown)) ?? [];
    return uris.flatMap((uri) => pathInside(folderKey, keyOf(uri)) ?? []);
  }

  async function file(uri: string): Promise<SourceFile | null> {
    const content = client ? await contentOf(client, uri) : null;
    if (content === null) return null;
    const text = typeof content === 'string' ? content : decode(content).text;
    return { uri, path: pathInside(folderKey, keyOf(uri)) ?? keyOf(uri), text };
  }

  return {
    files,
    settle,
    invalidate(path) {
      for (const known of [stats, contents])
        for (const one of known.keys())
          if (path === '' || one === path || one.startsWith(`${path}/`)) known.delete(one);
    },
    markdown: () => paths(true),
    paths: () => paths(false),
    async settings(folder) {
      for (let at = folder; ; at = parentPath(at)) {
        const found = await file(join(folderUri, at === '' ? settingsName : `${at}/${settingsName}`));
        if (found !== null || at === '') return found;
      }
    },
    beside: async (base, path) => file(uriFrom(base.uri, path)),
    async texts(base, folder, extensions) {
      const at = uriFrom(base.uri, folder);
      const uris = await list(at, false);
      if (uris === null) return null;
      const wantedUris = uris.filter((uri) =>
        extensions.some((end) => keyOf(uri).toLowerCase().endsWith(end)),
      );
      return (await Promise.all(wantedUris.map(file))).filter((one) => one !== null);
    },
  };
}

/** What a path written in a file leads to. */
function uriFrom(file: string, path: string): string {
  let folder = parentOf(file);
  const down: string[] = [];
  for (const piece of path.replaceAll('\\', '/').split('/')) {
    if (piece === '..' && down.pop() === undefined) folder = parentOf(folder);
    else if (piece !== '' && piece !== '.' && piece !== '..') down.push(piece);
  }
  return join(folder, down.join('/'));
}

/** A client that fails to answer for one file must not keep the others from being read. */
async function statOf(client: ClientFiles, uri: string): Promise<FileStat | null> {
  return client.stat({ uri }).catch(() => null);
}

async function contentOf(client: ClientFiles, uri: string): Promise<Uint8Array | string | null> {
  const content = await client.read({ uri }).catch(() => null);
  if (content === null) return null;
  if ('text' in content) return content.text;
  const binary = atob(content.base64);
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
