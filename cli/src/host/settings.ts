/**
 * Finds and reads `juece.yaml`, the settings of a document repository: own rules and a law library.
 * It decides the form of that file; what own rules may say, the core's compiler decides.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { UsageError } from '../usage-error.ts';

export const settingsName = 'juece.yaml';

export interface Settings {
  /** The file, or null where there is none. */
  readonly file: string | null;
  /** Absolute folders in the format of law/. */
  readonly rules: readonly string[];
  /** Absolute folder of statutes in Markdown, or null. */
  readonly lawLibrary: string | null;
}

const none: Settings = { file: null, rules: [], lawLibrary: null };
const keys: Readonly<Record<string, 'rules' | 'law-library'>> = {
  规则目录: 'rules',
  rules: 'rules',
  法规库: 'law-library',
  'law-library': 'law-library',
};

/** The nearest `juece.yaml` from a path upwards; null where there is none. */
export function findSettings(from: string): string | null {
  let folder = resolve(from);
  if (existsSync(folder) && !statSync(folder).isDirectory()) folder = dirname(folder);
  for (;;) {
    const file = join(folder, settingsName);
    if (existsSync(file)) return file;
    const above = dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
}

/** Throws UsageError with file, line and what is allowed instead. */
export function readSettings(from: string): Settings {
  const file = findSettings(from);
  if (file === null) return none;
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const fail = (offset: number, message: string): never => {
    const { line, col } = lines.linePos(offset);
    throw new UsageError(`${file}:${line}:${col} ${message}`);
  };
  const [error] = document.errors;
  if (error) fail(error.pos[0], `YAML 写法有误：${error.message.split('\n')[0] ?? ''}`);
  const { contents } = document;
  if (contents === null) return { ...none, file };
  if (!isMap(contents)) return fail(0, '应为“键: 值”的形式，允许的键：规则目录、法规库');
  const found: { rules: string[]; lawLibrary: string | null } = { rules: [], lawLibrary: null };
  for (const { key, value } of contents.items) {
    const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
    const name = isScalar(key) ? String(key.value) : '';
    const meaning = keys[name];
    if (meaning === undefined) fail(at, `不认识的键“${name}”，允许的键：规则目录、法规库`);
    const folders = (isSeq(value) ? value.items : [value]).map((item) => {
      if (!isScalar(item) || typeof item.value !== 'string') return fail(at, `“${name}”应写文件夹路径`);
      const folder = resolve(dirname(file), item.value);
      if (!existsSync(folder) || !statSync(folder).isDirectory())
        fail(item.range?.[0] ?? at, `没有这个文件夹：${item.value}`);
      return folder;
    });
    if (meaning === 'rules') found.rules.push(...folders);
    else found.lawLibrary = folders[0] ?? null;
  }
  return { file, ...found };
}
