/**
 * `textDocument/completion`. Silent while Chinese is being composed: latin letters right behind a Chinese character
 * are the input method's, not the author's.
 */
import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
  CompletionItemKind as Kind,
} from 'vscode-languageserver';
import type { ide } from '../../checks/index.ts';
import type { Session } from '../session.ts';
import { type Spot, spot } from './spot.ts';
import { surroundings } from './surroundings.ts';

const composing = /\p{Script=Han}[a-z']+$/u;

const kinds: Readonly<Record<ide.CompletionKind, CompletionItem['kind'] & number>> = {
  key: Kind.Property,
  value: Kind.EnumMember,
  place: Kind.Value,
  organ: Kind.Value,
  step: Kind.Module,
  record: Kind.Struct,
  field: Kind.Field,
  file: Kind.File,
  'dossier-id': Kind.Reference,
  obligation: Kind.Constant,
};

export async function completion(session: Session, params: CompletionParams): Promise<CompletionList | null> {
  const document = session.documents.get(params.textDocument.uri);
  const at = await spot(session, params);
  if (at === null || document === undefined) return null;
  const before = document.text.getText().slice(0, document.text.offsetAt(at.converter.position(at.offset)));
  if (composing.test(before.slice(before.lastIndexOf('\n') + 1))) return null;
  const around = surroundings(session, at.folder, at.path, await at.folder.source.paths());
  const found = at.folder.rules.service.completions(at.analysis, at.path, at.offset, around);
  return { isIncomplete: false, items: found.map((one, index) => item(one, index, at, session)) };
}

function item(found: ide.Completion, index: number, at: Spot, session: Session): CompletionItem {
  const snippet = found.snippet && session.client.snippets;
  const plain = found.snippet ? withoutStops(found.insert) : found.insert;
  return {
    label: found.label,
    kind: kinds[found.kind],
    sortText: String(index).padStart(5, '0'),
    textEdit: { range: at.converter.range(found.span), newText: snippet ? found.insert : plain },
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(found.detail !== null && { detail: found.detail }),
    ...(found.documentation !== null && { documentation: { kind: 'markdown', value: found.documentation } }),
    ...(found.filter !== null && { filterText: found.filter }),
  };
}

/** For clients without snippets: the stops' own words stay. */
function withoutStops(insert: string): string {
  return insert.replace(
    /\\([$}\\])|\$\{\d+:([^}]*)\}|\$\{?\d+\}?/g,
    (_all, escaped, words) => escaped ?? words ?? '',
  );
}
