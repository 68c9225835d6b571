/**
 * Has the core judge one dossier of a folder, and keeps a failure to that dossier.
 */
import { type Analysis, dossierHead } from '../../checks/index.ts';
import type { Known } from './dossiers.ts';
import type { Folder } from './folder.ts';
import type { FolderContext } from './folder-context.ts';
import { optionsFor } from './options-for.ts';
import { noting } from './overlay.ts';
import { largestDossier } from './remember.ts';

export interface Judged {
  /** Null where there is no dossier, or one that could not be judged. */
  readonly analysis: Analysis | null;
  /** Null where there is no dossier. */
  readonly known: Known | null;
}

export function judge(folder: Folder, path: string, context: FolderContext): Judged {
  const looked = new Set<string>([path]);
  try {
    if ((folder.files.stat(path)?.size ?? 0) > largestDossier)
      return { analysis: null, known: dossierHead(folder.files, path) && context.tooLarge(folder, path) };
    const { service } = folder.nearOf(path);
    const options = optionsFor(folder, path, context.host.today());
    // What nobody has open will hardly be read again soon.
    const once = !folder.isOpen(path);
    const analysis = service.analyse(noting(folder.files, looked), path, options, once);
    return { analysis, known: analysis === null ? null : context.remember(folder, analysis, looked) };
  } catch (error) {
    return { analysis: null, known: context.broken(folder, path, error) };
  }
}
