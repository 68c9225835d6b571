/** Opens a dossier for tests of the editor features: one of samples/, or files made up on the spot. */

import type { Language } from '../../../checks/index.ts';
import {
  type Analysis,
  createLanguageService,
  parseIsoDay,
  type Surroundings,
} from '../../../checks/index.ts';
import { compiledLaw } from '../../support/compiled-law.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { sampleFiles } from '../../support/sample-text.ts';

export const service = createLanguageService(compiledLaw());
const asOf = parseIsoDay('2026-11-23') ?? Number.NaN;

export const alone: Surroundings = {
  library: [],
  example: () => null,
  paths: () => [],
  dossiers: () => [],
};

export function openSample(path: string, language: Language = 'zh-CN'): Analysis {
  const analysis = service.analyse(sampleFiles, path, { asOf, language });
  if (!analysis) throw new Error(`${path} 不是案卷`);
  return analysis;
}

/** `files`: path → text; the dossier is `案卷.md` in the folder `事项`. */
export function openText(
  text: string,
  files: Readonly<Record<string, string>> = {},
  language: Language = 'zh-CN',
): Analysis {
  const all = new Map([[dossierPath, text], ...Object.entries(files)]);
  const analysis = service.analyse(memoryFiles(all), dossierPath, { asOf, language });
  if (!analysis) throw new Error('不是案卷');
  return analysis;
}

export const dossierPath = '事项/案卷.md';
export const textOf = (analysis: Analysis): string => analysis.dossier.document.text;

/** Offset of the `|` in `marked`, and the text without it. */
export function caret(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('‸');
  if (offset < 0) throw new Error('没有光标');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
