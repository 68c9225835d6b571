/**
 * The text of a file as the checker read it, for showing lines of it again.
 * It refuses to judge encodings: what cannot be decoded is not shown.
 */
import type { Files } from '../../../checks/index.ts';

/** Decoded without BOM; null where it cannot be read or is no text. */
export function sourceText(files: Files, path: string): string | null {
  const content = files.read(path);
  if (content === null || typeof content === 'string') return content;
  for (const encoding of encodingsOf(content)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content);
    } catch {
      // The next encoding may fit.
    }
  }
  return null;
}

function encodingsOf(content: Uint8Array): readonly string[] {
  if (content[0] === 0xff && content[1] === 0xfe) return ['utf-16le'];
  if (content[0] === 0xfe && content[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}
