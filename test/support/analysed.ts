/**
 * Reads and judges a dossier as an editor does, from memory or from samples/.
 * It knows no feature: the tests ask the service.
 */
import { type Analysis, createLanguageService, type Language, parseIsoDay } from '../../checks/index.ts';
import { compiledLaw } from './compiled-law.ts';
import { memoryFiles } from './memory-files.ts';
import { sampleFiles } from './sample-text.ts';

export const service = createLanguageService(compiledLaw());
const asOf = parseIsoDay('2026-11-23') ?? Number.NaN;

export interface Wishes {
  readonly language?: Language;
  readonly readyFor?: string;
  readonly level?: 'essential' | 'standard' | 'complete';
}

export function analysed(
  contents: string | Uint8Array | ReadonlyMap<string, string | Uint8Array>,
  wishes: Wishes = {},
): Analysis {
  const files = contents instanceof Map ? contents : new Map([['案卷.md', contents as string | Uint8Array]]);
  const analysis = service.analyse(memoryFiles(files), '案卷.md', { asOf, ...wishes });
  if (!analysis) throw new Error('没有认出案卷');
  return analysis;
}

export function analysedSample(name: string, wishes: Wishes = {}): Analysis {
  const analysis = service.analyse(sampleFiles, `samples/${name}/案卷.md`, { asOf, ...wishes });
  if (!analysis) throw new Error('没有认出案卷');
  return analysis;
}

/** A dossier of 虹口区 with this body; lines of the front matter may be added. */
export const dossierText = (body: string, front = ''): string =>
  `---\n案卷类型: 重大行政决策\n决策事项: 停车管理办法\n决策机关: 上海市虹口区人民政府\n承办单位: 虹口区建设和管理委员会\n${front}---\n\n# 停车管理办法\n\n${body}`;
