/** Shows a place of a dossier or attachment in an editor. */
import { Range, Uri, type ViewColumn, window } from 'vscode';
import type { Place } from './wire.ts';

export async function reveal(place: Place, column?: ViewColumn): Promise<void> {
  const { start, end } = place.range;
  await window.showTextDocument(Uri.parse(place.uri), {
    selection: new Range(start.line, start.character, end.line, end.character),
    ...(column === undefined ? {} : { viewColumn: column }),
  });
}
