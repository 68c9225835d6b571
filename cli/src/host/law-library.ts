/**
 * Reads a user's own folder of statutes in Markdown, with everything below it.
 * What is no statute in it is left aside; how a statute is laid out the core knows.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, parseStatute, type Statute } from '../../../checks/index.ts';
import { UsageError } from '../usage-error.ts';

/** In the order of file names. Throws UsageError with `message` when the folder cannot be read. */
export function readLawLibrary(folder: string, message: string): readonly Statute[] {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    throw new UsageError(message);
  }
  return names
    .filter((name) => /\.(?:md|markdown)$/i.test(name))
    .sort()
    .flatMap((name) => {
      const statute = parseStatute(text(join(folder, name)));
      return statute ? [statute] : [];
    });
}

/** One file that cannot be read must not keep the others from being quoted. */
function text(path: string): string {
  try {
    return decode(readFileSync(path)).text;
  } catch {
    return '';
  }
}
