/** `textDocument/foldingRange`. */
import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { sheet } from './spot.ts';

export async function foldingRange(
  session: Session,
  params: FoldingRangeParams,
): Promise<FoldingRange[] | null> {
  const at = await sheet(session, params);
  if (at === null) return null;
  return at.folder.rules.service.folding(at.analysis, at.path).flatMap(({ span }) => {
    const { start, end } = at.converter.range(span);
    // A section ends where the next begins: its own last line is the one before.
    const last = end.character === 0 ? end.line - 1 : end.line;
    return last <= start.line
      ? []
      : [{ startLine: start.line, endLine: last, kind: FoldingRangeKind.Region }];
  });
}
