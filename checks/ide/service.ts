/**
 * Everything an editor asks of the core, behind one interface.
 * It binds the features to one law and refuses to know protocols, buffers and clocks.
 */
import type { Files } from '../dossier/files.ts';
import type { CheckOptions, ExplainOptions, Explanation } from '../engine/port.ts';
import type { Law } from '../lawbook/law.ts';
import type { Statute } from '../lawbook/statute.ts';
import type { Language } from '../messages/language.ts';
import type { Analysis } from './analysis.ts';
import type {
  Completion,
  DocumentLink,
  DossierTree,
  Fix,
  Folding,
  Hint,
  Hover,
  Lens,
  OutlineEntry,
  Target,
  TemplateChoices,
  TemplateWishes,
  TextEdit,
  Timeline,
} from './data.ts';

/** What the features may know besides the dossier. */
export interface Surroundings {
  /** Statutes of the user's own law library: hover quotes the cited words from them. */
  readonly library: readonly Statute[];
  /** Obligation → a line of a dossier that breaks it. */
  readonly example: (obligation: string) => string | null;
  /** Paths of files that a link could name, for completion. */
  readonly paths: () => readonly string[];
  /** Ids (事项编号) and titles of the dossiers in the workspace. */
  readonly dossiers: () => readonly { readonly path: string; readonly id: string; readonly title: string }[];
}

export interface LanguageService {
  readonly law: Law;
  /**
   * Reads and judges the dossier at `path`; null where it is none or cannot be read. What did not change since the
   * last call for that path is not read again. `once`: nothing is kept for a next call, which makes this one cheaper.
   */
  analyse(files: Files, path: string, options: CheckOptions, once?: boolean): Analysis | null;
  /** Parses the file for an `analyse` of it that will follow `once`, so that neither takes long. */
  parseAhead(files: Files, path: string): void;
  /** Drops what is kept for that path. */
  forget(path: string): void;
  explain(idOrTerm: string, options: ExplainOptions): Explanation | null;

  hover(analysis: Analysis, path: string, offset: number, around: Surroundings): Hover | null;
  completions(analysis: Analysis, path: string, offset: number, around: Surroundings): readonly Completion[];
  definition(analysis: Analysis, path: string, offset: number): readonly Target[];
  /** Where the fact, record or dossier id at that place is used. */
  references(analysis: Analysis, path: string, offset: number): readonly Target[];
  links(analysis: Analysis, path: string): readonly DocumentLink[];
  symbols(analysis: Analysis, path: string): readonly OutlineEntry[];
  folding(analysis: Analysis, path: string): readonly Folding[];
  lenses(analysis: Analysis, path: string): readonly Lens[];
  hints(analysis: Analysis, path: string): readonly Hint[];
  /**
   * Fixes for the diagnostics (by index in the report) and places touched by [start, end]. With `around`, files of the
   * workspace are proposed for links that lead nowhere.
   */
  fixes(
    analysis: Analysis,
    path: string,
    start: number,
    end: number,
    around?: Pick<Surroundings, 'paths'>,
  ): readonly Fix[];
  /** All safe fixes of one file as one set of edits without overlaps. */
  fixAll(analysis: Analysis, path: string): readonly TextEdit[];
  /** Edits that keep links to `from` alive after the file or folder moved to `to`; by path. */
  moved(
    analysis: Analysis,
    from: string,
    to: string,
  ): readonly { readonly path: string; readonly edits: readonly TextEdit[] }[];

  tree(analysis: Analysis): DossierTree;
  timeline(analysis: Analysis): Timeline;
  templateChoices(language?: Language): TemplateChoices;
  /** A new dossier with the steps that bind; every fact a placeholder. */
  template(wishes: TemplateWishes, options: CheckOptions): string;
}
