/** `textDocument/documentSymbol`: the outline, nested where the client can show that. */
import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { ide } from '../../checks/index.ts';
import type { Converter } from '../convert.ts';
import type { Session } from '../session.ts';
import { sheet } from './spot.ts';

export const symbolKinds: Readonly<Record<ide.OutlineEntry['kind'], SymbolKind>> = {
  dossier: SymbolKind.Package,
  step: SymbolKind.Module,
  record: SymbolKind.Object,
  field: SymbolKind.Field,
};

export async function documentSymbol(
  session: Session,
  params: DocumentSymbolParams,
): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  const at = await sheet(session, params);
  if (at === null) return null;
  const entries = at.folder.rules.service.symbols(at.analysis, at.path);
  if (session.client.symbols) return entries.map((entry) => nested(entry, at.converter));
  const { uri } = params.textDocument;
  return flat(entries, null).map(({ entry, inside }) => ({
    // An empty name is refused by clients.
    name: entry.name || '…',
    kind: symbolKinds[entry.kind],
    location: { uri, range: at.converter.range(entry.span) },
    ...(inside !== null && { containerName: inside }),
  }));
}

function nested(entry: ide.OutlineEntry, converter: Converter): DocumentSymbol {
  return {
    name: entry.name || '…',
    kind: symbolKinds[entry.kind],
    range: converter.range(entry.span),
    selectionRange: converter.range(entry.selection),
    children: entry.children.map((child) => nested(child, converter)),
    ...(entry.detail !== null && { detail: entry.detail }),
  };
}

export function flat(
  entries: readonly ide.OutlineEntry[],
  inside: string | null,
): { readonly entry: ide.OutlineEntry; readonly inside: string | null }[] {
  return entries.flatMap((entry) => [{ entry, inside }, ...flat(entry.children, entry.name)]);
}
