/**
 * Turns parsed YAML into the plain tree of front matter, with offsets in the file.
 * Tags, anchors and aliases get no meaning here, so that nothing can be executed or blown up.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Span } from '../base/span.ts';
import type { Problem, YamlEntry, YamlMap, YamlNode, YamlScalar } from './document.ts';

/** Beyond this depth a node is kept as the text it was written with. */
const DEEPEST = 32;

/** What the tree needs: the text that was parsed, and the way from its offsets to those of the file. */
export interface YamlSource {
  readonly text: string;
  toFile(offset: number): number;
  /** Receives `yaml-duplicate-key`. */
  readonly problems: Problem[];
}

/** The tree of `node`; a missing value is a null scalar at `anchor` (offset in the parsed text). */
export function treeOf(node: unknown, source: YamlSource, anchor: number, depth = 0): YamlNode {
  const yaml = node as Node | null | undefined;
  const [from, to] = yaml?.range ?? [anchor, anchor];
  const span: Span = { start: source.toFile(from), end: source.toFile(to) };
  if (isAlias(yaml) || (depth > DEEPEST && !isScalar(yaml))) {
    const written = source.text.slice(from, to).slice(0, 1000);
    return { kind: 'scalar', span, value: written, source: written };
  }
  if (isMap(yaml)) return mapOf(yaml.items as Pair[], span, source, from, depth);
  if (isSeq(yaml)) {
    const items = yaml.items.map((item) => treeOf(item, source, to, depth + 1));
    return { kind: 'list', span, items };
  }
  return isScalar(yaml) ? scalarOf(yaml.value, yaml.source, span) : scalarOf(null, '', span);
}

function mapOf(
  pairs: readonly Pair[],
  span: Span,
  source: YamlSource,
  anchor: number,
  depth: number,
): YamlMap {
  const entries: YamlEntry[] = [];
  for (const pair of pairs) {
    const key = pair.key as Node | null;
    const [from, to] = key?.range ?? [anchor, anchor];
    entries.push({
      key: isScalar(key) ? (key.source ?? String(key.value)) : source.text.slice(from, to),
      keySpan: { start: source.toFile(from), end: source.toFile(to) },
      value: treeOf(pair.value, source, to, depth + 1),
    });
  }
  return { kind: 'map', span, entries: withoutDuplicates(entries, source.problems) };
}

/** Of equal keys the first is kept; one problem for each such key, at its second place, says how many there are. */
export function withoutDuplicates(entries: readonly YamlEntry[], problems: Problem[]): YamlEntry[] {
  const first = new Map<string, YamlEntry>();
  const repeated = new Map<string, { span: Span; count: number }>();
  for (const entry of entries) {
    const { key, keySpan } = entry;
    const known = repeated.get(key);
    if (known !== undefined) known.count++;
    else if (first.has(key)) repeated.set(key, { span: keySpan, count: 2 });
    else first.set(key, entry);
  }
  for (const [key, { span, count }] of repeated) {
    problems.push({ code: 'yaml-duplicate-key', severity: 'error', span, params: { key, count } });
  }
  return [...first.values()];
}

function scalarOf(value: unknown, source: string | undefined, span: Span): YamlScalar {
  const plain =
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : String(value);
  return { kind: 'scalar', span, value: plain, source: source ?? (plain === null ? '' : String(plain)) };
}
