/**
 * The text of a file as the checker read it, for showing lines of it again.
 * It refuses to judge encodings; the core decodes.
 */
import { decode, type Files } from '../../../checks/index.ts';

/** Decoded without BOM; null where it cannot be read or is no text. */
export function sourceText(files: Files, path: string): string | null {
  const content = files.read(path);
  if (content === null || typeof content === 'string') return content;
  const { text, encoding } = decode(content);
  return encoding === 'binary' ? null : text;
}
