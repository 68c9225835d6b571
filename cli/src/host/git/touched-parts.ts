/**
 * Which dossiers of a run a change touches, repository by repository; all of those whose history cannot tell.
 * It refuses to know what is done with the others.
 */
import { join } from 'node:path';
import type { Language } from '../../../../checks/index.ts';
import type { Effective } from '../effective-settings.ts';
import type { Workspace } from '../workspaces.ts';
import { type Base, type Changes, changedFiles } from './changed-files.ts';
import { gitTexts } from './git-texts.ts';
import { touchedDossiers } from './touched.ts';

/** Dossiers of one workspace for which the same settings hold. Paths are those of the workspace. */
export interface Part {
  readonly workspace: Workspace;
  readonly effective: Effective;
  readonly dossiers: readonly string[];
  /** Every path looked at for a dossier, found or not. */
  readonly looked: Map<string, Set<string>>;
}

export interface TouchedParts {
  /** The paths of each part that are to be kept. */
  readonly kept: ReadonlyMap<Part, ReadonlySet<string>>;
  readonly remarks: readonly string[];
}

/** `base` null: nothing to compare with, so everything is kept and that is said. */
export function touchedParts(parts: readonly Part[], base: Base | null, language: Language): TouchedParts {
  const texts = gitTexts(language);
  const known = new Map<string, Changes>();
  const changesIn = (root: string): Changes => {
    const found = known.get(root) ?? (base === null ? { why: 'no-base' } : changedFiles(root, base));
    known.set(root, found);
    return found;
  };
  const remarks = new Set<string>();
  const kept = new Map<Part, ReadonlySet<string>>();
  for (const part of parts) {
    const { workspace, effective, dossiers, looked } = part;
    const { root } = workspace;
    const changes = changesIn(root);
    if ('why' in changes) {
      remarks.add(texts.unknownChanges(changes));
      kept.set(part, new Set(dossiers));
      continue;
    }
    const { rules, baseline, files } = effective;
    const shared = [
      ...rules.map(({ value }) => value),
      ...(baseline.value ? [baseline.value] : []),
      ...files,
    ];
    const watched = dossiers.map((path) => ({
      path,
      file: join(root, path),
      looked: [...(looked.get(path) ?? [])].map((other) => join(root, other)),
    }));
    kept.set(part, touchedDossiers(watched, changes, shared));
  }
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  const found = sum(parts.map(({ dossiers }) => dossiers.length));
  if (found > 0 && remarks.size === 0)
    remarks.add(texts.touched(sum([...kept.values()].map(({ size }) => size)), found));
  return { kept, remarks: [...remarks] };
}
