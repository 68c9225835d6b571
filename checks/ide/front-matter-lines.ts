/**
 * Reads the front matter line by line around a caret: which key, under which keys, before or behind its colon.
 * It needs no valid YAML, because nobody's YAML is valid while it is being typed; it refuses to know values.
 */
import { fold } from '../base/fold.ts';
import type { Span } from '../base/span.ts';
import { type FencedRegion, findFrontMatter } from '../parse/front-matter-fence.ts';

export interface KeyLine {
  /** The whole line without its end. */
  readonly span: Span;
  /** Column of the first character after indentation and list marks. */
  readonly column: number;
  /** Column of the list mark; null where the line is no item. */
  readonly dash: number | null;
  /** Null where the line has no colon: a bare item, or a key not yet finished. */
  readonly key: string | null;
  /** The key's characters; without a colon all that stands there. */
  readonly keySpan: Span;
  /** Trimmed, comment left out; empty at the end of the line where there is none. */
  readonly valueSpan: Span;
}

export interface FrontMatterLines {
  readonly region: FencedRegion;
  readonly lines: readonly KeyLine[];
}

const shape =
  /^([ \t\u3000]*)((?:-[ \t]+|-$)?)(?:(["']?)([^\s:：#{}[\]"'-][^:：#{}[\]"']{0,60}?)\3[ \t\u3000]*([:：]))?/;
const comment = /(?:^|[ \t])#.*$/;

function readLine(text: string, start: number, end: number): KeyLine {
  const line = text.slice(start, end);
  const match = shape.exec(line);
  const [, indent = '', mark = '', quote = '', key, colon] = match ?? [];
  const column = indent.length + mark.length;
  const dash = mark === '' ? null : indent.length;
  const valueFrom = colon === undefined ? column : (match?.[0].length ?? column);
  const rest = line.slice(valueFrom).replace(comment, '');
  const lead = rest.length - rest.trimStart().length;
  const value = {
    start: start + valueFrom + (rest.trim() === '' ? 0 : lead),
    end: start + valueFrom + (rest.trim() === '' ? 0 : rest.trimEnd().length),
  };
  const span = { start, end };
  if (key === undefined || colon === undefined)
    return { span, column, dash, key: null, keySpan: value, valueSpan: { start: end, end } };
  const at = start + column + quote.length;
  return { span, column, dash, key, keySpan: { start: at, end: at + key.length }, valueSpan: value };
}

/** Null where the text has no front matter. A line being typed just below unclosed front matter still belongs to it. */
export function frontMatterLines(text: string): FrontMatterLines | null {
  const region = findFrontMatter(text);
  if (!region) return null;
  const lines: KeyLine[] = [];
  let at = region.yaml.start;
  const typedBelow = !region.closed && text.charAt(region.bodyStart) !== '#';
  const last = region.closed
    ? region.yaml.end
    : Math.max(region.yaml.end, region.bodyStart) + (typedBelow ? 1 : 0);
  while (at < last && at <= text.length) {
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    lines.push(readLine(text, at, end));
    at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return { region, lines };
}

/** Index of the line on which the offset stands; -1 outside. */
export const lineAt = ({ lines }: FrontMatterLines, offset: number): number =>
  lines.findIndex(({ span }) => span.start <= offset && offset <= span.end);

/** The keys under which a line stands, outermost first: `['豁免']` for a waiver's field. */
export function parentsOf({ lines }: FrontMatterLines, index: number): readonly KeyLine[] {
  const own = lines[index];
  if (!own) return [];
  const parents: KeyLine[] = [];
  let column = own.dash ?? own.column;
  // An item may stand in the column of the key it belongs to.
  let orSame = own.dash !== null;
  for (let at = index - 1; at >= 0 && (column > 0 || orSame); at--) {
    const line = lines[at];
    if (!line || line.key === null) continue;
    const fits = line.column < column || (orSame && line.dash === null && line.column === column);
    if (!fits) continue;
    parents.unshift(line);
    column = line.dash ?? line.column;
    orSame = line.dash !== null;
  }
  return parents;
}

/** Whether the offset stands in the front matter, its fences included. */
export function inFrontMatter(front: FrontMatterLines | null, offset: number): front is FrontMatterLines {
  if (!front) return false;
  return (front.region.fence.start <= offset && offset <= front.region.end) || lineAt(front, offset) >= 0;
}

/** Canonical name of a written key, by a list of terms with aliases; null for an unknown one. */
export function canonicalName(
  written: string,
  terms: readonly { readonly name: string; readonly aliases: readonly string[] }[],
): string | null {
  const key = fold(written).trim().toLowerCase();
  const is = (name: string): boolean => fold(name).toLowerCase() === key;
  return terms.find((term) => is(term.name) || term.aliases.some(is))?.name ?? null;
}
