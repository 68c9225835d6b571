/**
 * Every sentence of `juece config` in both languages.
 */
import type { Language } from '../../checks/index.ts';

const chinese = {
  config: '列出对一个文件实际起作用的每项设置，以及它来自哪个文件的哪一行',
  usage: '<文件> [选项]',
  file: '案卷文件或文件夹',
  format: '输出格式 text（默认）或 json',
  colon: '：',
  none: '无',
  today: '今天',
  given: '命令行',
  default: '默认',
  from: (place: string) => `（${place}）`,
  files: (files: readonly string[]) => `读取的设置文件（近的在前）：${files.join('、')}`,
  noFiles: '没有找到 juece.yaml。',
  ignored: (pattern: string, place: string) =>
    `查找案卷时忽略它：“${pattern}”（${place}）。写明文件名时照样检查。`,
  notIgnored: '查找案卷时不忽略它。',
};

type Texts = typeof chinese;

const english: Texts = {
  config: 'list every setting that holds for a file, and the file and line it comes from',
  usage: '<file> [options]',
  file: 'dossier file or folder',
  format: 'text (default) or json',
  colon: ': ',
  none: 'none',
  today: 'today',
  given: 'command line',
  default: 'default',
  from: (place) => ` (${place})`,
  files: (files) => `Settings files, the nearest first: ${files.join(', ')}`,
  noFiles: 'No juece.yaml was found.',
  ignored: (pattern, place) =>
    `Ignored when dossiers are looked for: “${pattern}” (${place}). Named outright, it is checked all the same.`,
  notIgnored: 'Not ignored when dossiers are looked for.',
};

export function configTexts(language: Language): Texts {
  return language === 'en' ? english : chinese;
}
