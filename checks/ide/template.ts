/**
 * A new dossier with the steps that bind for a place, a kind of matter and its circumstances; every fact a placeholder.
 */

import type { Tools } from '../engine/dossier-report.ts';
import type { CheckOptions } from '../engine/port.ts';
import type { TemplateChoices, TemplateWishes } from './data.ts';

export function templateChoices(_tools: Tools): TemplateChoices {
  return { places: [], categories: [], forms: [], circumstances: [] };
}

export function template(_tools: Tools, wishes: TemplateWishes, _options: CheckOptions): string {
  return `---\n案卷类型: 重大行政决策\n决策事项: ${JSON.stringify(wishes.title)}\n决策机关: ${JSON.stringify(wishes.authority)}\n---\n`;
}
