/**
 * What the core is told for one dossier of a folder: the settings and the baseline that hold where it lies.
 */
import type { CheckOptions } from '../../checks/index.ts';
import { relativePath } from '../../cli/src/host/relative-path.ts';
import { checkOptions } from '../settings.ts';
import { keyInside, keyOf, parentOf } from '../uris.ts';
import type { Folder } from './folder.ts';

export function optionsFor(folder: Folder, path: string, today: string): CheckOptions {
  const { settings, baseline } = folder.nearOf(path);
  const options = checkOptions(settings, today);
  if (baseline === null) return options;
  const place = keyOf(baseline.uri);
  const above = parentOf(place);
  return {
    ...options,
    baseline: {
      entries: baseline.entries,
      path: relativePath(folder.key, place),
      named: (dossier) => relativePath(above, keyInside(folder.key, dossier)),
    },
  };
}
