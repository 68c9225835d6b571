/**
 * Which files and folders are passed over when dossiers are looked for: by `.gitignore` files and by `忽略` of `juece.yaml`.
 * A path that somebody names is not asked about here; attachments are read whether ignored or not.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { Effective } from './effective-settings.ts';

/** The pattern that decides, and where it stands. */
export interface IgnoredBy {
  readonly pattern: string;
  readonly file: string;
  readonly line: number;
}

export interface Ignoring {
  /** What has one entry of a folder passed over; its parents are taken not to be. Null: nothing. */
  entry(path: string, isFolder: boolean): IgnoredBy | null;
  /** The same, or what has a folder above it passed over, up to the top of its repository. */
  anywhere(path: string, isFolder: boolean): IgnoredBy | null;
}

/** Patterns of one file, all relative to one folder. */
interface Source {
  readonly folder: string;
  readonly patterns: Ignore;
  readonly at: ReadonlyMap<string, IgnoredBy>;
}

/**
 * `settings`: what holds for a folder. `named`: a folder that somebody named although it is ignored; patterns from above
 * it say nothing then. All paths are absolute.
 */
export function ignoring(settings: (folder: string) => Effective, named: string | null = null): Ignoring {
  const git = new Map<string, readonly Source[]>();
  const own = new Map<Effective, Source | null>();

  /** The `.gitignore` files that hold in a folder, the nearest first. */
  function gitSources(folder: string): readonly Source[] {
    const known = git.get(folder);
    if (known) return known;
    const file = join(folder, '.gitignore');
    const here = existsSync(file) ? [gitSource(folder, file)] : [];
    const above = dirname(folder);
    const top = above === folder || folder === named || existsSync(join(folder, '.git'));
    const found = top ? here : [...here, ...gitSources(above)];
    git.set(folder, found);
    return found;
  }

  function ownSource(folder: string): Source | null {
    const effective = settings(folder);
    const known = own.get(effective);
    if (known !== undefined) return known;
    const [nearest] = effective.files;
    const base = nearest === undefined ? '' : dirname(nearest);
    const counts = named === null || base === named || base.startsWith(named + sep);
    const source =
      effective.ignore.length === 0 || !counts
        ? null
        : sourceOf(
            base,
            effective.ignore.map(({ value, origin }) => ({
              pattern: value,
              file: origin.kind === 'file' ? origin.file : '',
              line: origin.kind === 'file' ? origin.line : 0,
            })),
          );
    own.set(effective, source);
    return source;
  }

  function entry(path: string, isFolder: boolean): IgnoredBy | null {
    const folder = dirname(path);
    const ask = ({ folder: base, patterns, at }: Source) => {
      const inside = relative(base, path).replaceAll(sep, '/');
      const { ignored, unignored, rule } = patterns.test(isFolder ? `${inside}/` : inside);
      return ignored || unignored ? { by: ignored ? (at.get(rule?.mark ?? '') ?? null) : null } : null;
    };
    // The nearest file that says anything decides, as for Git itself.
    for (const source of gitSources(folder)) {
      const answer = ask(source);
      if (answer?.by) return answer.by;
      if (answer) break;
    }
    const source = ownSource(folder);
    return (source && ask(source)?.by) ?? null;
  }

  function anywhere(path: string, isFolder: boolean): IgnoredBy | null {
    const folder = dirname(path);
    if (folder === path || existsSync(join(path, '.git'))) return null;
    return anywhere(folder, true) ?? entry(path, isFolder);
  }

  return { entry, anywhere };
}

function gitSource(folder: string, file: string): Source {
  let text = '';
  try {
    text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    // A `.gitignore` that cannot be read ignores nothing.
  }
  const lines = text.split(/\r?\n/).map((pattern, index) => ({ pattern, file, line: index + 1 }));
  return sourceOf(
    folder,
    lines.filter(({ pattern }) => pattern.trim() !== '' && !pattern.startsWith('#')),
  );
}

function sourceOf(folder: string, lines: readonly IgnoredBy[]): Source {
  const patterns = ignore({ allowRelativePaths: true });
  const at = new Map<string, IgnoredBy>();
  for (const line of lines) {
    const mark = String(at.size);
    at.set(mark, line);
    patterns.add({ pattern: line.pattern, mark });
  }
  return { folder, patterns, at };
}
