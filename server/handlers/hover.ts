/** `textDocument/hover`. */
import type { Hover, HoverParams } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { spot } from './spot.ts';
import { surroundings } from './surroundings.ts';

export async function hover(session: Session, params: HoverParams): Promise<Hover | null> {
  const at = await spot(session, params);
  if (at === null) return null;
  const { service } = at.folder.rules;
  const found = service.hover(at.analysis, at.path, at.offset, surroundings(session, at.folder, at.path));
  return (
    found && { contents: { kind: 'markdown', value: found.markdown }, range: at.converter.range(found.span) }
  );
}
