/**
 * Prints one report in every format asked for: to the screen or into files.
 * A file that cannot be written is said; the other formats are written all the same.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type FormatName, type Rendering, type Report, render } from '../../../checks/index.ts';
import type { Console } from '../console.ts';
import type { UsageTexts } from '../usage-texts.ts';
import { errorCode } from './disk-files.ts';

/** `file` null: to standard output. */
export interface Output {
  readonly format: FormatName;
  readonly file: string | null;
}

/** Returns whether everything was written. */
export function writeReports(
  report: Report,
  outputs: readonly Output[],
  rendering: Omit<Rendering, 'color' | 'width'>,
  console: Console,
  texts: UsageTexts,
): boolean {
  let written = true;
  for (const { format, file } of outputs) {
    if (file === null) {
      const { color, width } = console;
      console.out(render(format, report, { ...rendering, color, ...(width !== undefined && { width }) }));
      continue;
    }
    try {
      const absolute = resolve(console.cwd, file);
      mkdirSync(dirname(absolute), { recursive: true });
      writeFileSync(absolute, render(format, report, { ...rendering, color: false }));
      console.note(texts.written(format, file));
    } catch (error) {
      console.note(texts.error(texts.cannotWrite(file, errorCode(error))));
      written = false;
    }
  }
  return written;
}
