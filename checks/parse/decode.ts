/**
 * Decides which characters the bytes of a file stand for, in one fixed order of trials.
 * It refuses to know what kind of file it is and never throws: what cannot be text is `binary`.
 */
import type { Encoding, Problem } from './document.ts';

/** The one platform class the core needs; every JavaScript host has it, the ES2023 library does not declare it. */
declare class TextDecoder {
  constructor(label: string, options?: { readonly fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

export interface Decoded {
  /** Without byte order mark; empty when `encoding` is `binary`. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly problems: Problem[];
}

/** Controls that no text carries; tab, line ends, form feed, vertical tab and the old end-of-file mark are spared. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const BINARY_CONTROLS = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/;

/**
 * Trials in order: byte order marks, strict UTF-8, UTF-16 without a mark (only when unmistakable), slightly damaged
 * UTF-8, strict GB18030. Problems: `encoding-not-utf8`, `encoding-damaged`, `file-binary`, `file-empty`.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const body = bytes.subarray(3);
    return textual(strictly('utf-8', body) ?? loosely('utf-8', body), 'utf-8-bom');
  }
  if (a === 0xff && b === 0xfe) return textual(loosely('utf-16le', bytes.subarray(2)), 'utf-16le');
  if (a === 0xfe && b === 0xff) return textual(loosely('utf-16be', bytes.subarray(2)), 'utf-16be');

  if (bytes.includes(0)) {
    const wide = unmarkedUtf16(bytes);
    return wide === null ? binary() : textual(wide.text, wide.encoding);
  }
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return textual(utf8, 'utf-8');
  // A UTF-8 file with a few bad bytes often passes as GB18030, and then every character of it is wrong.
  const damaged = loosely('utf-8', bytes);
  if (mostlyIntact(damaged)) return textual(damaged, 'utf-8');
  const gb = strictly('gb18030', bytes);
  return gb === null || BINARY_CONTROLS.test(gb) ? binary() : textual(gb, 'gb18030');
}

function textual(text: string, encoding: Encoding): Decoded {
  const problems: Problem[] = [];
  if (encoding !== 'utf-8' && encoding !== 'utf-8-bom') {
    problems.push(problem('encoding-not-utf8', 'warning', { encoding }));
  }
  const first = encoding === 'gb18030' ? -1 : text.indexOf('\ufffd');
  if (first >= 0) {
    problems.push({
      code: 'encoding-damaged',
      severity: 'error',
      span: { start: first, end: first + 1 },
      params: { encoding, count: text.split('\ufffd').length - 1 },
    });
  }
  if (text.trim() === '') problems.push(problem('file-empty', 'error', {}));
  return { text, encoding, problems };
}

function binary(): Decoded {
  return { text: '', encoding: 'binary', problems: [problem('file-binary', 'error', {})] };
}

function problem(code: string, severity: Problem['severity'], params: Problem['params']): Problem {
  return { code, severity, span: { start: 0, end: 0 }, params };
}

/**
 * Line ends, spaces, digits and western punctuation show which byte of a pair is the low one. Letters do not:
 * 一 and 开 have a zero byte themselves. The result must then look like Chinese or western text nearly throughout.
 */
function unmarkedUtf16(bytes: Uint8Array): { text: string; encoding: 'utf-16le' | 'utf-16be' } | null {
  if (bytes.length % 2 !== 0) return null;
  let little = 0;
  let big = 0;
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const first = bytes[i] as number;
    const second = bytes[i + 1] as number;
    if (second === 0 && isSign(first)) little++;
    if (first === 0 && isSign(second)) big++;
  }
  if (Math.max(little, big) < 2 || 10 * Math.min(little, big) > Math.max(little, big)) return null;
  const encoding = little > big ? 'utf-16le' : 'utf-16be';
  const text = strictly(encoding, bytes);
  if (text === null || BINARY_CONTROLS.test(text)) return null;
  const strange = text.replace(
    /[\t-\r -~\u2000-\u206f\u2460-\u27bf\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/g,
    '',
  );
  return strange.length * 20 > text.length ? null : { text, encoding };
}

/** Not `0` and space: with the bytes exchanged they are U+3000 and U+2000. */
function isSign(code: number): boolean {
  return code === 9 || code === 10 || code === 13 || (code > 32 && code < 64 && code !== 48);
}

/** True when broken places are rare beside well-formed characters beyond ASCII: the file is UTF-8 that was damaged. */
function mostlyIntact(text: string): boolean {
  let broken = 0;
  let intact = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code >= 0x800) intact++;
  }
  return intact >= 20 * broken && !BINARY_CONTROLS.test(text);
}

function strictly(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function loosely(label: string, bytes: Uint8Array): string {
  return new TextDecoder(label).decode(bytes);
}
