/**
 * Remarks in the text that ask to set a finding of form aside: `<!-- juece-忽略 link-not-found: 理由 -->`.
 * Alone on its lines a remark covers the block right below it, up to the next empty line; at the end of a line, that line.
 * It reads what the remark says; whether that may be set aside, the engine decides.
 */
import type { Span } from '../base/span.ts';

export interface InlineRemark {
  /** As written; empty where none is named. */
  readonly code: string;
  /** Empty where none is given. */
  readonly reason: string;
  readonly span: Span;
  /** Offsets of the text it covers; empty where nothing follows. */
  readonly covers: Span;
}

const marks = ['juece-忽略', 'juece-ignore'];

/** Remarks in code are examples, not remarks. `bodyStart`: where the front matter ends. */
export function readInlineRemarks(text: string, bodyStart: number): readonly InlineRemark[] {
  // Most dossiers have none, and this runs at every key.
  if (!marks.some((mark) => text.includes(mark))) return [];
  const fences = fencedSpans(text, bodyStart);
  const found: InlineRemark[] = [];
  const pattern = /<!--[ \t]*juece-(?:忽略|ignore)(?![\p{L}\p{N}-])([\s\S]*?)-->/gu;
  pattern.lastIndex = bodyStart;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (fences.some(({ start, end }) => span.start >= start && span.start < end)) continue;
    const [, code = '', reason = ''] = /^\s*([^\s:：]*)\s*[:：]?([\s\S]*)$/.exec(match[1] ?? '') ?? [];
    found.push({ code, reason: reason.trim().replace(/\s+/g, ' '), span, covers: covered(text, span) });
  }
  return found;
}

function covered(text: string, { start, end }: Span): Span {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const lineEnd = endOfLine(text, end);
  // Signs of quotations and lists alone are no text of the line.
  const alone = /^[\s>]*$/.test(text.slice(lineStart, start)) && text.slice(end, lineEnd).trim() === '';
  if (!alone) return { start: lineStart, end: lineEnd };
  let at = afterBreak(text, lineEnd);
  while (at < text.length && text.slice(at, endOfLine(text, at)).trim() === '') {
    const next = afterBreak(text, endOfLine(text, at));
    if (next === at) break;
    at = next;
  }
  let stop = at;
  while (stop < text.length) {
    const end = endOfLine(text, stop);
    if (text.slice(stop, end).trim() === '') break;
    const next = afterBreak(text, end);
    if (next === stop) break;
    stop = next;
  }
  return { start: at, end: stop };
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function afterBreak(text: string, at: number): number {
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2;
  return at < text.length ? at + 1 : at;
}

/** From the line that opens a fence of code to the line that closes it. */
function fencedSpans(text: string, from: number): readonly Span[] {
  const found: Span[] = [];
  let open: { readonly start: number; readonly sign: string } | null = null;
  for (let at = from; at < text.length; ) {
    const end = endOfLine(text, at);
    const sign = /^[\s>]*(`{3,}|~{3,})/.exec(text.slice(at, end))?.[1];
    if (open === null) {
      if (sign !== undefined) open = { start: at, sign };
    } else if (sign?.startsWith(open.sign)) {
      found.push({ start: open.start, end });
      open = null;
    }
    at = afterBreak(text, end);
  }
  if (open !== null) found.push({ start: open.start, end: text.length });
  return found;
}
