/**
 * A file that is not UTF-8 is written anew as it was read. Nothing is offered where reading lost characters.
 */
import type { Analysis } from '../analysis.ts';
import { documentOf } from '../analysis.ts';
import { wordsOf } from '../wording.ts';
import type { Offer } from './question.ts';

export function reEncoded(analysis: Analysis, path: string): readonly Offer[] {
  const document = documentOf(analysis, path);
  if (!document || ['utf-8', 'utf-8-bom', 'binary'].includes(document.encoding)) return [];
  if (document.problems.some((p) => p.code === 'encoding-damaged')) return [];
  const words = wordsOf(analysis.language);
  const name = document.encoding.toUpperCase();
  return [
    {
      title: words(`把 ${name} 编码的文件另存为 UTF-8`, `Save the ${name} file as UTF-8`),
      safe: true,
      preferred: true,
      edits: [],
      convert: path,
      answers: 'encoding-not-utf8',
    },
  ];
}
