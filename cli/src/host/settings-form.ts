/**
 * What one `juece.yaml` says, value by value with its place, and where it says it wrongly.
 * It reads text only; whether the files and folders it names exist, each host finds out.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type Language, nearest, parseIsoDay } from '../../../checks/index.ts';
import { type SettingKey, type SettingName, settingKey, settingKeys, settingWords } from './settings-keys.ts';
import { settingsTexts } from './settings-texts.ts';

/** One-based line and column, as people are shown them; the column counts UTF-16 units. */
export interface SettingPlace {
  readonly line: number;
  readonly column: number;
}

export interface SettingsProblem extends SettingPlace {
  readonly message: string;
}

/** One value, or one element of a list, with the place where it stands. */
export interface Stated extends SettingPlace {
  readonly value: string;
}

export interface SettingsForm {
  /** A single value is a list of one. */
  readonly stated: ReadonlyMap<SettingName, readonly Stated[]>;
  /** In the order of the file; with any, nothing of the file should be used. */
  readonly problems: readonly SettingsProblem[];
}

export function parseSettings(text: string, language: Language = 'zh-CN'): SettingsForm {
  const texts = settingsTexts(language);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const stated = new Map<SettingName, readonly Stated[]>();
  const problems: SettingsProblem[] = [];
  const at = (offset: number): SettingPlace => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const wrong = (offset: number, message: string) => void problems.push({ ...at(offset), message });
  const known = settingKeys.map(({ zh }) => zh).join(texts.listSeparator);
  const [error] = [...document.errors, ...document.warnings];
  const { contents } = document;
  if (error) {
    const [start] = error.pos;
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1).split(/[\r\n]/)[0] ?? '';
    const quote = /[-:]\s*[*!]/.test(line) ? texts.quote : '';
    wrong(
      start,
      texts.syntax((error.message.split('\n')[0] ?? '').replace(/(?: at line \d+, column \d+)?:?$/, '')) +
        quote,
    );
    return { stated, problems };
  }
  const empty = contents === null || (isScalar(contents) && contents.value === null);
  if (!empty && !isMap(contents)) wrong(0, texts.notAMap(known));
  const words = new Map<SettingName, string>();
  for (const { key, value } of isMap<Node, Node | null>(contents) ? contents.items : []) {
    const start = key.range?.[0] ?? 0;
    const word = isScalar(key) ? String(key.value) : '';
    const found = settingKey(word);
    const before = found ? words.get(found.name) : undefined;
    if (found === null) wrong(start, texts.unknownKey(word, nearest(word, settingWords), known));
    else if (before !== undefined) wrong(start, texts.twice(word, before));
    else {
      words.set(found.name, word);
      const isList = found.kind === 'folders' || found.kind === 'patterns';
      const values: Stated[] = [];
      for (const item of isSeq<Node>(value) && isList ? value.items : [value]) {
        const offset = item?.range?.[0] ?? start;
        const read = isScalar(item) && typeof item.value === 'string' ? item.value.trim() : null;
        const problem = mistake(found, word, read, item, texts);
        if (problem !== null) wrong(offset, problem);
        else values.push({ value: canonical(found, read ?? ''), ...at(offset) });
      }
      stated.set(found.name, values);
    }
  }
  return { stated, problems };
}

/** What is wrong with one value; null where nothing is. `read`: its text, null where it is none. */
function mistake(
  { kind, choices }: SettingKey,
  word: string,
  read: string | null,
  node: unknown,
  texts: ReturnType<typeof settingsTexts>,
): string | null {
  const shown = read ?? (isScalar(node) && node.value !== null ? String(node.value) : '');
  const empty = read === null || read === '';
  switch (kind) {
    case 'choice':
      if (!empty && choices.includes(read.normalize('NFC'))) return null;
      return texts.needsChoice(word, shown, nearest(shown, choices), choices.join(texts.listSeparator));
    case 'day':
      return !empty && parseIsoDay(read) !== null ? null : texts.needsDay(word, shown);
    case 'file':
      if (empty) return texts.needsPath(word);
      return isRemote(read) || isAbsolute(read) ? texts.notRelative(read) : null;
    case 'folder':
    case 'folders':
      if (empty) return kind === 'folder' ? texts.needsPath(word) : texts.needsPaths(word);
      return isRemote(read) ? texts.notRelative(read) : null;
    case 'patterns':
      return empty ? texts.needsPatterns(word) + (isAlias(node) ? texts.quote : '') : null;
    case 'text':
      return empty ? texts.needsText(word) : null;
  }
}

function isRemote(path: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(path) || path.startsWith('//');
}

/** A file of one machine would make the same repository mean different things on another. */
function isAbsolute(path: string): boolean {
  return /^(?:[\\/]|[a-z]:)/i.test(path);
}

/** Names of files stay as they are written: a disk may hold them composed in either way. */
function canonical({ kind }: SettingKey, text: string): string {
  return kind === 'choice' || kind === 'text' ? text.normalize('NFC') : text;
}
