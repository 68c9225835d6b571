/**
 * Starts the built command as a process in a folder of its own.
 * It knows nothing of what the command does.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));
export const fakeCommand = join(repository, 'dist/test/juece-fake.mjs');
export const realCommand = join(repository, 'cli/bin/juece.mjs');

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Folder {
  readonly path: string;
  write(name: string, content: string | Uint8Array): string;
  run(
    args: readonly string[],
    options?: { readonly input?: string; readonly cwd?: string; readonly program?: string },
  ): Outcome;
  remove(): void;
}

export const dossierHead = '---\n案卷类型: 重大行政决策\n决策事项: 加装电梯\n决策机关: 某区人民政府\n---\n';

export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'juece-'));
  return {
    path,
    write(name, content) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    run(args, { input = '', cwd = path, program = fakeCommand } = {}) {
      const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env;
      const done = spawnSync(process.execPath, [program, ...args], {
        cwd,
        input,
        env,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      return { status: done.status, stdout: done.stdout, stderr: done.stderr };
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
