/**
 * `textDocument/documentLink`: to files of the workspace, to the page of a duty where the client has one, to the net
 * as written (the editor asks before it opens that).
 */
import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import type { ide } from '../../checks/index.ts';
import type { Session } from '../session.ts';
import { type Sheet, sheet } from './spot.ts';

export async function documentLink(
  session: Session,
  params: DocumentLinkParams,
): Promise<DocumentLink[] | null> {
  const at = await sheet(session, params);
  if (at === null) return null;
  return at.folder.rules.service.links(at.analysis, at.path).flatMap(({ span, target, tooltip }) => {
    const uri = destination(session, at, target);
    return uri === null ? [] : [{ range: at.converter.range(span), target: uri, tooltip }];
  });
}

function destination(session: Session, at: Sheet, target: ide.LinkTarget): string | null {
  if (target.kind === 'web') return target.url;
  if (target.kind === 'explanation') return session.page(target.id);
  const uri = at.folder.uriOf(target.path);
  if (target.span === null) return uri;
  const { start } = at.places.target({ path: target.path, span: target.span }).range;
  return `${uri}#L${start.line + 1},${start.character + 1}`;
}
