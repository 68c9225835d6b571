/**
 * What most requests begin with: the dossier behind a document, a place in it, and positions converted.
 * A document that changed while its dossier was read makes the answer worthless, and that is said.
 */
import {
  LSPErrorCodes,
  type Position,
  ResponseError,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { Converter } from '../convert.ts';
import type { Found, Session } from '../session.ts';
import { serverTexts } from '../texts.ts';
import { Places } from '../workspace/remember.ts';

export interface Sheet extends Found {
  readonly places: Places;
  /** Of the document itself. */
  readonly converter: Converter;
}

export interface Spot extends Sheet {
  readonly offset: number;
}

/** Null for a document of no dossier. */
export async function sheet(
  session: Session,
  { textDocument }: { readonly textDocument: TextDocumentIdentifier },
): Promise<Sheet | null> {
  const version = session.documents.get(textDocument.uri)?.text.version;
  const found = await session.find(textDocument.uri);
  if (session.documents.get(textDocument.uri)?.text.version !== version) {
    const { changedMeanwhile } = serverTexts(session.settings.language);
    throw new ResponseError(LSPErrorCodes.ContentModified, changedMeanwhile);
  }
  if (found === null) return null;
  const places = new Places(found.folder, found.analysis, session.client.encoding);
  const converter = places.of(found.path);
  return converter === null ? null : { ...found, places, converter };
}

export async function spot(
  session: Session,
  params: { readonly textDocument: TextDocumentIdentifier; readonly position: Position },
): Promise<Spot | null> {
  const found = await sheet(session, params);
  return found === null ? null : { ...found, offset: found.converter.offset(params.position) };
}
