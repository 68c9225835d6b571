/**
 * Puts keys into front matter as it is written: block or flow, with its own indentation, comments left alone.
 * It knows the shape of YAML and no key.
 */

import type { ParsedDocument, YamlEntry, YamlMap, YamlNode } from '../../parse/document.ts';
import { findFrontMatter } from '../../parse/front-matter-fence.ts';
import type { TextEdit } from '../data.ts';
import { insertion, lineEnd, lineStart, newline } from './lines.ts';

/** `key: value` lines, nested ones indented by two. */
export interface YamlLine {
  readonly key: string;
  /** Null: a key whose `below` follows. */
  readonly value: string | null;
  readonly below?: readonly string[];
}

export const entryOf = (document: ParsedDocument, keys: readonly string[]): YamlEntry | null =>
  document.frontMatter?.map.entries.find((e) => keys.includes(e.key)) ?? null;

const written = (line: YamlLine, indent: string, eol: string): string =>
  [
    `${indent}${line.key}:${line.value === null ? '' : ` ${line.value}`}`,
    ...(line.below ?? []).map((b) => indent + b),
  ].join(eol);

/** New top-level keys below the last one; null where there is no front matter to put them in. */
export function addKeys(document: ParsedDocument, lines: readonly YamlLine[]): TextEdit | null {
  const { text } = document;
  const region = findFrontMatter(text);
  if (!region || !document.frontMatter || lines.length === 0) return null;
  const map = document.frontMatter.map;
  if (isFlow(text, map)) return intoFlow(text, map, lines);
  const kept = text.slice(region.yaml.start, region.yaml.end).trimEnd().length;
  const eol = newline(text);
  const body = lines.map((line) => written(line, '', eol)).join(eol);
  // An empty front matter: the fences follow one another.
  if (kept === 0) return insertion(region.yaml.start, `${body}${eol}`);
  return insertion(region.yaml.start + kept, `${eol}${body}`);
}

const isFlow = (text: string, node: YamlNode): boolean => text.charAt(node.span.start) === '{';

function intoFlow(text: string, map: YamlMap, lines: readonly YamlLine[]): TextEdit | null {
  const close = map.span.end - 1;
  if (text.charAt(close) !== '}' || lines.some((line) => line.value === null)) return null;
  const body = lines.map((line) => `${line.key}: ${line.value}`).join(', ');
  const before = text.slice(map.span.start + 1, close).trimEnd();
  const at = map.span.start + 1 + before.length;
  return insertion(at, before.trim() === '' || before.endsWith(',') ? body : `, ${body}`);
}

/** More entries at the end of a nested map. */
export function addToMap(
  document: ParsedDocument,
  map: YamlMap,
  lines: readonly YamlLine[],
): TextEdit | null {
  const { text } = document;
  if (lines.length === 0) return null;
  if (isFlow(text, map)) return intoFlow(text, map, lines);
  const first = map.entries[0];
  const last = map.entries.at(-1);
  if (!first || !last) return null;
  const lead = text.slice(lineStart(text, first.keySpan.start), first.keySpan.start);
  // The first key of a list item stands behind its dash.
  const indent = lead.replace(/[^\s]/g, ' ');
  const end = Math.max(last.keySpan.end, endOf(last.value));
  const kept = text.slice(0, end).trimEnd().length;
  const eol = newline(text);
  return insertion(lineEnd(text, kept), lines.map((line) => eol + written(line, indent, eol)).join(''));
}

function endOf(node: YamlNode): number {
  return node.span.end;
}

/** Entries of the map under a top-level key, the key itself added where it is not there yet. */
export function addUnder(
  document: ParsedDocument,
  keys: readonly string[],
  lines: readonly YamlLine[],
): TextEdit | null {
  const [name = ''] = keys;
  const below = lines.map((line) => `  ${line.key}: ${line.value ?? ''}`);
  const entry = entryOf(document, keys);
  if (!entry) return addKeys(document, [{ key: name, value: null, below }]);
  const { value } = entry;
  if (value.kind === 'map')
    return value.entries.length === 0 && !isFlow(document.text, value)
      ? null
      : addToMap(document, value, lines);
  if (value.kind === 'scalar' && value.value === null && value.source.trim() === '') {
    const { text } = document;
    const eol = newline(text);
    return insertion(lineEnd(text, entry.keySpan.end), below.map((line) => eol + line).join(''));
  }
  return null;
}
