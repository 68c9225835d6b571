/**
 * Decides where the front matter of a file begins and ends, also when its fences are misplaced or missing.
 * It looks at the shape of lines only and reads no YAML.
 */
import type { Span } from '../base/span.ts';

export interface FencedRegion {
  /** The opening fence's three dashes. */
  readonly fence: Span;
  /** The YAML between the fences. */
  readonly yaml: Span;
  /** Where the closing fence ends; the end of the YAML when it is missing. */
  readonly end: number;
  /** Where the body begins. */
  readonly bodyStart: number;
  readonly closed: boolean;
  /** False when blank lines or spaces stand before the opening fence. */
  readonly first: boolean;
}

const KEY = /^["']?[^\s:：#\-"'[\]{}>|][^:：]{0,60}[:：]/;
const YAML_LIKE = /^(?:$|[\s#\]}]|-(?:\s|$))/;

/** The front matter of `text`, or null when it has none. Linear; stops at the closing fence. */
export function findFrontMatter(text: string): FencedRegion | null {
  const lead = /^\s*/.exec(text)?.[0] ?? '';
  const open = lead.length;
  if (!text.startsWith('---', open)) return null;
  const openEnd = lineEnd(text, open);
  if (text.slice(open + 3, openEnd).trim() !== '') return null;

  const first = lead === '' || lead === '\ufeff';
  const fence = { start: open, end: open + 3 };
  const yamlStart = nextLine(text, openEnd);
  const scan = scanLines(text, yamlStart);
  if (!first && scan.keys === 0) return null;
  if (scan.close === null) {
    if (scan.keys === 0 || !scan.startsWithKey) return null;
    const end = yamlStart + text.slice(yamlStart, scan.end).trimEnd().length;
    return { fence, yaml: { start: yamlStart, end }, end, bodyStart: scan.end, closed: false, first };
  }
  if (scan.keys === 0 && scan.blankFirst) return null;
  const closeEnd = lineEnd(text, scan.close);
  return {
    fence,
    yaml: { start: yamlStart, end: scan.close },
    end: scan.close + 3,
    bodyStart: nextLine(text, closeEnd),
    closed: true,
    first,
  };
}

interface Scan {
  readonly keys: number;
  readonly startsWithKey: boolean;
  readonly blankFirst: boolean;
  /** Offset of the closing fence, null when there is none before the body begins. */
  readonly close: number | null;
  /** Where the YAML ends when it is not closed. */
  readonly end: number;
}

function scanLines(text: string, from: number): Scan {
  let keys = 0;
  let startsWithKey: boolean | null = null;
  let blankFirst = false;
  let previousBlank = false;
  let hasValue = false;
  /** The first line that looks like a heading of the body, and the first that is no YAML. */
  let heading = -1;
  let odd = -1;
  /** Up to here `#` lines are known to be comments. */
  let commentsEnd = -1;
  let at = from;
  const result = (close: number | null, end: number): Scan => {
    return { keys, startsWithKey: startsWithKey === true, blankFirst, close, end };
  };
  while (at < text.length) {
    const end = lineEnd(text, at);
    const line = text.slice(at, Math.min(end, at + 200));
    const blank = line.trim() === '';
    if (line.startsWith('---') && line.slice(3).trim() === '') return result(at, at);
    if (blank) {
      if (at === from) blankFirst = true;
    } else if (line.startsWith('#')) {
      const deep = line.startsWith('##');
      const candidate = heading < 0 && (deep || (previousBlank && at >= commentsEnd));
      if (candidate && !deep) commentsEnd = keyAfter(text, end);
      if (candidate && (deep || commentsEnd < 0)) {
        heading = at;
        if (deep || odd >= 0) return result(null, odd >= 0 ? odd : heading);
      }
    } else if (YAML_LIKE.test(line) && !(line.startsWith('-') && hasValue && previousBlank)) {
      startsWithKey ??= false;
    } else if (KEY.test(line)) {
      keys++;
      startsWithKey ??= true;
      hasValue = /[:：]\s*[^\s#]/.test(line);
    } else {
      startsWithKey ??= false;
      if (heading >= 0) return result(null, heading);
      if (odd < 0) odd = at;
    }
    previousBlank = blank;
    at = nextLine(text, end);
  }
  return result(null, heading >= 0 ? heading : odd >= 0 ? odd : text.length);
}

/** A `#` line may be a comment among the keys: then a key comes next. Its offset, or -1. */
function keyAfter(text: string, from: number): number {
  let at = nextLine(text, from);
  while (at < text.length) {
    const end = lineEnd(text, at);
    const line = text.slice(at, Math.min(end, at + 200));
    if (line.trim() !== '' && !line.startsWith('#')) return KEY.test(line) ? at : -1;
    at = nextLine(text, end);
  }
  return -1;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

function nextLine(text: string, end: number): number {
  if (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10) return end + 2;
  return Math.min(end + 1, text.length);
}
