/** `textDocument/inlayHint`: those of the lines that are shown. */
import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { sheet } from './spot.ts';

export async function inlayHint(session: Session, params: InlayHintParams): Promise<InlayHint[] | null> {
  const at = await sheet(session, params);
  if (at === null) return null;
  const [start, end] = [at.converter.offset(params.range.start), at.converter.offset(params.range.end)];
  return at.folder.rules.service
    .hints(at.analysis, at.path)
    .filter(({ offset }) => offset >= start && offset <= end)
    .map(({ offset, label, tooltip }) => ({
      position: at.converter.position(offset),
      label,
      paddingLeft: true,
      ...(tooltip !== null && { tooltip: { kind: 'markdown' as const, value: tooltip } }),
    }));
}
