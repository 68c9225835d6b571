/**
 * Reads what can still be read of front matter in which the YAML parser found an error.
 * Every top-level key is parsed by itself, so that one bad line costs one value and no more.
 */
import { type Document, isCollection, isMap, type Pair } from 'yaml';
import type { YamlEntry } from './document.ts';
import { treeOf, type YamlSource } from './yaml-tree.ts';

const CHUNK = /^(?=[^\s#\-[\]{}])/m;
const KEY_LINE = /^(["']?)([^:\r\n]{1,80}?)\1[ \t]*:(?:[ \t]+|(?=[\r\n]|$))([^\r\n]*)/;
/** `key: text…` on one line: what the parser made a map of is a text with a colon in it. */
const TEXT_VALUE = /^[^:\r\n]*:[ \t]+[^\s#[{]/;

/** The entries of the top-level map, in source order; `parse` returns null where the parser gave up. */
export function salvage(source: YamlSource, parse: (text: string) => Document | null): YamlEntry[] {
  const entries: YamlEntry[] = [];
  let start = 0;
  for (const text of source.text.split(CHUNK)) {
    const offset = start;
    start += text.length;
    if (text.trim() === '') continue;
    const part: YamlSource = {
      text,
      toFile: (at) => source.toFile(offset + at),
      problems: source.problems,
    };
    const document = parse(text);
    const pair = firstPair(document);
    const sound = document !== null && document.errors.length === 0;
    if (pair !== null && (sound || (isCollection(pair.value) && !TEXT_VALUE.test(text)))) {
      const tree = treeOf(document?.contents, part, 0);
      if (tree.kind === 'map') entries.push(...tree.entries);
    } else if (!sound) {
      const entry = entryOfLine(part);
      if (entry !== null) entries.push(entry);
    }
  }
  return entries;
}

function firstPair(document: Document | null): Pair | null {
  return document !== null && isMap(document.contents) ? (document.contents.items[0] ?? null) : null;
}

/** `key: text` taken at its word; brackets and block marks promise a structure that is not there. */
function entryOfLine(part: YamlSource): YamlEntry | null {
  const match = KEY_LINE.exec(part.text);
  if (match === null) return null;
  const [whole, quote = '', key = '', rest = ''] = match;
  const written = rest.trimEnd();
  if (/^[[{|>]/.test(written)) return null;
  const opening = /^["']/.exec(written)?.[0] ?? '';
  const closed = opening !== '' && written.length > 1 && written.endsWith(opening);
  const from = whole.length - rest.length + opening.length;
  const value = written.slice(opening.length, closed ? -1 : undefined);
  return {
    key: key.trim(),
    keySpan: { start: part.toFile(0), end: part.toFile(key.length + 2 * quote.length) },
    value: {
      kind: 'scalar',
      span: { start: part.toFile(from), end: part.toFile(from + value.length) },
      value,
      source: value,
    },
  };
}
