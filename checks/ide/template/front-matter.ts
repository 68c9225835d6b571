/**
 * The front matter of a new dossier: what was wished, what the law still asks left blank.
 * Whatever a name holds, it stays one value of one key.
 */
import type { TemplateWishes } from '../data.ts';
import { blankText } from '../placeholder.ts';

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Plain where YAML takes it for the text that it is, else in quotes. */
function yamlText(text: string): string {
  const line = oneLine(text);
  const safe =
    /^[\p{L}\p{N}（《“][^:#"'\\[\]{}\n]*$/u.test(line) &&
    !/^(?:true|false|null|yes|no|[\d._-]+)$/i.test(line);
  return safe ? line : `'${line.replaceAll("'", '’')}'`;
}

export function frontMatter(wishes: TemplateWishes, open: readonly string[]): string {
  const { title, authority, place, category, form, circumstances, lead } = wishes;
  const lines = [
    '---',
    '案卷类型: 重大行政决策',
    `决策事项: ${yamlText(title)}`,
    `决策机关: ${yamlText(authority)}`,
    `承办单位: ${lead ? yamlText(lead) : blankText}`,
    ...(place === null ? [] : [`适用地区: ${yamlText(place)}`]),
    `事项类别: ${category === null ? blankText : yamlText(category)}`,
    `文件形式: ${form === null ? blankText : yamlText(form)}`,
    '当前阶段: 启动',
  ];
  const declared = Object.entries(circumstances).map(
    ([name, value]) => `  ${yamlText(name)}: ${value ? '是' : `{判断: 否, 理由: ${blankText}}`}`,
  );
  const asked = open.map((name) => `  ${name}: ${blankText}`);
  if (declared.length + asked.length > 0) lines.push('情形:', ...declared, ...asked);
  return [...lines, '---'].join('\n');
}
