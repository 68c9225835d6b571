/**
 * Reads the folders of own rules that the settings name and adds them to the bundled law.
 * It brings files and hashing; what the files may say, the core decides.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Law } from '../../../checks/index.ts';
import { UsageError } from '../usage-error.ts';

/** All YAML files below a folder; `cases/` holds cases and no rules. */
function readFolder(folder: string, cwd: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => {
      const file = join(folder, name);
      return { path: (relative(cwd, file) || file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') };
    });
}

/** Throws UsageError that lists every mistake with file and line. */
export async function withOwnRules(base: Law, folders: readonly string[], cwd: string): Promise<Law> {
  if (folders.length === 0) return base;
  // The compiler is only needed here; loading it costs every other start.
  const { addOwnRules } = await import('../../../checks/own-rules.ts');
  const files = folders.flatMap((folder) => readFolder(folder, cwd));
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const { law, errors } = addOwnRules(base, files, hash);
  if (law !== null) return law;
  throw new UsageError(
    ['自有规则有误，没有检查：', ...errors.map((e) => `${e.file}:${e.line}:${e.column} ${e.message}`)].join(
      '\n',
    ),
  );
}
