/**
 * What `juece.yaml` may say and where it says it wrongly.
 * It reads text only; whether the folders it names exist, each host finds out.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** Zero-based offset with the one-based line and column that people are shown. */
export interface SettingsProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface NamedFolder {
  readonly meaning: 'rules' | 'law-library';
  /** As written; relative to the settings file. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export interface SettingsForm {
  readonly folders: readonly NamedFolder[];
  /** In the order of the file; with any, nothing of the file should be used. */
  readonly problems: readonly SettingsProblem[];
}

const keys: Readonly<Record<string, NamedFolder['meaning']>> = {
  规则目录: 'rules',
  rules: 'rules',
  法规库: 'law-library',
  'law-library': 'law-library',
};

export function missingFolder({ path, line, column }: NamedFolder): SettingsProblem {
  return { line, column, message: `没有这个文件夹：${path}` };
}

export function parseSettings(text: string): SettingsForm {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const folders: NamedFolder[] = [];
  const problems: SettingsProblem[] = [];
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const wrong = (offset: number, message: string) => void problems.push({ ...at(offset), message });
  const [error] = document.errors;
  const { contents } = document;
  if (error) wrong(error.pos[0], `YAML 写法有误：${error.message.split('\n')[0] ?? ''}`);
  else if (contents !== null && !isMap(contents)) wrong(0, '应为“键: 值”的形式，允许的键：规则目录、法规库');
  else
    for (const { key, value } of contents?.items ?? []) {
      const start = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
      const name = isScalar(key) ? String(key.value) : '';
      const meaning = Object.hasOwn(keys, name) ? keys[name] : undefined;
      if (meaning === undefined) {
        wrong(start, `不认识的键“${name}”，允许的键：规则目录、法规库`);
        continue;
      }
      for (const item of isSeq(value) ? value.items : [value]) {
        if (isScalar(item) && typeof item.value === 'string')
          folders.push({ meaning, path: item.value, ...at(item.range?.[0] ?? start) });
        else wrong(start, `“${name}”应写文件夹路径`);
      }
    }
  return { folders, problems };
}
