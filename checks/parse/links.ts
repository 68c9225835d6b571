/**
 * Finds where a link's target stands in the source and what path it names.
 * It refuses to know whether the target exists.
 */
import type { Span } from '../base/span.ts';

/** Where a definition's target stands and what it says, for the reference links that name it. */
export interface Definition {
  readonly url: string;
  readonly span: Span;
}

/** Percent sequences decoded one run at a time, so that a malformed one stays as written; the fragment is removed. */
export function linkTarget(url: string): string {
  const hash = url.indexOf('#');
  const path = hash < 0 ? url : url.slice(0, hash);
  return path.includes('%') ? path.replace(/(?:%[0-9a-fA-F]{2})+/g, decodeRun) : path;
}

function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

/** Span of the target's characters, without fragment, of an inline link or image whose label ends at or after `from`. */
export function inlineTargetSpan(source: string, start: number, from: number, end: number): Span {
  if (source.charCodeAt(start) === 60) return withoutFragment(source, start + 1, end - 1);
  const label = source.indexOf('](', from);
  return label < 0 || label >= end ? { start: end, end } : destinationSpan(source, label + 2, end);
}

/** Where the label of an image ends: brackets inside it are balanced, escapes skipped. */
export function imageLabelEnd(source: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start + 1; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 91) depth++;
    else if (code === 93 && --depth === 0) return at;
  }
  return end;
}

/** Span of the target of `[label]: target "title"`. */
export function definitionTargetSpan(source: string, start: number, end: number): Span {
  for (let at = start + 1; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 93) return destinationSpan(source, at + 2, end);
  }
  return { start: end, end };
}

function destinationSpan(source: string, from: number, end: number): Span {
  let at = from;
  while (at < end && /[\s>]/.test(source.charAt(at))) at++;
  if (source.charCodeAt(at) === 60) {
    let close = at + 1;
    while (close < end && source.charCodeAt(close) !== 62) close += source.charCodeAt(close) === 92 ? 2 : 1;
    return withoutFragment(source, at + 1, Math.min(close, end));
  }
  let depth = 0;
  let close = at;
  for (; close < end; close++) {
    const code = source.charCodeAt(close);
    if (code === 92) close++;
    else if (code === 40) depth++;
    else if (code <= 32 || (code === 41 && depth-- === 0)) break;
  }
  return withoutFragment(source, at, Math.min(close, end));
}

function withoutFragment(source: string, start: number, end: number): Span {
  const hash = source.indexOf('#', start);
  return { start, end: hash >= 0 && hash < end ? hash : end };
}
