/**
 * The words that only the Markdown report has, in both languages.
 * It refuses to know what any dossier says.
 */
import type { Language } from './language.ts';

export interface MarkdownTexts {
  readonly heading: string;
  readonly legend: string;
  readonly file: string;
  readonly place: string;
  readonly todo: string;
  readonly counts: string;
}

const chinese: MarkdownTexts = {
  heading: '决策程序检查报告',
  legend: '✓ 已满足　✗ 有违反　? 有待查明　○ 未到期　– 不适用',
  file: '文件',
  place: '位置',
  todo: '要办的事',
  counts: '各项结论',
};

const english: MarkdownTexts = {
  heading: 'Report on decision procedure',
  legend: '✓ met · ✗ breached · ? open · ○ not due · – not applicable',
  file: 'File',
  place: 'Place',
  todo: 'To do',
  counts: 'Verdicts',
};

export function markdownTexts(language: Language): MarkdownTexts {
  return language === 'en' ? english : chinese;
}
