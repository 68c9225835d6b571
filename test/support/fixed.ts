/**
 * Applies fixes as an editor does and judges the result. It knows no kind of fix.
 */
import type { Analysis, ide } from '../../checks/index.ts';
import { analysed, service, type Wishes } from './analysed.ts';
import { memoryFiles } from './memory-files.ts';
import { sampleFiles } from './sample-text.ts';

/** Throws where edits overlap or leave the text. */
export function applied(text: string, edits: readonly ide.TextEdit[]): string {
  let out = '';
  let at = 0;
  for (const { span, text: put } of edits) {
    if (span.start < at || span.end < span.start || span.end > text.length) throw new Error('编辑重叠或越界');
    out += text.slice(at, span.start) + put;
    at = span.end;
  }
  return out + text.slice(at);
}

export const editsOf = (fix: ide.Fix): readonly ide.TextEdit[] => fix.edits.flatMap((e) => e.edits);

/** Every fix of the dossier's own file. */
export const allFixes = (analysis: Analysis, paths: readonly string[] = []): readonly ide.Fix[] =>
  service.fixes(analysis, analysis.path, 0, analysis.dossier.document.text.length, { paths: () => paths });

export interface Trial {
  readonly before: Analysis;
  readonly fix: ide.Fix;
  readonly text: string;
  readonly after: Analysis;
}

/** Takes the one fix whose title holds these words, applies it and judges again. */
export function tried(
  contents: string | ReadonlyMap<string, string>,
  words: string,
  wishes: Wishes = {},
  paths: readonly string[] = [],
): Trial {
  const files = contents instanceof Map ? contents : new Map([['案卷.md', contents as string]]);
  const before = analysed(files, wishes);
  const fixes = allFixes(before, paths);
  const found = fixes.filter((f) => f.title.includes(words));
  const [fix] = found;
  if (!fix || found.length > 1)
    throw new Error(`“${words}”有${found.length}个：\n${fixes.map((f) => f.title).join('\n')}`);
  const text = applied(before.dossier.document.text, editsOf(fix));
  return { before, fix, text, after: analysed(new Map([...files, ['案卷.md', text]]), wishes) };
}

/** A sample judged again with another text. */
export function rejudged(analysis: Analysis, text: string): Analysis {
  const files = memoryFiles(new Map([[analysis.path, text]]));
  const after = service.analyse(
    {
      stat: (path) => (path === analysis.path ? files.stat(path) : sampleFiles.stat(path)),
      read: (path) => (path === analysis.path ? files.read(path) : sampleFiles.read(path)),
    },
    analysis.path,
    analysis.options,
  );
  if (!after) throw new Error('改后认不出案卷');
  return after;
}
