/**
 * The report as files for later steps: JSON, a page for people, SARIF in as many files as an upload takes.
 * A file that cannot be written is told; the others are written all the same.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { type Rendering, type Report, render, sarifLogs } from '../../checks/index.ts';
import { errorCode } from '../../cli/src/host/disk-files.ts';
import type { UsageTexts } from '../../cli/src/usage-texts.ts';
import type { Inputs } from './inputs.ts';

export interface WrittenFiles {
  /** Paths as given; further SARIF files are numbered from 2. */
  readonly paths: Readonly<Record<'json' | 'sarif' | 'html', readonly string[]>>;
  readonly failures: readonly string[];
}

export function writeFiles(
  report: Report,
  files: Inputs['files'],
  rendering: Rendering,
  { cwd, texts }: { readonly cwd: string; readonly texts: UsageTexts },
): WrittenFiles {
  const paths = { json: [] as string[], sarif: [] as string[], html: [] as string[] };
  const failures: string[] = [];
  const write = (kind: keyof typeof paths, file: string, text: string): void => {
    try {
      const absolute = resolve(cwd, file);
      mkdirSync(dirname(absolute), { recursive: true });
      writeFileSync(absolute, text);
      paths[kind].push(file);
    } catch (error) {
      failures.push(texts.cannotWrite(file, errorCode(error)));
    }
  };
  if (files.json !== undefined) write('json', files.json, render('json', report, rendering));
  if (files.html !== undefined) write('html', files.html, render('html', report, rendering));
  if (files.sarif !== undefined)
    for (const [at, log] of sarifLogs(report, rendering).entries())
      write('sarif', at === 0 ? files.sarif : numbered(files.sarif, at + 1), log);
  return { paths, failures };
}

/** `报告/juece.sarif` → `报告/juece-2.sarif` */
function numbered(file: string, number: number): string {
  const end = extname(file);
  return `${file.slice(0, file.length - end.length)}-${number}${end}`;
}
