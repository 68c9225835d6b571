/** What the command line says about a file: the measure of what the editor must show. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './install.ts';
import type { Problem } from './window.ts';

interface Entry {
  readonly severity: 'error' | 'warning' | 'information';
  readonly code: string;
  readonly message: string;
  readonly location: {
    readonly path: string;
    readonly range: { readonly start: { readonly line: number; readonly character: number } };
  };
}

const shown = { error: 'error', warning: 'warning', information: 'info' } as const;

/** Sorted by place, as `byPlace` sorts what the window shows. */
export function problemsByCommandLine(folder: string, language: 'zh-CN' | 'en' = 'zh-CN'): Problem[] {
  const text = execFileSync(
    process.execPath,
    [
      join(root, 'cli/bin/juece.mjs'),
      ...[
        'check',
        '.',
        '--format',
        'json',
        '--as-of',
        '2026-11-23',
        '--fail-on',
        'never',
        '--lang',
        language,
      ],
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const [dossier] = JSON.parse(text).dossiers as { diagnostics: readonly Entry[] }[];
  return (dossier?.diagnostics ?? [])
    .map(({ severity, code, message, location }) => ({
      severity: shown[severity],
      // A list shows one line.
      message: (message.split('\n')[0] ?? '').trim(),
      code,
      line: location.range.start.line + 1,
      column: location.range.start.character + 1,
    }))
    .sort(byPlace);
}

export const byPlace = (a: Problem, b: Problem): number =>
  a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
